/** An answer that is being written, as it is kept in the browser. */
import type { Instruction, Outcome, TicketDetails } from '@zayavka/sdk';
import type { StoredFile } from '@zayavka/sdk/elements/parts';
import type { Drafts } from '../../kernel/drafts.js';
import type { Attempt } from '../../parts/attempt.js';
import type { Inserted } from './insert-panel.js';
import { type Seen, seenByDoing } from './news.js';

export interface AnswerDraft {
  readonly body: string;
  readonly outcome: Outcome;
  /** As the field has it: `2026-11-23T18:00`, in the browser's own time; empty for none. */
  readonly until: string;
  readonly instructions: readonly Pick<Instruction, 'id' | 'title' | 'url'>[];
  readonly files: readonly StoredFile[];
  /** What the answer was begun upon; undefined before a word was written. */
  readonly seen: Seen | undefined;
  /** Of the attempt that is under way. */
  readonly attempt: Attempt | undefined;
}

/** The draft of the answer to a ticket. */
export const answerDraftName = (ticketId: string): string => `answer:${ticketId}`;

export const blank: AnswerDraft = {
  body: '',
  outcome: 'RESOLVED',
  until: '',
  instructions: [],
  files: [],
  seen: undefined,
  attempt: undefined,
};

export const isBlank = ({ body, instructions, files }: AnswerDraft): boolean =>
  !body.trim() && !instructions.length && !files.length;

/**
 * A template or an instruction put into the answer, where the caret stands.
 * @param outcomes those that this ticket may have: a template's own is taken only where it is one of them.
 */
export function withInserted(
  { body, instructions: known }: Pick<AnswerDraft, 'body' | 'instructions'>,
  { text, instructions, outcome }: Inserted,
  at: number,
  outcomes: readonly Outcome[],
): Partial<AnswerDraft> {
  const before = body.slice(0, at);
  const own = text && before && !/\s$/.test(before) ? `\n${text}` : text;
  const further = instructions.filter(({ id }) => known.every((one) => one.id !== id));
  return {
    body: own ? before + own + body.slice(at) : body,
    instructions: [...known, ...further],
    ...(outcome && outcomes.includes(outcome) ? { outcome } : {}),
  };
}

/**
 * An answer that was begun goes on after what its agent has done to the ticket otherwise, the topic changed for example.
 * @returns what the agent has seen then; undefined where no answer was begun.
 */
export function goOnAfterDoing(drafts: Drafts, before: TicketDetails, now: TicketDetails): Seen | undefined {
  const name = answerDraftName(now.id);
  const draft = drafts.get<AnswerDraft>(name);
  if (!draft?.seen) return undefined;
  const known = seenByDoing(draft.seen, before, now);
  drafts.set(name, { ...draft, seen: known });
  return known;
}
