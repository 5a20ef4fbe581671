/** Evaluates rules, with the paths and codes that the server would answer. */
import type { FieldErrorCode } from '../_generated/types.js';
import type { FieldIssue, FieldRule, FieldRules } from './rules.js';
import { judgeText, judgeUnicode } from './text.js';

/** Rules by the name of their input. */
export type Rules = Readonly<Record<string, FieldRules>>;

/** The inputs that the fields of these are made of. */
type Nested<All extends Rules> = Exclude<
  {
    [Name in keyof All]: All[Name] extends Record<string, { of: infer Of extends string }> ? Of : never;
  }[keyof All],
  'string' | 'number' | 'other'
>;

/**
 * Every broken rule, as `validate` says it.
 * @param all the rules of that input and of those within it: a page carries no others.
 */
export function judgeInput<All extends Rules>(
  all: All & Readonly<Record<Nested<All>, FieldRules>>,
  name: keyof All & string,
  value: unknown,
): FieldIssue[] {
  return judgeFields(all, name, value, ['input']);
}

export function judgeFields(all: Rules, name: string, value: unknown, base: readonly string[]): FieldIssue[] {
  const rules = all[name];
  if (!rules || value === null || typeof value !== 'object') return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(rules).flatMap(([field, rule]) =>
    judgeField(all, fields[field], rule, [...base, field]),
  );
}

function judgeField(all: Rules, value: unknown, rule: FieldRule, path: readonly string[]): FieldIssue[] {
  if (value == null) return rule.required ? [{ path, code: 'REQUIRED' }] : [];
  if (!rule.list) return judgeOne(all, value, rule, path);
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
    return judgeOne(all, item, itemRule, at);
  });
}

function judgeOne(all: Rules, value: unknown, rule: FieldRule, path: readonly string[]): FieldIssue[] {
  if (typeof value === 'string')
    return issue(path, rule.of === 'string' ? judgeText(value, rule) : judgeUnicode(value));
  if (typeof value === 'number') return issue(path, judgeNumber(value, rule));
  return judgeFields(all, rule.of, value, path);
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
