import type { Database } from '../../../database/index.js';
import type { Journal } from '../../../journal/index.js';
import type { Clock } from '../../../kernel/clock.js';
import type { DeliveryRow } from '../../delivery.entity.js';
import { changeState, lockDelivery, type NewState } from '../change-state.js';
import type { Outcome } from './attempt-outcome.js';
import { nextAttempt } from './back-off.js';

export type SettleDeps = {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly giveUpHours: number;
};

const afterAttempt = (letter: DeliveryRow, { end, words }: Outcome, deps: SettleDeps): NewState => {
  if (end === 'SENT') return { state: 'SENT', answer: words, dueAt: null };
  if (end === 'REFUSED') return { state: 'FAILED', answer: words, dueAt: null };
  const { createdAt, attempts } = letter;
  const dueAt = nextAttempt(
    { createdAt: Number(createdAt), attempts: Number(attempts) },
    { now: deps.clock.now(), giveUpHours: deps.giveUpHours, random: Math.random() },
  );
  return { state: dueAt === null ? 'FAILED' : 'DEFERRED', answer: words, dueAt };
};

/** Takes down how an attempt has ended, unless a report on the letter, or another attempt, has overtaken it. */
export const settle = async (deps: SettleDeps, letter: DeliveryRow, outcome: Outcome): Promise<void> => {
  await deps.database.transaction(async (tx) => {
    const delivery = await lockDelivery(tx, letter);
    if (delivery && Number(delivery.dueAt) === Number(letter.dueAt))
      await changeState(tx, deps, delivery, afterAttempt(letter, outcome, deps));
  });
};
