/** What is wrong with an answer before anything is sent. Pure. */
import type { FieldError } from '@zayavka/sdk';
import { fromLocalValue } from '../../parts/format.js';
import type { AnswerDraft } from './answer-draft.js';
import type { AnswerTexts } from './answer-texts.js';

const FIELDS = ['body', 'outcome', 'expectedResolutionAt', 'attachmentIds'] as const;
export type Field = (typeof FIELDS)[number];

type Words = Pick<AnswerTexts['answer'], 'untilMissing' | 'uploading' | 'failing' | 'unfilled'> & {
  readonly required: string;
};

/** A place of a template that nothing was known for: it must not go out to a subscriber. */
const UNFILLED = /\{\{\s*\w+\s*\}\}/g;

/** @param files as they stand; undefined before there are any. @returns a word for each field that is not right. */
export function faultsOf(
  { body, outcome, until }: Pick<AnswerDraft, 'body' | 'outcome' | 'until'>,
  files: { readonly uploading: boolean; readonly failing: boolean } | undefined,
  words: Words,
  now: number = Date.now(),
): Partial<Record<Field, string>> {
  const unfilled = [...new Set(body.match(UNFILLED) ?? [])];
  const moment = fromLocalValue(until);
  const promised = moment !== undefined && Date.parse(moment) > now;
  return {
    ...(body.trim() ? {} : { body: words.required }),
    ...(unfilled.length ? { body: words.unfilled(unfilled.join(', ')) } : {}),
    ...(outcome === 'IN_PROGRESS' && !promised ? { expectedResolutionAt: words.untilMissing } : {}),
    ...(files?.uploading ? { attachmentIds: words.uploading } : {}),
    ...(files?.failing ? { attachmentIds: words.failing } : {}),
  };
}

/** What the server found wrong, by the field that it is shown at; what belongs to none of them, in one text. */
export function sorted(errors: readonly FieldError[]): {
  readonly fields: Partial<Record<Field, string>>;
  readonly others: string;
} {
  const fields: Partial<Record<Field, string>> = {};
  const others: string[] = [];
  for (const { path, message } of errors) {
    const field = FIELDS.find((name) => name === path[1]);
    if (field) fields[field] = message;
    else others.push(message);
  }
  return { fields, others: others.join(' ') };
}
