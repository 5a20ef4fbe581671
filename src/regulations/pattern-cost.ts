/**
 * How many ways a backtracking engine may try a pattern at one place of a text of n characters: at most
 * `ways * n^loops / loops!`. Patterns for which no such bound exists (a loop within a loop) are refused.
 */
type Cost = { readonly loops: number; readonly ways: number };

/** Steps that one hostile text may cost at most: well under a second of one core. */
const BUDGET = 1e7;
/** A counted repetition with more choices than this is bounded as if it were endless. */
const COUNTED = 10;

const MAX_PATTERN_LENGTH = 300;

class Refused extends Error {}

const then = (a: Cost, b: Cost): Cost => ({ loops: a.loops + b.loops, ways: a.ways * b.ways });
const or = (a: Cost, b: Cost): Cost => ({ loops: Math.max(a.loops, b.loops), ways: a.ways + b.ways });
const ONE: Cost = { loops: 0, ways: 1 };

const repeat = (inner: Cost, min: number, max: number): Cost => {
  const simple = inner.loops === 0 && inner.ways === 1;
  if (max - min > COUNTED || max > COUNTED * COUNTED) {
    if (simple) return min === max ? ONE : { loops: 1, ways: 1 };
    throw new Refused(
      'repeats a group that itself has a repetition or alternatives: on some texts it would never come to an end',
    );
  }
  return { loops: inner.loops * max, ways: inner.ways ** max * (max - min + 1) };
};

/** Reads a pattern that is already known to be valid with the `u` flag, where every brace is a quantifier's. */
const costOf = (pattern: string): Cost => {
  let at = 0;
  const take = (sticky: RegExp): RegExpExecArray | null => {
    sticky.lastIndex = at;
    const match = sticky.exec(pattern);
    if (match) at += match[0].length;
    return match;
  };

  const atom = (): Cost => {
    if (take(/\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/uy)) {
      const inner = alternatives();
      at++; // the closing bracket
      return inner;
    }
    if (take(/\\(?:[1-9]|k<)/uy)) throw new Refused('refers back to a group, which is not supported');
    if (!take(/\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|.)|./suy)) at++;
    return ONE;
  };
  const piece = (): Cost => {
    const inner = atom();
    const quantifier = take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy);
    if (!quantifier) return inner;
    const [, sign, from = '0', comma, to] = quantifier;
    if (sign === '?') return repeat(inner, 0, 1);
    if (sign) return repeat(inner, 0, Number.POSITIVE_INFINITY);
    const max = to ? Number(to) : comma ? Number.POSITIVE_INFINITY : Number(from);
    return repeat(inner, Number(from), max);
  };
  const sequence = (): Cost => {
    let cost = ONE;
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') cost = then(cost, piece());
    return cost;
  };
  const alternatives = (): Cost => {
    let cost = sequence();
    while (pattern[at] === '|') {
      at++;
      cost = or(cost, sequence());
    }
    return cost;
  };
  return alternatives();
};

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/**
 * Why a pattern may not be used on texts of up to `maxLength` characters, or undefined when it may.
 * The verdict errs on the careful side: some harmless patterns must be written more simply.
 */
export const patternFault = (pattern: string, maxLength: number): string | undefined => {
  if (pattern.length > MAX_PATTERN_LENGTH) return `must have at most ${MAX_PATTERN_LENGTH} characters`;
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return `is no regular expression: ${String(error)}`;
  }
  try {
    const { loops, ways } = costOf(pattern);
    if ((ways * maxLength ** (loops + 1)) / factorial(loops + 1) <= BUDGET) return undefined;
    return `is too costly for texts of ${maxLength} characters: use fewer *, + and alternatives, or a smaller maxLength`;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
};
