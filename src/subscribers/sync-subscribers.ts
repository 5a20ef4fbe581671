import { maySyncSubscribers, requirePermission } from '../access/index.js';
import {
  type Database,
  insertInto,
  isUniqueViolation,
  placeholders,
  type Transaction,
} from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { checkInput, checkValue } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { Locale } from '../kernel/locale.js';
import { hashPassword } from '../passwords/index.js';
import { addressKey } from './address-key.js';
import { SubscriberInput } from './subscriber.inputs.js';
import { writeServices } from './write-services.js';

type Deps = { readonly database: Database; readonly clock: Clock };

export type SyncResult = {
  readonly created: number;
  readonly updated: number;
  readonly faults: readonly Fault[];
};

/** Subscribers in one call: bounds the time that the call takes, mostly the passwords' hashing. */
export const SYNC_LIMIT = { minItems: 1, maxItems: 250 } as const;

const repeated = (values: readonly string[]): Set<number> =>
  new Set(values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : [])));

const notAllowed = (path: readonly string[]): Fault => ({ path, code: FieldErrorCode.NOT_ALLOWED });

/** All that can be said of the list without looking at the directory. */
const listFaults = (subscribers: readonly SubscriberInput[]): Fault[] => {
  const logins = repeated(subscribers.map(({ login }) => login));
  return subscribers.flatMap((subscriber, i) => {
    const path = ['subscribers', String(i)];
    const twice = repeated(subscriber.services.map(({ externalId }) => externalId));
    return mergeFaults(
      checkInput(SubscriberInput, subscriber, path),
      logins.has(i) ? [notAllowed([...path, 'login'])] : [],
      [...twice].map((j) => notAllowed([...path, 'services', String(j), 'externalId'])),
    );
  });
};

const COLUMNS = [
  'login',
  'contractNumber',
  'name',
  'locale',
  'blocked',
  'consultationAgreementUntil',
  'updatedAt',
];
const INSERT = insertInto('subscriber', [...COLUMNS, 'passwordHash', 'createdAt']);
const UPDATE = `UPDATE subscriber SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')},
  passwordHash = COALESCE(?, passwordHash) WHERE id = ?`;
const INSERT_EMAIL = insertInto('subscriber_email', ['subscriberId', 'place', 'email', 'address']);

const values = (input: SubscriberInput, now: number): unknown[] => [
  input.login,
  input.contractNumber,
  input.name,
  input.locale ?? Locale.RU,
  input.blocked ?? false,
  input.consultationAgreementUntil?.getTime() ?? null,
  now,
];

const writeEmails = async (
  tx: Transaction,
  subscriberId: number,
  emails: readonly string[],
): Promise<void> => {
  await tx.change('DELETE FROM subscriber_email WHERE subscriberId = ?', [subscriberId]);
  for (const [place, email] of emails.entries())
    await tx.insert(INSERT_EMAIL, [subscriberId, place, email, addressKey(email)]);
};

/** One subscriber with addresses and services, whole or not at all. @returns whether it is a new one. */
const upsert = async (
  tx: Transaction,
  input: SubscriberInput,
  passwordHash: string | null,
  now: number,
): Promise<boolean> => {
  const [known] = await tx.select<{ id: number }>(
    `SELECT id FROM subscriber WHERE login = ? ${tx.dialect.forUpdate}`,
    [input.login],
  );
  const row = values(input, now);
  if (known) await tx.change(UPDATE, [...row, passwordHash, known.id]);
  const id = known?.id ?? (await tx.insert(INSERT, [...row, passwordHash, now]));
  await writeEmails(tx, id, input.emails);
  await writeServices(tx, id, input.services, now);
  return known === undefined;
};

/** A race for one login goes on as an update; a contract number that another has is the caller's to mend. */
const contractTaken = async (deps: Deps, input: SubscriberInput): Promise<boolean> => {
  const [other] = await deps.database.select<{ login: string }>(
    `SELECT login FROM subscriber WHERE contractNumber IN (${placeholders(1)})`,
    [input.contractNumber],
  );
  return other !== undefined && other.login !== input.login;
};

const save = async (
  deps: Deps,
  input: SubscriberInput,
  passwordHash: string | null,
): Promise<boolean | 'contractTaken'> => {
  for (let tried = 0; ; tried++)
    try {
      return await deps.database.transaction((tx) => upsert(tx, input, passwordHash, deps.clock.now()));
    } catch (error) {
      if (!isUniqueViolation(error) || tried > 2) throw error;
      if (await contractTaken(deps, input)) return 'contractTaken';
    }
};

/**
 * Takes over what the billing panel knows of its customers: recognised by login, made or brought up to date, each
 * whole or not at all. One that is wrong is named by its index and leaves the others untouched.
 *
 * @throws Problem UNAUTHENTICATED, FORBIDDEN without the scope `subscribers:write`.
 */
export const syncSubscribers = async (
  deps: Deps,
  actor: Actor,
  subscribers: readonly SubscriberInput[],
): Promise<SyncResult> => {
  requirePermission(actor, maySyncSubscribers(actor), 'subscribers:write');
  const size = checkValue(subscribers, SYNC_LIMIT, ['subscribers']).filter(({ path }) => path.length === 1);
  if (size.length) return { created: 0, updated: 0, faults: size };

  const faults = listFaults(subscribers);
  const wrong = new Set(faults.map(({ path }) => path[1]));
  let created = 0;
  let updated = 0;
  // All begun at once: the threads that hash take them as they get free.
  const hashes = subscribers.map(({ password }, i) =>
    password && !wrong.has(String(i)) ? hashPassword(password) : null,
  );
  await Promise.all(hashes);
  for (const [i, subscriber] of subscribers.entries()) {
    if (wrong.has(String(i))) continue;
    const outcome = await save(deps, subscriber, (await hashes[i]) ?? null);
    if (outcome === 'contractTaken') faults.push(notAllowed(['subscribers', String(i), 'contractNumber']));
    else if (outcome) created++;
    else updated++;
  }
  return { created, updated, faults };
};
