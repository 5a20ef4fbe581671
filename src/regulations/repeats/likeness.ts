import { MARK_KINDS, type MarkKind } from './marks.js';
import { areNear, MOST_TYPOS } from './near-stems.js';
import { headOf, type RequestText } from './request-text.js';
import { areOpposite } from './synonyms.js';
import { isBlank, type Traits, traitsOf } from './traits.js';
import type { Word } from './word.js';

/** Of a word found with a typo. */
const NEAR_WORTH = 0.8;
/** A text with less to say than this has too little to be judged by as if it were whole. */
const LEAST_WEIGHT = 1.6;
/** How much of the verdict is about the shorter text: it may be an addition to the longer one. */
const ABOUT_THE_SHORTER = 0.65;
/** The same domain, mailbox, address or account: fewer common words are needed. */
const SAME_PLACE = 0.7;
/** And the same code beside it: `502` on one domain is one fault in whatever words. */
const SAME_PLACE_AND_CODE = 0.6;

/** What is left when the marks of a kind differ, all of them. */
const CLASH: Readonly<Record<MarkKind, number>> = {
  mailbox: 0.35,
  host: 0.35,
  address: 0.35,
  name: 0.4,
  code: 0.45,
  file: 0.6,
  version: 0.6,
};
const QUOTES_CLASH = 0.6;
const ACTIONS_CLASH = 0.65;
const TERMS_CLASH = 0.55;
const OPPOSITE = 0.45;
/** One wording with something else put in its place. */
const REFILLED = 0.5;
const HEAD_WORTH = 1.5;
const SUBJECT_WORTH = 1;
const LEAST_FRAME = 2;
const LEAST_FILLING = 0.3;
const LEAST_FILLINGS = 1.2;
/** Each text has marks of its own beside the common ones. */
const MIXED = 0.85;
const PLACES: readonly MarkKind[] = ['mailbox', 'host', 'address', 'name'];

type Relation = 'unknown' | 'same' | 'mixed' | 'clash';

const relationOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): Relation => {
  if (a.size === 0 || b.size === 0) return 'unknown';
  const shared = [...a].filter((mark) => b.has(mark)).length;
  if (shared === 0) return 'clash';
  return shared === a.size || shared === b.size ? 'same' : 'mixed';
};

/** The stems of one text that the other lacks, the heaviest first, in an order that does not depend on the texts'. */
const unmatched = (from: Traits, other: Traits): [string, number][] =>
  [...from.matter]
    .filter(([stem]) => !other.matter.has(stem) && !stem.includes(' '))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_TYPOS);

const nearWeight = (a: Traits, b: Traits): number => {
  const free = unmatched(b, a);
  let sum = 0;
  for (const [stem, weight] of unmatched(a, b)) {
    const place = free.findIndex(([other]) => areNear(stem, other));
    if (place === -1) continue;
    sum += NEAR_WORTH * Math.min(weight, free[place]?.[1] ?? 0);
    free.splice(place, 1);
  }
  return sum;
};

/** The weight of what both texts say. */
export const sharedWeight = (a: Traits, b: Traits): number => {
  let sum = 0;
  for (const [stem, weight] of a.matter)
    if (b.matter.has(stem)) sum += Math.min(weight, b.matter.get(stem) ?? 0);
  return sum + nearWeight(a, b);
};

const marksFactor = (
  a: Traits,
  b: Traits,
): { readonly factor: number; readonly samePlace: boolean; readonly sameCode: boolean } => {
  let factor = 1;
  let same = false;
  let otherPlace = false;
  for (const kind of MARK_KINDS) {
    const relation = relationOf(a.marks[kind], b.marks[kind]);
    if (relation === 'clash') factor *= CLASH[kind];
    if (relation === 'mixed') factor *= MIXED;
    if (!PLACES.includes(kind)) continue;
    same ||= relation === 'same';
    otherPlace ||= relation === 'clash' || relation === 'mixed';
  }
  const sameCode = [...a.marks.code].some((code) => b.marks.code.has(code));
  return { factor, samePlace: same && !otherPlace, sameCode };
};

/** Whether the texts name different things of one kind, or wish for opposite ones. */
export const contradict = (a: Traits, b: Traits): boolean =>
  areOpposite(a.wishes, b.wishes) ||
  MARK_KINDS.some((kind) => relationOf(a.marks[kind], b.marks[kind]) === 'clash');

const CYRILLIC = /\p{Script=Cyrillic}/u;

const weightOfWords = (words: readonly Word[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

const isRussian = (word: Word | undefined): boolean => CYRILLIC.test(word?.form ?? '');

/**
 * What the words weigh with which both texts begin and end. Only a Russian beginning is the writer's own, and of the
 * end only its Russian words: the rest may be an error message.
 */
const frameOf = (a: readonly Word[], b: readonly Word[]): number => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.form === b[head]?.form) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail]?.form === b[b.length - 1 - tail]?.form) tail++;
  const own = isRussian(a[0]) ? a.slice(0, head) : [];
  const end = a.slice(a.length - tail).filter(isRussian);
  return HEAD_WORTH * weightOfWords(own) + weightOfWords(end);
};

/**
 * Whether one text was made of the other by putting something else in its place, as people with many requests do:
 * who repeats a request adds to it or says it in other words.
 */
const isRefilled = (a: Traits, b: Traits, shared: number): boolean => {
  const fillings = [a.weight - shared, b.weight - shared] as const;
  if (Math.min(...fillings) < LEAST_FILLING || fillings[0] + fillings[1] < LEAST_FILLINGS) return false;
  const subject = a.text.subject === b.text.subject ? SUBJECT_WORTH : 0;
  return frameOf(a.wording, b.wording) + subject >= LEAST_FRAME;
};

const haveOtherActions = ({ actions: a }: Traits, { actions: b }: Traits): boolean =>
  a.size > 0 &&
  b.size > 0 &&
  ![...a].some((one) => [...b].some((other) => one === other || areNear(one, other)));

const oneWay = (a: Traits, b: Traits): number => {
  const [low, high] = [Math.min(a.weight, b.weight), Math.max(a.weight, b.weight)];
  const measure =
    ABOUT_THE_SHORTER * Math.max(low, LEAST_WEIGHT) + (1 - ABOUT_THE_SHORTER) * Math.max(high, LEAST_WEIGHT);
  const shared = sharedWeight(a, b);
  const words = Math.min(1, shared / measure);
  const { factor, samePlace, sameCode } = marksFactor(a, b);
  const exponent = samePlace ? (sameCode ? SAME_PLACE_AND_CODE : SAME_PLACE) : 1;
  const terms = relationOf(a.terms, b.terms) === 'clash' ? TERMS_CLASH : 1;
  const quotes = relationOf(a.quoted, b.quoted) === 'clash' ? QUOTES_CLASH : 1;
  const actions = haveOtherActions(a, b) ? ACTIONS_CLASH : 1;
  const wishes = areOpposite(a.wishes, b.wishes) ? OPPOSITE : 1;
  const filling = isRefilled(a, b, shared) ? REFILLED : 1;
  return factor * terms * quotes * actions * wishes * filling * words ** exponent;
};

const FIELDS = ['subject', 'description', 'errorText'] as const;
const areEqual = (a: RequestText, b: RequestText): boolean =>
  FIELDS.every((field) => headOf(a[field]) === headOf(b[field]));

/** As {@link likeness}, of texts already read. */
export const likenessOf = (a: Traits, b: Traits): number => {
  if (areEqual(a.text, b.text)) return 1;
  return isBlank(a) || isBlank(b) ? 0 : Math.min(oneWay(a, b), oneWay(b, a));
};

/**
 * How much two requests are about the same matter, from 0 (nothing in common) to 1 (equal texts); symmetric. Reads the
 * first 4,000 characters of each field.
 */
export const likeness = (a: RequestText, b: RequestText): number => likenessOf(traitsOf(a), traitsOf(b));
