/** One sending: what came of it, in the shape that the form and the result want. */
import type { Client } from '../../client.js';
import { AuthError, OverloadedError, RateLimitError, ZayavkaError } from '../../errors.js';
import type { OpenTicketInput, QueuePlace } from '../../types.js';
import { inWords } from '../failure.js';
import { type Language, timeLeft } from '../texts/index.js';
import type { Fault } from './problems.js';
import type { Outcome } from './result.js';
import { texts } from './texts.js';

export type Answer =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How long the result waits for its place in the queue, in milliseconds: it is worth telling, and no more than that. */
const PLACE_MS = 4_000;

/** @throws ZayavkaError of the sending alone: a place that cannot be had is left out. */
export async function sendRequest(api: Client, input: OpenTicketInput): Promise<Answer> {
  const answer = await api.openTicket(input);
  if (!answer.ok) return { ok: false, faults: answer.errors };
  const { duplicateOf, ticket } = answer;
  if (duplicateOf) {
    return { ok: true, outcome: { ticket: duplicateOf, duplicate: true, place: duplicateOf.queue } };
  }
  return { ok: true, outcome: { ticket, duplicate: false, place: await placeOf(api, ticket.id) } };
}

async function placeOf(api: Client, id: string): Promise<QueuePlace | null | undefined> {
  try {
    return (await api.ticketQueuePlace({ id }, { timeoutMs: PLACE_MS }))?.queue;
  } catch {
    return undefined;
  }
}

/** @param withPassword whether one went along: then it is wrong passwords that there were too many of (3.7). */
export function sendingFailed(error: unknown, language: Language, withPassword: boolean): string {
  const words = inWords(error, language);
  const limited = error instanceof RateLimitError || error instanceof OverloadedError;
  // Too many wrong passwords take a quarter of an hour: "a moment" would be no answer.
  if (!limited || (error.retryAfterMs ?? 0) < 60_000) return words;
  const left = timeLeft(language, new Date(Date.now() + (error.retryAfterMs ?? 0)).toISOString());
  const { tooManyPasswords, waitFor } = texts[language];
  return withPassword && error instanceof RateLimitError
    ? tooManyPasswords(left)
    : `${words} ${waitFor(left)}`;
}

/** Whether it is not certain that nothing was done: then the same request, password included, finds out. */
export function mayHaveArrived(error: unknown): boolean {
  return !(error instanceof AuthError) && !(error instanceof ZayavkaError && error.unsent);
}
