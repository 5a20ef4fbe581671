/** A ticket's state in words that a person understands: what it means, whose turn it is, what comes next. */
import type { Ticket } from '../../types.js';
import { common, type Language } from '../texts/index.js';
import { statusTexts } from './status-texts.js';
import { atMoment } from './when.js';

export type Turn = 'support' | 'you' | 'nobody';
export type Tone = 'calm' | 'accent' | 'good' | 'warn' | 'bad';

export interface StatusWords {
  readonly turn: Turn;
  readonly tone: Tone;
  readonly turnWords: string;
  readonly title: string;
  readonly meaning: string;
  readonly next: string;
}

/** What the words depend on. */
export type Standing = Pick<
  Ticket,
  | 'status'
  | 'assignee'
  | 'firstRespondedAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'duplicateOfId'
  | 'expectedResolutionAt'
>;

const TURNS: Readonly<Record<Ticket['status'], Turn>> = {
  WAITING: 'support',
  TAKEN: 'support',
  IN_PROGRESS: 'support',
  AWAITING_SUBSCRIBER: 'you',
  AWAITING_AUTHORIZATION: 'you',
  RESOLVED: 'nobody',
  REFUSED: 'nobody',
  CLOSED: 'nobody',
};

export const TONES: Readonly<Record<Ticket['status'], Tone>> = {
  WAITING: 'accent',
  TAKEN: 'accent',
  IN_PROGRESS: 'accent',
  AWAITING_SUBSCRIBER: 'warn',
  AWAITING_AUTHORIZATION: 'warn',
  RESOLVED: 'good',
  REFUSED: 'bad',
  CLOSED: 'calm',
};

/** @param demanded whether an agent asked for a proof, as against a password that the topic needs. */
export function statusWords(
  language: Language,
  ticket: Standing,
  { demanded, now }: { readonly demanded: boolean; readonly now: number },
): StatusWords {
  const { status } = ticket;
  const turn = TURNS[status];
  const words = statusTexts[language];
  const title =
    status === 'AWAITING_AUTHORIZATION' && demanded ? words.proofDemanded : common[language].status[status];
  return {
    turn,
    tone: TONES[status],
    turnWords: words.turn[turn],
    title,
    ...about(language, ticket, demanded, now),
  };
}

function about(
  language: Language,
  { status, assignee, firstRespondedAt, resolvedAt, closedAt, duplicateOfId, expectedResolutionAt }: Standing,
  demanded: boolean,
  now: number,
): Pick<StatusWords, 'meaning' | 'next'> {
  const words = statusTexts[language];
  const when = (iso: string | null): string => (iso ? atMoment(language, iso, now) : '');
  switch (status) {
    case 'WAITING':
      return { meaning: firstRespondedAt ? words.waitingAgain : words.waiting, next: words.afterWaiting };
    case 'TAKEN':
      return { meaning: words.taken(assignee?.name), next: words.afterTaken };
    case 'IN_PROGRESS': {
      const late = expectedResolutionAt !== null && Date.parse(expectedResolutionAt) <= now;
      return { meaning: words.inProgress, next: late ? words.promiseBroken : words.afterInProgress };
    }
    case 'AWAITING_SUBSCRIBER':
      return { meaning: words.asked(assignee?.name), next: words.afterAsked };
    case 'AWAITING_AUTHORIZATION':
      return demanded
        ? { meaning: words.proofWanted(assignee?.name), next: words.afterProof }
        : { meaning: words.passwordWanted, next: words.afterPassword };
    case 'RESOLVED':
      return { meaning: words.resolved(when(resolvedAt)), next: words.afterResolved };
    case 'REFUSED':
      return { meaning: words.refused, next: words.afterRefused };
    case 'CLOSED':
      return duplicateOfId
        ? { meaning: words.merged(duplicateOfId), next: words.afterMerged }
        : { meaning: words.closed(when(closedAt)), next: words.afterClosed };
  }
}
