import { letterTopic, offeredTopics, type RegulationsData, type TopicData } from '../../regulations/index.js';
import type { ServiceRow } from '../../subscribers/index.js';
import { type Line, readLine, WordPlaces } from './letter-words.js';

/** What a letter's topic is chosen by. */
export type TopicFacts = {
  readonly subject: string;
  /** Of the author's own; without quoted history. */
  readonly text: string;
  /** Of the service that it is about, where that is known. */
  readonly serviceKind?: ServiceRow['kind'] | undefined;
  /** Whether that service is a main one (3.5). */
  readonly serviceMain?: boolean | undefined;
  /** Whether the letter brought the subscriber's password (3.7). */
  readonly hasPassword: boolean;
};

/** `rule` names what decided: `words:php-version`, or `fallback`. */
export type TopicChoice = { readonly topicId: string; readonly rule: string };

/** What is said in the subject counts twice: it says what the letter is about. */
const SUBJECT = 2;
/** One line of two words in the text, or one word in the subject. */
const ENOUGH = 2;

type Table = ReadonlyArray<{
  readonly topic: TopicData;
  readonly lines: readonly Line[];
  readonly unless: readonly Line[];
}>;

// Read once for the rules, and gone when they are.
const tables = new WeakMap<RegulationsData, Table>();

const tableOf = (regulations: RegulationsData): Table => {
  const known = tables.get(regulations);
  if (known) return known;
  const table = offeredTopics(regulations).flatMap((topic) =>
    topic.letters
      ? [
          {
            topic,
            lines: topic.letters.words.map(readLine),
            unless: topic.letters.unless.map(readLine),
          },
        ]
      : [],
  );
  tables.set(regulations, table);
  return table;
};

type Signal = { readonly weight: number; readonly words: readonly string[] };

const signalsOf = (lines: readonly Line[], subject: WordPlaces, text: WordPlaces): Signal[] =>
  lines.flatMap((line) => {
    const inSubject = subject.find(line);
    const places = inSubject ?? text.find(line);
    if (!places) return [];
    const from = inSubject ? 's' : 't';
    return [{ weight: line.length * (inSubject ? SUBJECT : 1), words: places.map((at) => `${from}${at}`) }];
  });

/** Whether two of the signals have no word in common: one word said twice is one sign. */
const twoSigns = (signals: readonly Signal[]): boolean =>
  signals.some((one) =>
    signals.some((other) => other !== one && !other.words.some((word) => one.words.includes(word))),
  );

/** What asks for a password, or is no duty, is chosen with care (3.7, 3.8). */
const withCare = (topic: TopicData): boolean => topic.significant || topic.requestType === 'CONSULTATION';

/** A topic that is chosen with care needs two signs; the subscriber's password is one for what needs it. */
const certain = (topic: TopicData, signals: readonly Signal[], hasPassword: boolean): boolean =>
  !withCare(topic) || twoSigns(signals) || (topic.significant && hasPassword);

type Candidate = { readonly topic: TopicData; readonly score: number };

/** The first of those that score most. */
const bestOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  );

/**
 * The topic of a letter, whose author could choose none (3.1): the one whose words say most, by the regulations; the earlier
 * of equals. A significant topic and a consultation need two signs that share no word; the subscriber's password is one
 * for the former. Where a plain topic is at least half as likely it is taken instead: a
 * password that is asked for in vain holds a request up, and an agent changes the topic in one step. Where no words fit, the regulations' topic for letters.
 */
export const chooseTopic = (regulations: RegulationsData, facts: TopicFacts): TopicChoice => {
  const subject = new WordPlaces(facts.subject);
  const text = new WordPlaces(facts.text);
  const candidates = tableOf(regulations).flatMap(({ topic, lines, unless }): Candidate[] => {
    if (topic.mainServicesOnly && facts.serviceMain === false) return [];
    const signals = signalsOf(lines, subject, text);
    const said = signals.reduce((sum, { weight }) => sum + weight, 0);
    if (said < ENOUGH || !certain(topic, signals, facts.hasPassword)) return [];
    if (unless.some((line) => subject.find(line) || text.find(line))) return [];
    const ofKind =
      facts.serviceKind !== undefined && topic.letters?.serviceKinds.includes(facts.serviceKind) === true;
    return [{ topic, score: said + (ofKind ? 1 : 0) }];
  });
  const first = bestOf(candidates);
  const plain = bestOf(candidates.filter(({ topic }) => !withCare(topic)));
  const best = first && plain && withCare(first.topic) && 2 * plain.score >= first.score ? plain : first;
  return best
    ? { topicId: best.topic.id, rule: `words:${best.topic.id}`.slice(0, 64) }
    : { topicId: letterTopic(regulations).id, rule: 'fallback' };
};
