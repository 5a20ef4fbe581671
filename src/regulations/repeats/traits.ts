import { MARK_KINDS, type MarkKind, type Marks, marksOf } from './marks.js';
import { headOf, type RequestText } from './request-text.js';
import { readWords, type Word } from './word.js';

/** Marks that belong to what is the matter; those that say where it is are compared on their own. */
const MATTER_MARKS: Readonly<Record<'code' | 'file' | 'version', number>> = {
  code: 2,
  file: 1.5,
  version: 0.7,
};

const MATTER_KINDS = ['code', 'file', 'version'] as const;

/** Words of each field that are compared, the first ones: bounds the work on texts without end. */
export const MOST_WORDS = 200;

type Part = { readonly marks: Marks; readonly words: readonly Word[] };

/** A request's text as it is compared with others. */
export type Traits = {
  readonly text: RequestText;
  /** The stems and the codes, each with its weight; greetings are not among them. */
  readonly matter: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly marks: Marks;
  /** Latin words of a Russian text: names of programs and extensions, mostly. */
  readonly terms: ReadonlySet<string>;
  /** What is so or is wished for, and was not done before: the meanings of all words but verbs in the past. */
  readonly wishes: ReadonlySet<string>;
  /** What is to be done: the meanings of its imperatives. */
  readonly actions: ReadonlySet<string>;
  /** Words with a weight of what the text quotes: «Платёж отклонён». */
  readonly quoted: ReadonlySet<string>;
  /** The description's words with a weight, in their order. */
  readonly wording: readonly Word[];
};

const LATIN = /^[a-z]{3,}$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const PAST = /[аеиоуыэюя]л(?:а|о|и)?(?:с[ья])?$/u;

const IMPERATIVE = /[а-я]{2}[ийь]те$/u;
const QUOTED = /«[^«»]{3,120}»|“[^“”]{3,120}”|"[^"]{3,120}"/g;

/** What has a weight of its own, and is not in half of all requests. */
const TELLING = 1;

const meaningsOf = (words: readonly Word[], chosen: (word: Word) => boolean): ReadonlySet<string> =>
  new Set(words.filter(chosen).map(({ meaning }) => meaning));

const termsOf = (words: readonly Word[]): ReadonlySet<string> => {
  const latin = words.filter(({ form }) => LATIN.test(form));
  const cyrillic = words.filter(({ form }) => CYRILLIC.test(form)).length;
  // In an English text each word would be one.
  return 2 * cyrillic > latin.length ? meaningsOf(latin, ({ weight }) => weight >= TELLING) : new Set();
};

const quotedIn = (text: string): ReadonlySet<string> =>
  meaningsOf(
    [...text.matchAll(QUOTED)].flatMap(([quote]) => readWords(quote, MOST_WORDS)),
    ({ weight }) => weight >= TELLING,
  );

const joined = (parts: readonly Marks[]): Marks =>
  Object.fromEntries(
    MARK_KINDS.map((kind) => [kind, new Set(parts.flatMap((marks) => [...marks[kind]]))]),
  ) as Record<MarkKind, Set<string>>;

const weighed = (words: readonly Word[], marks: Marks): ReadonlyMap<string, number> => {
  const matter = new Map<string, number>();
  for (const { meaning, weight } of words) if (weight > 0) matter.set(meaning, weight);
  for (const kind of MATTER_KINDS)
    for (const mark of marks[kind]) matter.set(`${kind} ${mark}`, MATTER_MARKS[kind]);
  return matter;
};

const partOf = (field: string | null | undefined): Part => {
  const { marks, rest } = marksOf(headOf(field));
  return { marks, words: readWords(rest, MOST_WORDS) };
};

/** Reads a text once, however many others it is then compared with. */
export const traitsOf = (text: RequestText): Traits => {
  const subject = partOf(text.subject);
  const description = partOf(text.description);
  const error = partOf(text.errorText);
  const marks = joined([subject.marks, description.marks, error.marks]);
  const written = [...subject.words, ...description.words];
  const words = [...written, ...error.words];
  const matter = weighed(words, marks);
  return {
    text,
    matter,
    weight: [...matter.values()].reduce((sum, weight) => sum + weight, 0),
    marks,
    terms: termsOf(written),
    wishes: meaningsOf(words, ({ form }) => !PAST.test(form)),
    actions: meaningsOf(written, ({ form, weight }) => weight >= TELLING && IMPERATIVE.test(form)),
    quoted: quotedIn(`${headOf(text.subject)}\n${headOf(text.description)}`),
    wording: description.words.filter(({ weight }) => weight > 0),
  };
};

/** Whether nothing can be said about the text: no word with a weight and no mark. */
export const isBlank = ({ matter, marks }: Traits): boolean =>
  matter.size === 0 && MARK_KINDS.every((kind) => marks[kind].size === 0);
