import { Directive } from 'type-graphql';
import { type Fault, FieldErrorCode } from './fault.js';

/** The rules of one input field or argument, as printed in the schema by `@constraint`. */
export type ConstraintRules = {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression, read with the `u` flag. */
  readonly pattern?: string;
  /** `email`, or `line`: no control characters, one line. */
  readonly format?: 'email' | 'line';
  readonly min?: number;
  readonly max?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

type FieldRule = { readonly rules?: ConstraintRules; readonly nested?: () => Rulebook };
type Rulebook = abstract new () => object;

const rulebooks = new Map<Rulebook, Map<string, FieldRule>>();

const declare = (target: object, name: string, rule: FieldRule): void => {
  const owner = target.constructor as Rulebook;
  const fields = rulebooks.get(owner) ?? new Map<string, FieldRule>();
  fields.set(name, { ...fields.get(name), ...rule });
  rulebooks.set(owner, fields);
};

const EMAIL =
  /^[^\s@<>(),;:"\\[\]]{1,64}@(?=.{1,255}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;
const NOT_A_LINE = /[\p{Cc}\u2028\u2029]/u;
const FORMATS: Readonly<Record<'email' | 'line', (value: string) => boolean>> = {
  email: (value) => EMAIL.test(value),
  line: (value) => !NOT_A_LINE.test(value),
};

/** How the rules stand in the schema: the same text that the SDK's field rules are generated from. */
export const constraintDirective = (rules: ConstraintRules): string =>
  `@constraint(${Object.entries(rules)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')})`;

/** Declares a rule once: enforced by {@link checkInput}, printed in the schema, generated into the SDK. */
export const Constraint =
  (rules: ConstraintRules): PropertyDecorator =>
  (target, name) => {
    declare(target, String(name), { rules });
    Directive(constraintDirective(rules))(target, name);
  };

/** Says that a field holds another input type (or a list of it), whose rules apply too. */
export const Nested =
  (type: () => Rulebook): PropertyDecorator =>
  (target, name) =>
    declare(target, String(name), { nested: type });

/** Characters as a person counts them: code points, not UTF-16 units. */
const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

type Verdict = { code: FieldErrorCode; params?: Record<string, string | number> } | undefined;

const checkText = (value: string, rules: ConstraintRules): Verdict => {
  if (!value.isWellFormed()) return { code: FieldErrorCode.WRONG_FORMAT };
  if (rules.minLength !== undefined) {
    const length = characters(value.trim());
    if (length === 0 && rules.minLength > 0) return { code: FieldErrorCode.REQUIRED };
    if (length < rules.minLength) return { code: FieldErrorCode.TOO_SHORT, params: { min: rules.minLength } };
  }
  if (rules.maxLength !== undefined && value.length > rules.maxLength && characters(value) > rules.maxLength)
    return { code: FieldErrorCode.TOO_LONG, params: { max: rules.maxLength } };
  if (rules.pattern !== undefined && !new RegExp(rules.pattern, 'u').test(value))
    return { code: FieldErrorCode.WRONG_FORMAT };
  if (rules.format !== undefined && !FORMATS[rules.format](value))
    return { code: FieldErrorCode.WRONG_FORMAT };
  return undefined;
};

const checkNumber = (value: number, rules: ConstraintRules): Verdict => {
  if (rules.min !== undefined && value < rules.min)
    return { code: FieldErrorCode.TOO_SMALL, params: { min: rules.min } };
  if (rules.max !== undefined && value > rules.max)
    return { code: FieldErrorCode.TOO_LARGE, params: { max: rules.max } };
  return undefined;
};

const checkCount = (value: readonly unknown[], rules: ConstraintRules): Verdict => {
  if (rules.minItems !== undefined && value.length < rules.minItems)
    return { code: FieldErrorCode.TOO_FEW, params: { min: rules.minItems } };
  if (rules.maxItems !== undefined && value.length > rules.maxItems)
    return { code: FieldErrorCode.TOO_MANY, params: { max: rules.maxItems } };
  return undefined;
};

/** Checks one value against its rules; a list is counted, then each item is checked. */
export const checkValue = (
  value: unknown,
  rules: ConstraintRules,
  path: readonly string[],
  nested?: Rulebook,
): Fault[] => {
  if (value === null || value === undefined) return [];
  const fault = (verdict: Verdict): Fault[] => (verdict ? [{ path, ...verdict }] : []);
  if (typeof value === 'string') return fault(checkText(value, rules));
  if (typeof value === 'number') return fault(checkNumber(value, rules));
  if (Array.isArray(value)) {
    const count = fault(checkCount(value, rules));
    // Too long a list is refused as a whole: its items are not looked at, which bounds the work and the answer.
    if (count.length) return count;
    return value.flatMap((item, i) => checkValue(item, rules, [...path, String(i)], nested));
  }
  if (nested && typeof value === 'object') return checkInput(nested, value, path);
  return [];
};

/**
 * Every violation of the declared rules in an input, at most one per path, in the order of the fields.
 * Null and absent fields are skipped: whether a field may be missing is the schema's matter or the topic's.
 */
export const checkInput = (type: Rulebook, input: object, path: readonly string[]): Fault[] => {
  const fields = rulebooks.get(type);
  return Object.entries(input).flatMap(([name, value]) => {
    const field = fields?.get(name);
    return checkValue(value, field?.rules ?? {}, [...path, name], field?.nested?.());
  });
};
