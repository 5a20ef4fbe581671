/** What a form says beside a field before anything is wrong with it. */
import { fieldRules } from '../_generated/constraints.js';
import type { FieldRule } from './rules.js';
import type { RuleName } from './validate.js';

/**
 * The rule of one field: its lengths in code points (count with `codePoints`), its bounds, whether it is required.
 * `ruleOf('ReplyToTicketInput', 'body').maxLength` is what a counter counts to.
 */
export function ruleOf<Name extends RuleName>(
  name: Name,
  field: keyof (typeof fieldRules)[Name] & string,
): FieldRule {
  return (fieldRules[name] as Readonly<Record<string, FieldRule>>)[field] as FieldRule;
}
