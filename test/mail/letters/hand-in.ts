import type { Envelope, ReadLetter } from '../../../src/mail/letter.js';
import { fingerprintOf, readLetter } from '../../../src/mail/reading/index.js';
import {
  findThread,
  recogniseSender,
  type Sender,
  senderCheck,
  type Thread,
} from '../../../src/mail/recognising/index.js';
import type { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS, type World } from '../../kit/world.js';
import { LmtpSession } from '../hostile/raw-lmtp.js';
import { type Delivered, lookUp } from './delivered.js';
import { type Fixture, fillIn, fillInText } from './fixture.js';
import type { Setting } from './scene.js';

/** The mail server that the world trusts (RFC 8601). */
export const AUTHSERV_ID = 'mx.provider.example';

/** A letter that was accepted, and what could be told of it the moment before. */
export type Handed = {
  readonly letterId: number;
  readonly thread: Thread;
  readonly sender: Sender;
  /** The ticket of its scene. */
  readonly own: string | undefined;
  /** Tickets that were there before. */
  readonly before: ReadonlySet<string>;
};

const envelopeOf = (letter: ReadLetter, { expected }: Fixture, { marks }: Setting): Envelope => ({
  from: expected.envelope?.from ?? letter.from?.address ?? '',
  recipients: (expected.envelope?.recipients ?? [SUPPORT_ADDRESS]).map((to) => fillInText(to, marks)),
});

const handInOne = async (
  world: World,
  session: LmtpSession,
  marks: LetterMarks,
  fixture: Fixture,
  setting: Setting,
): Promise<Handed> => {
  const { database } = world.house.deps;
  const raw = fillIn(fixture.raw, setting.marks);
  const letter = await readLetter(raw);
  const envelope = envelopeOf(letter, fixture, setting);
  const check = senderCheck(letter, AUTHSERV_ID);
  const sender = await recogniseSender(database, letter, check);
  const thread = await findThread({ database, marks }, letter, envelope, sender, check);
  const tickets = await database.select<{ id: string }>('SELECT id FROM ticket');
  const replies = await session.handIn({
    from: envelope.from ?? '',
    recipients: envelope.recipients,
    data: raw,
  });
  const refused = replies.find(({ code }) => code !== 250);
  if (refused) throw new Error(`${fixture.name} was refused: ${refused.text}`);
  const [row] = await database.select<{ id: number }>('SELECT id FROM letter WHERE fingerprint = ?', [
    fingerprintOf(letter),
  ]);
  if (!row) throw new Error(`${fixture.name} was accepted and has no receipt`);
  return {
    letterId: Number(row.id),
    thread,
    sender,
    own: setting.ticketId,
    before: new Set(tickets.map(({ id }) => id)),
  };
};

/** Hands every letter in at the door, one after the other. */
export const handIn = async (
  world: World,
  marks: LetterMarks,
  fixtures: readonly Fixture[],
  settings: ReadonlyMap<string, Setting>,
): Promise<ReadonlyMap<string, Handed>> => {
  const port = world.house.mail?.lmtpPort;
  if (port === undefined) throw new Error('The world takes no letters in');
  const session = await LmtpSession.open(port);
  const handed = new Map<string, Handed>();
  for (const fixture of fixtures) {
    const setting = settings.get(fixture.name) as Setting;
    handed.set(fixture.name, await handInOne(world, session, marks, fixture, setting));
  }
  session.close();
  return handed;
};

/** Waits until the reader that writes letters has come to the end of what has happened so far. */
const allWritten = async (world: World): Promise<void> => {
  await world.settle();
  const { database } = world.house.deps;
  const [head] = await database.select<{ position: number }>('SELECT position FROM journal_head');
  const reached = async (): Promise<boolean> => {
    const [reader] = await database.select<{ position: number }>(
      "SELECT position FROM journal_reader WHERE name = 'letters'",
    );
    return Number(reader?.position) >= Number(head?.position);
  };
  await until(reached, { what: 'every letter to be written', timeoutMs: 30_000 });
};

/** What became of all of them, when every answer has been written. */
export const outcomes = async (
  world: World,
  handed: ReadonlyMap<string, Handed>,
): Promise<ReadonlyMap<string, Delivered>> => {
  await allWritten(world);
  const become = new Map<string, Delivered>();
  for (const [name, { letterId }] of handed) become.set(name, await lookUp(world, letterId));
  return become;
};
