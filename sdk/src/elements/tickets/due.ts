/** What is owed on a ticket of the list, in two short lines. */
import type { Ticket } from '../../types.js';
import { type Language, moment, timeLeft } from '../texts/index.js';
import type { Tone } from '../ticket/status.js';
import { texts } from './texts.js';

export interface Due {
  readonly what: string;
  readonly more: string;
  readonly tone: Tone;
}

type Dated = Pick<Ticket, 'status' | 'deadline' | 'respondBy' | 'expectedResolutionAt'>;

/** Undefined where nothing is owed by the support service, or it is not dated. */
export function dueOf(language: Language, ticket: Dated, now: number): Due | undefined {
  const { status, deadline, respondBy, expectedResolutionAt } = ticket;
  const words = texts[language];
  if (status === 'IN_PROGRESS' && expectedResolutionAt) {
    const what = words.promised(moment(language, expectedResolutionAt, now));
    return Date.parse(expectedResolutionAt) <= now
      ? { what, more: words.promiseLate, tone: 'bad' }
      : { what, more: words.left(timeLeft(language, expectedResolutionAt, now)), tone: 'calm' };
  }
  if ((status !== 'WAITING' && status !== 'TAKEN') || !respondBy) return undefined;
  const what = words.until(moment(language, respondBy, now));
  const left = Date.parse(respondBy) - now;
  if (left <= 0 || deadline === 'BREACHED') {
    const late = new Date(now + Math.max(0, -left)).toISOString();
    return { what, more: words.late(timeLeft(language, late, now)), tone: 'bad' };
  }
  const more = words.left(timeLeft(language, respondBy, now));
  return { what, more, tone: deadline === 'AT_RISK' ? 'warn' : 'calm' };
}
