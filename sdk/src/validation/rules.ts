/** The shape of the generated rules, and the format of a verdict. */
import type { FieldErrorCode } from '../_generated/types.js';

/** The rule of one field, as `@constraint` and the type have it in the schema. */
export interface FieldRule {
  /** What the value or each item of the list is: "string", "number", "other" or the name of an input type. */
  readonly of: string;
  /** Must be present: non-null and without a default. */
  readonly required?: boolean;
  readonly list?: boolean;
  readonly requiredItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;

/** What the server would answer as a field error, without its text. Paths start with the argument: ["input", "subject"]. */
export interface FieldIssue {
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
  /** Of the regulations, where one says so: "3.7". */
  readonly clause?: string;
}
