import { createHash } from 'node:crypto';
import type { SignedInActor } from '../access/index.js';
import { type Database, insertInto, isUniqueViolation, type Transaction } from '../database/index.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';

/** A mutation that may reach us more than once. */
export type KeyedRequest = { readonly viewer: string; readonly key: string; readonly requestHash: string };

type Json = string | number | boolean | null | undefined | Date | readonly Json[] | object;

/** One spelling for equal inputs: sorted keys, nothing for what is absent. A password counts as "given" only. */
const canonical = (value: Json, name = ''): unknown => {
  if (name === 'password') return true;
  if (Array.isArray(value)) return value.map((item: Json) => canonical(item));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const entries = Object.entries(value as Record<string, Json>)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([inner, content]) => [inner, canonical(content, inner)]));
};

const viewerOf = (actor: SignedInActor): string => {
  if (actor.kind === 'SUBSCRIBER') return `subscriber:${actor.subscriberId}`;
  return actor.kind === 'AGENT' ? `agent:${actor.agentId}` : `service:${actor.tokenId}`;
};

/**
 * Names a mutation by its caller and key. Secrets stay out of the hash: a fast hash of a password would let it be
 * guessed from the database.
 */
export const keyedRequest = (
  actor: SignedInActor,
  operation: string,
  input: { readonly idempotencyKey: string },
): KeyedRequest => ({
  viewer: viewerOf(actor),
  key: input.idempotencyKey,
  requestHash: createHash('sha256')
    .update(JSON.stringify([operation, canonical(input)]))
    .digest('hex'),
});

const REUSED: Fault = { path: ['input', 'idempotencyKey'], code: FieldErrorCode.IDEMPOTENCY_KEY_REUSED };
const INSERT = insertInto('idempotency_key', ['viewer', '`key`', 'requestHash', 'objectId', 'at']);

export type Earlier = { readonly objectId: string } | { readonly fault: Fault };

/** What the same request made before, or the fault of another request under its key; undefined for a new one. */
export const recall = async (database: Database, request: KeyedRequest): Promise<Earlier | undefined> => {
  const [row] = await database.select<{ requestHash: string; objectId: string }>(
    'SELECT requestHash, objectId FROM idempotency_key WHERE viewer = ? AND `key` = ?',
    [request.viewer, request.key],
  );
  if (!row) return undefined;
  return row.requestHash === request.requestHash ? { objectId: row.objectId } : { fault: REUSED };
};

/**
 * Binds the key to what is being made, in the same transaction: of repeats at the same moment one gets through.
 * @throws the database's unique violation for the others.
 */
export const claim = async (
  tx: Transaction,
  request: KeyedRequest,
  objectId: string,
  now: number,
): Promise<void> => {
  await tx.insert(INSERT, [request.viewer, request.key, request.requestHash, objectId, now]);
};

/**
 * Says what a request has made, in its own transaction: for objects whose id is not known before their row is there.
 * The id given to {@link once} only holds the place until then.
 */
export const nameMade = async (tx: Transaction, request: KeyedRequest, objectId: string): Promise<void> => {
  await tx.change('UPDATE idempotency_key SET objectId = ? WHERE viewer = ? AND `key` = ?', [
    objectId,
    request.viewer,
    request.key,
  ]);
};

type Made<T> = { readonly made: T } | { readonly earlier: Earlier };

/**
 * Carries a mutation out once for its key, however often and from wherever it comes.
 * @param work makes the object; run in one transaction with the key's row, and again with a new id if that is taken
 */
export const once = async <T>(
  database: Database,
  request: KeyedRequest,
  now: number,
  newId: () => string,
  work: (tx: Transaction, objectId: string) => Promise<T>,
): Promise<Made<T>> => {
  for (let tried = 0; ; tried++) {
    const objectId = newId();
    try {
      const made = await database.transaction(async (tx) => {
        await claim(tx, request, objectId, now);
        return work(tx, objectId);
      });
      return { made };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const earlier = await recall(database, request);
      if (earlier) return { earlier };
      // The key is free, so it was the new object's own id that is taken already.
      if (tried === 3) throw error;
    }
  }
};
