import { readFileSync } from 'node:fs';
import type { NewRequest, RequestText, WaitingRequest } from '../../src/regulations/index.js';

/**
 * Two requests of one subscriber about one service: `a` waits when `b` comes in. Rules are never changed for the sake
 * of a pair that is held out.
 */
export type Pair = {
  readonly a: RequestText;
  readonly b: RequestText;
  readonly same: boolean;
  readonly why: string;
  readonly heldOut?: boolean;
};

export const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('../fixtures/repeats.json', import.meta.url), 'utf8'),
);

export const waits = (text: RequestText, more: Partial<WaitingRequest> = {}): WaitingRequest => ({
  id: 'K7M4P-3XWRC',
  topicId: 'site-errors',
  serviceId: '1',
  lane: 'REGULAR',
  receivedAt: 1_000,
  errorText: null,
  ...text,
  ...more,
});

export const comesIn = (text: RequestText, more: Partial<NewRequest> = {}): NewRequest => ({
  topicId: 'site-errors',
  serviceId: '1',
  emergency: false,
  errorText: null,
  ...text,
  ...more,
});

/** How often the rule says what the label says. */
export const score = (judged: readonly Pair[], repeats: (pair: Pair) => boolean) => {
  const found = judged.filter(repeats);
  const right = found.filter(({ same }) => same).length;
  const all = judged.filter(({ same }) => same).length;
  return { precision: right / found.length, recall: right / all, wrong: found.length - right };
};
