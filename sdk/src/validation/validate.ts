/** Evaluates the generated rules of any input, with the paths and codes that the server would answer. */
import { fieldRules } from '../_generated/constraints.js';
import type { FieldErrorCode } from '../_generated/types.js';
import type { FieldIssue, FieldRule, FieldRules } from './rules.js';
import { judgeText, judgeUnicode } from './text.js';

/** An input type's name, or "Mutation.syncSubscribers" and the like for a root field's arguments. */
export type RuleName = keyof typeof fieldRules;

/**
 * Every broken rule, one for each path, in the order of the rules' names. A missing non-null field is REQUIRED; values of a wrong type are
 * TypeScript's and the server's matter and pass here.
 * @param base where the value stands; default ["input"] for an input type, [] for a root field's arguments.
 */
export function validate(name: RuleName, value: unknown, base?: readonly string[]): FieldIssue[] {
  return judgeFields(name, value, base ?? (name.includes('.') ? [] : ['input']));
}

function judgeFields(name: string, value: unknown, base: readonly string[]): FieldIssue[] {
  const rules: FieldRules | undefined = (fieldRules as Readonly<Record<string, FieldRules>>)[name];
  if (!rules || value === null || typeof value !== 'object') return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(rules).flatMap(([field, rule]) => judgeField(fields[field], rule, [...base, field]));
}

function judgeField(value: unknown, rule: FieldRule, path: readonly string[]): FieldIssue[] {
  if (value == null) return rule.required ? [{ path, code: 'REQUIRED' }] : [];
  if (!rule.list) return judgeOne(value, rule, path);
  // GraphQL takes a single value for a list of one, and reports its path as an item's.
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  // Lengths are a matter of single strings; on a list only the shape is asked of each item.
  const { minLength: _least, maxLength: _most, ...itemRule } = rule;
  const count = issue(path, judgeCount(items.length, rule));
  // A list of a wrong length is refused as a whole, as the server does: its items are not looked at.
  if (count.length > 0) return count;
  return items.flatMap((item, index) => {
    const at = [...path, String(index)];
    if (item == null) return rule.requiredItems ? issue(at, 'REQUIRED') : [];
    return judgeOne(item, itemRule, at);
  });
}

function judgeOne(value: unknown, rule: FieldRule, path: readonly string[]): FieldIssue[] {
  if (typeof value === 'string')
    return issue(path, rule.of === 'string' ? judgeText(value, rule) : judgeUnicode(value));
  if (typeof value === 'number') return issue(path, judgeNumber(value, rule));
  return judgeFields(rule.of, value, path);
}

function judgeNumber(value: number, { min, max }: FieldRule): FieldErrorCode | undefined {
  if (min !== undefined && value < min) return 'TOO_SMALL';
  return max !== undefined && value > max ? 'TOO_LARGE' : undefined;
}

function judgeCount(count: number, { minItems, maxItems }: FieldRule): FieldErrorCode | undefined {
  if (minItems !== undefined && count < minItems) return 'TOO_FEW';
  return maxItems !== undefined && count > maxItems ? 'TOO_MANY' : undefined;
}

function issue(path: readonly string[], code: FieldErrorCode | undefined): FieldIssue[] {
  return code ? [{ path, code }] : [];
}
