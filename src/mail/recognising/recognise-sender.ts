import { type Database, placeholders } from '../../database/index.js';
import { addressKey, type SubscriberRow } from '../../subscribers/index.js';
import type { ReadLetter } from '../letter.js';
import { SenderCheck } from '../words.js';

/** What agents should know of a sender. */
export type SenderNote =
  /** A mail server that we trust has found the sender's address forged (RFC 8601). */
  | 'SPOOF_SUSPECTED'
  /** Only the text says whose it is: the address is not known to be the subscriber's. */
  | 'SENDER_UNKNOWN';

/** Whose letter it is (G.1, 3.6), and what told so; or why that cannot be told. */
export type Sender = { readonly notes: readonly SenderNote[] } & (
  | { readonly subscriber: SubscriberRow; readonly by: 'ADDRESS' | 'LOGIN' | 'CONTRACT' }
  | {
      readonly subscriber: null;
      /** Nothing names a subscriber that exists; several are named; or what is named belongs to different ones. */
      readonly reason: 'NOBODY' | 'AMBIGUOUS' | 'CONTRADICTION';
    }
);

/** A letter that lists more logins than that is a list, and names nobody. */
const MOST_NAMES = 20;

const BY_ADDRESS = `SELECT DISTINCT subscriber.* FROM subscriber
  JOIN subscriber_email ON subscriber_email.subscriberId = subscriber.id
  WHERE subscriber_email.address = ? LIMIT 50`;

/** The subscribers that letters from this address may be from. A forged address is nobody's. */
export const subscribersAt = async (
  database: Database,
  letter: ReadLetter,
  check: SenderCheck,
): Promise<SubscriberRow[]> =>
  letter.from === null || check === SenderCheck.FAILED
    ? []
    : database.select<SubscriberRow>(BY_ADDRESS, [addressKey(letter.from.address)]);

/**
 * The subscribers whom these words name, each as it was typed or, where nobody is called so, in capitals or small
 * letters: `IVAN` is `ivan` unless there is an `IVAN` too.
 */
const named = async (
  database: Database,
  column: 'login' | 'contractNumber',
  words: readonly string[],
): Promise<SubscriberRow[]> => {
  if (words.length === 0 || words.length > MOST_NAMES) return [];
  const spellings = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
  const rows = await database.select<SubscriberRow>(
    `SELECT * FROM subscriber WHERE ${column} IN (${placeholders(spellings.length)})`,
    spellings,
  );
  const called = (name: string): SubscriberRow[] => rows.filter((row) => row[column] === name);
  return words.flatMap((word) => {
    const exact = called(word);
    return exact.length ? exact : [...called(word.toLowerCase()), ...called(word.toUpperCase())];
  });
};

const distinct = (rows: readonly SubscriberRow[]): SubscriberRow[] => [
  ...new Map(rows.map((row) => [Number(row.id), row])).values(),
];

const common = (some: readonly SubscriberRow[], others: readonly SubscriberRow[]): SubscriberRow[] =>
  some.filter(({ id }) => others.some((other) => Number(other.id) === Number(id)));

/** Whom the text names, where login and contract number do not name different people. */
const writer = (byLogin: readonly SubscriberRow[], byContract: readonly SubscriberRow[]) => {
  if (byLogin.length === 0 || byContract.length === 0) return [...byLogin, ...byContract];
  return common(byLogin, byContract);
};

/**
 * Whose letter it is: by the sender's address, which has to be one of the subscriber's, or by a login or a contract number
 * in the letter's own subject and text (G.1, 3.6). Where they name different people the letter is nobody's, rather than
 * perhaps a stranger's; where an address is several subscribers', the text decides among them. Reply-To names nobody.
 */
export const recogniseSender = async (
  database: Database,
  letter: ReadLetter,
  check: SenderCheck,
): Promise<Sender> => {
  const notes: SenderNote[] = check === SenderCheck.FAILED ? ['SPOOF_SUSPECTED'] : [];
  const [atAddress, logins, contracts] = await Promise.all([
    subscribersAt(database, letter, check),
    named(database, 'login', letter.fields.logins).then(distinct),
    named(database, 'contractNumber', letter.fields.contractNumbers).then(distinct),
  ]);
  const nobody = (reason: 'NOBODY' | 'AMBIGUOUS' | 'CONTRADICTION'): Sender => ({
    subscriber: null,
    reason,
    notes,
  });

  const inText = writer(logins, contracts);
  if (inText.length === 0 && logins.length > 0) return nobody('CONTRADICTION');
  const meant = atAddress.length && inText.length ? common(atAddress, inText) : [...atAddress, ...inText];
  if (meant.length > 1) return nobody('AMBIGUOUS');
  const [subscriber] = meant;
  if (!subscriber) return nobody(inText.length ? 'CONTRADICTION' : 'NOBODY');
  if (atAddress.length) return { subscriber, by: 'ADDRESS', notes };
  return { subscriber, by: logins.length ? 'LOGIN' : 'CONTRACT', notes: [...notes, 'SENDER_UNKNOWN'] };
};
