/** The dated facts of a ticket that are told beside its state: the place, what is owed until when, what was promised. */
import type { ActorKind, QueuePlace, Ticket } from '../../types.js';
import { type Language, moment, timeLeft } from '../texts/index.js';
import { factTexts } from './fact-texts.js';
import { aheadInWords, positionInWords } from './place.js';
import type { Tone } from './status.js';

export interface Fact {
  readonly name: 'place' | 'deadline' | 'promise' | 'authorization';
  readonly label: string;
  readonly value: string;
  readonly more: readonly string[];
  readonly tone: Tone;
}

export type Dated = Pick<
  Ticket,
  | 'status'
  | 'deadline'
  | 'respondBy'
  | 'firstRespondedAt'
  | 'expectedResolutionAt'
  | 'authorization'
  | 'assignee'
  | 'duplicateOfId'
>;

export interface Circumstances {
  /** Undefined while it is not known, null when the ticket has none. */
  readonly place: QueuePlace | null | undefined;
  /** What the promised date was before it was put off, where that was seen. */
  readonly postponedFrom?: string | null | undefined;
  /** Who has written last; undefined where nobody has after the request itself. */
  readonly lastAuthor: ActorKind | undefined;
  readonly now: number;
}

export function factsOf(language: Language, ticket: Dated, given: Circumstances): Fact[] {
  return [
    placeFact(language, ticket, given),
    deadlineFact(language, ticket, given),
    promiseFact(language, ticket, given),
    proofFact(language, ticket),
  ].filter((fact) => fact !== undefined);
}

function placeFact(language: Language, { status }: Dated, { place, now }: Circumstances): Fact | undefined {
  if (status !== 'WAITING' || place === null) return undefined;
  const { label, unknown } = factTexts[language].place;
  // Its room is kept while it is asked for.
  if (!place) return { name: 'place', label, value: unknown, more: [], tone: 'calm' };
  const more = aheadInWords(language, place, now);
  return { name: 'place', label, value: positionInWords(language, place), more, tone: 'calm' };
}

/** The server says when a deadline is at risk; that it has passed, the clock says as well. */
function deadlineFact(
  language: Language,
  ticket: Dated,
  { lastAuthor, now }: Circumstances,
): Fact | undefined {
  const { status, deadline, respondBy } = ticket;
  const words = factTexts[language].deadline;
  const { label } = words;
  if ((status === 'WAITING' || status === 'TAKEN') && respondBy) {
    const value = words.until(moment(language, respondBy, now));
    const left = Date.parse(respondBy) - now;
    if (deadline === 'BREACHED' || left <= 0) {
      const ago = timeLeft(language, new Date(now - left).toISOString(), now);
      return { name: 'deadline', label, value, more: [words.passed(ago), words.sorry], tone: 'bad' };
    }
    const more = words.left(timeLeft(language, respondBy, now));
    return deadline === 'AT_RISK'
      ? { name: 'deadline', label, value, more: [more, words.close], tone: 'warn' }
      : { name: 'deadline', label, value, more: [more], tone: 'calm' };
  }
  if (deadline === 'PENDING' || deadline === 'AT_RISK') return undefined;
  const fact = (value: string, tone: Tone): Fact => ({ name: 'deadline', label, value, more: [], tone });
  if (isAnswered(ticket, lastAuthor))
    return deadline === 'MET' ? fact(words.met, 'calm') : fact(words.broken, 'bad');
  return status === 'CLOSED' && deadline === 'BREACHED' && !ticket.duplicateOfId
    ? fact(words.missed, 'bad')
    : undefined;
}

/**
 * Whether the last turn of the support service ended with its reply. A ticket that is closed while one is owed, or opened
 * again and waiting for its password, has the deadline of before, which says nothing of the reply that did not come.
 */
function isAnswered(
  { status, firstRespondedAt, assignee, duplicateOfId }: Dated,
  lastAuthor: ActorKind | undefined,
): boolean {
  if (!firstRespondedAt || duplicateOfId) return false;
  if (status === 'AWAITING_AUTHORIZATION') return assignee !== null;
  return status !== 'CLOSED' || lastAuthor === 'AGENT';
}

function promiseFact(
  language: Language,
  { status, expectedResolutionAt }: Dated,
  { postponedFrom, now }: Circumstances,
): Fact | undefined {
  if (status !== 'IN_PROGRESS' || !expectedResolutionAt) return undefined;
  const words = factTexts[language].promise;
  const late = Date.parse(expectedResolutionAt) <= now;
  return {
    name: 'promise',
    label: words.label,
    value: words.until(moment(language, expectedResolutionAt, now)),
    more: [
      ...(postponedFrom ? [words.postponed(moment(language, postponedFrom, now))] : []),
      late ? words.passed : words.left(timeLeft(language, expectedResolutionAt, now)),
    ],
    tone: late ? 'bad' : 'calm',
  };
}

function proofFact(language: Language, { authorization, status }: Dated): Fact | undefined {
  const words = factTexts[language].authorization;
  if (authorization === 'NOT_REQUIRED') return undefined;
  const given = authorization === 'VERIFIED';
  // What is missing is told by the state itself, and on a ticket that is over nothing is.
  if (!given && !['WAITING', 'TAKEN', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'].includes(status))
    return undefined;
  return {
    name: 'authorization',
    label: words.label,
    value: given ? words.given : words.missing,
    more: [],
    tone: given ? 'calm' : 'warn',
  };
}
