/** What a small form asks, and what becomes of what was typed. */
import type { FieldError } from '@zayavka/sdk';
import type { StoredFile, ZayavkaFiles } from '@zayavka/sdk/elements/parts';
import type { Attempt } from './attempt.js';

/** Words of one small form. */
export interface FormTexts {
  /** The button that opens it. */
  readonly open: string;
  readonly title: string;
  readonly hint: string;
  readonly send: string;
  readonly done: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it means, below it. */
  readonly hint?: string;
}

export interface SmallField {
  /** As the input of the mutation has it: the server's fault at this field is shown here. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice' | 'select' | 'several' | 'date' | 'password';
  readonly hint?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** Of a choice, a select, and several at once, whose values come joined by commas. */
  readonly choices?: readonly Choice[];
}

export type Values = Readonly<Record<string, string>>;

/** Done, or what is wrong with it. */
type Answer = {
  readonly ok: boolean;
  readonly errors: readonly FieldError[];
  /** Of what was done to a ticket: its version is that very change. */
  readonly ticket?: { readonly version: number } | null;
};

export interface SmallFormSpec {
  readonly words: FormTexts;
  readonly fields: readonly SmallField[];
  /** Its draft's name; none is kept when left out. */
  readonly draft?: string;
  /** What would be done, where that can change meanwhile: what was written for one thing is not sent for another. */
  readonly about?: string;
  /** What stands in the fields at first, where something is changed. */
  readonly initial?: Values;
  readonly danger?: boolean;
  /** Where files go along: how many and how large; undefined while that is not known. */
  readonly files?: { readonly limits: ZayavkaFiles['limits'] };
  /** A page has no other place to go to: then there is no button that leaves the form. */
  readonly lasting?: boolean;
  readonly act: (values: Values, sent: Sent) => Promise<Answer>;
}

/** What goes along with the values. */
export interface Sent {
  readonly attachmentIds: string[];
  /** The same for the same values, however often they are sent. */
  readonly idempotencyKey: string;
}

/** What is kept of it in the browser. */
export interface SmallDraft {
  readonly values: Values;
  readonly files: readonly StoredFile[];
  readonly attempt: Attempt | undefined;
  /** Of the form when it was written. */
  readonly about?: string | undefined;
}

export const UNWRITTEN: SmallDraft = { values: {}, files: [], attempt: undefined };
