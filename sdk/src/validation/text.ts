/** Judges one string: the rules of `@constraint` in their order, at most one code. */
import type { FieldErrorCode } from '../_generated/types.js';
import type { FieldRule } from './rules.js';

type LengthRule = Pick<FieldRule, 'minLength' | 'maxLength'>;

/** Lone surrogates cannot be stored as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const FORMATS: Readonly<Record<string, RegExp>> = {
  email:
    /^[^\s@<>(),;:"\\[\]]{1,64}@(?=.{1,255}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u,
  line: /^[^\p{Cc}\u2028\u2029]*$/u,
};

/** The code of the first rule that the text breaks. */
export function judgeText(text: string, rule: FieldRule): FieldErrorCode | undefined {
  return judgeUnicode(text) ?? judgeLength(text, rule) ?? judgeShape(text, rule);
}

export function judgeUnicode(text: string): FieldErrorCode | undefined {
  return LONE_SURROGATE.test(text) ? 'WRONG_FORMAT' : undefined;
}

/** Lengths are in code points: the least of the trimmed text, the most of the whole. */
export function judgeLength(
  text: string,
  { minLength = 0, maxLength }: LengthRule,
): FieldErrorCode | undefined {
  const trimmed = codePoints(text.trim());
  if (trimmed < minLength) return trimmed === 0 ? 'REQUIRED' : 'TOO_SHORT';
  return maxLength !== undefined && codePoints(text) > maxLength ? 'TOO_LONG' : undefined;
}

export function judgeShape(text: string, { pattern, format }: FieldRule): FieldErrorCode | undefined {
  const fits = matches(pattern, text) && (format === undefined || FORMATS[format]?.test(text) !== false);
  return fits ? undefined : 'WRONG_FORMAT';
}

export function matches(pattern: string | null | undefined, text: string): boolean {
  return pattern == null || new RegExp(pattern, 'u').test(text);
}

/** The length of a text as the rules count it: one for each character that a person would count, an emoji too. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
