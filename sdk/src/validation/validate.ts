/** Evaluates the generated rules of any input, with the paths and codes that the server would answer. */
import { fieldRules } from '../_generated/constraints.js';
import { judgeFields } from './judge.js';
import type { FieldIssue } from './rules.js';

/** An input type's name, or "Mutation.syncSubscribers" and the like for a root field's arguments. */
export type RuleName = keyof typeof fieldRules;

/**
 * Every broken rule, one for each path, in the order of the rules' names. A missing non-null field is REQUIRED; values of a wrong type are
 * TypeScript's and the server's matter and pass here.
 * @param base where the value stands; default ["input"] for an input type, [] for a root field's arguments.
 */
export function validate(name: RuleName, value: unknown, base?: readonly string[]): FieldIssue[] {
  return judgeFields(fieldRules, name, value, base ?? (name.includes('.') ? [] : ['input']));
}
