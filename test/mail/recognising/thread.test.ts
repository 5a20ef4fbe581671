import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertInto } from '../../../src/database/index.js';
import { newTicketId } from '../../../src/kernel/ticket-id.js';
import { findThread, recogniseSender } from '../../../src/mail/recognising/index.js';
import { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import type { SenderCheck } from '../../../src/mail/words.js';
import { type Someone, SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { aLetter, anEnvelope, type LetterSketch } from '../../rules/mail/recognising/a-letter.js';

const ANNA = 'anna@romashka.example';
const BORIS = 'boris@vektor.example';
const SHARED = 'studio@web.example';
const STRANGER = 'someone@elsewhere.example';

describe('3.2 a letter belongs to a ticket', () => {
  let world: World;
  let hers: readonly string[];
  let his: string;
  const marks = new LetterMarks(new Uint8Array(32).fill(7), SUPPORT_ADDRESS);

  beforeAll(async () => {
    world = await World.open();
    const anna = await world.subscriber({ login: 'anna', emails: [ANNA, SHARED] });
    const boris = await world.subscriber({ login: 'boris', emails: [BORIS, SHARED] });
    const opens = async ({ page, request }: Someone) =>
      (await page.openTicket(request())).orThrow().ticket.id;
    hers = [await opens(anna), await opens(anna), await opens(anna)];
    his = await opens(boris);
  });
  afterAll(() => world.close());

  /** Whose ticket, by what, and what agents are told; null where it belongs to none. */
  const thread = async (
    sketch: LetterSketch,
    check: SenderCheck = 'UNKNOWN',
    recipients = [SUPPORT_ADDRESS],
  ) => {
    const { database } = world.house.deps;
    const letter = aLetter({ subject: 'Вопрос', from: ANNA, ...sketch });
    const sender = await recogniseSender(database, letter, check);
    const found = await findThread({ database, marks }, letter, anEnvelope({ recipients }), sender, check);
    return found && [found.ticketId, found.by, ...found.notes];
  };
  const address = (one: string) => ({ address: one, name: '' });

  it('that our signed Message-ID names, in In-Reply-To or References', async () => {
    const [id = ''] = hers;
    const ours = marks.messageId(id);
    expect(await thread({ inReplyTo: [ours] })).toEqual([id, 'MESSAGE_ID']);
    expect(await thread({ references: ['their@own.example', ours] })).toEqual([id, 'MESSAGE_ID']);
    expect(await thread({ inReplyTo: [ours.toUpperCase()] })).toEqual([id, 'MESSAGE_ID']);
  });

  it('that the nearest of them names, where they name several', async () => {
    const [first = '', second = '', third = ''] = hers;
    const references = [first, second].map((id) => marks.messageId(id));
    expect(await thread({ references })).toEqual([second, 'MESSAGE_ID']);
    expect(await thread({ references, inReplyTo: [marks.messageId(third)] })).toEqual([third, 'MESSAGE_ID']);
    const gone = marks.messageId(newTicketId());
    expect(await thread({ references, inReplyTo: [gone] })).toEqual([second, 'MESSAGE_ID']);
  });

  it('that the reply address names, on the envelope or in the headers', async () => {
    const [id = ''] = hers;
    const reply = marks.replyAddress(id);
    expect(await thread({}, 'UNKNOWN', [reply])).toEqual([id, 'REPLY_ADDRESS']);
    expect(await thread({ to: [address(reply)] })).toEqual([id, 'REPLY_ADDRESS']);
    expect(await thread({ cc: [address('else@x.example'), address(reply)] })).toEqual([id, 'REPLY_ADDRESS']);
    const [, other = ''] = hers;
    expect(await thread({ to: [address(reply)], inReplyTo: [marks.messageId(other)] })).toEqual([
      other,
      'MESSAGE_ID',
    ]);
  });

  it('by a mark of ours also from an address that is not the subscriber’s, which agents are told', async () => {
    const [id = ''] = hers;
    const inReplyTo = [marks.messageId(id)];
    expect(await thread({ from: STRANGER, inReplyTo })).toEqual([id, 'MESSAGE_ID', 'SENDER_UNKNOWN']);
    expect(await thread({ from: BORIS, inReplyTo })).toEqual([id, 'MESSAGE_ID', 'SENDER_UNKNOWN']);
    expect(await thread({ from: ANNA, inReplyTo }, 'FAILED')).toEqual([id, 'MESSAGE_ID', 'SENDER_UNKNOWN']);
    expect(await thread({ from: null }, 'UNKNOWN', [marks.replyAddress(id)])).toEqual([
      id,
      'REPLY_ADDRESS',
      'SENDER_UNKNOWN',
    ]);
  });

  it('by no mark that another installation made, or that was put together', async () => {
    const [id = '', other = ''] = hers;
    const foreign = new LetterMarks(new Uint8Array(32).fill(8), SUPPORT_ADDRESS);
    const spelled = (ticketId: string) => ticketId.replace('-', '').toLowerCase();
    const swapped = marks.messageId(id).replace(spelled(id), spelled(other));
    for (const odd of [foreign.messageId(id), swapped, `${spelled(id)}@provider.example`])
      expect(await thread({ inReplyTo: [odd], references: [odd] })).toBeNull();
    expect(await thread({ to: [address(foreign.replyAddress(id))] })).toBeNull();
  });

  it('that the subject names, however it was retyped, from an address of its subscriber', async () => {
    const [id = ''] = hers;
    const cyrillic = [...id]
      .map((c) => ({ A: 'А', E: 'Е', K: 'К', M: 'М', P: 'Р', T: 'Т' })[c] ?? c)
      .join('');
    for (const typed of [id, id.toLowerCase(), id.replace('-', ''), id.replace('-', ' — '), cyrillic])
      for (const subject of [typed, `Re: [${typed}] Сайт`, `НА: Заявка №${typed}: сайт`])
        expect([subject, await thread({ subject })]).toEqual([subject, [id, 'SUBJECT']]);
  });

  it('and gets in nowhere by a ticketID that is not the sender’s, or is no ticket', async () => {
    const [id = ''] = hers;
    for (const from of [STRANGER, BORIS, null])
      expect([from, await thread({ from, subject: `Re: ${id}` })]).toEqual([from, null]);
    expect(await thread({ subject: `Re: ${newTicketId()}` })).toBeNull();
    expect(await thread({ subject: 'Вопрос', text: id })).toBeNull();
  });

  it('and gets in nowhere by a ticketID and a login, which are but words, or from a forged address', async () => {
    const [id = ''] = hers;
    const fields = { logins: ['anna'] };
    expect(await thread({ from: STRANGER, subject: id, fields })).toBeNull();
    expect(await thread({ from: ANNA, subject: id }, 'FAILED')).toBeNull();
    expect(await thread({ from: ANNA, subject: id, fields }, 'FAILED')).toBeNull();
    expect(await thread({ from: ANNA, subject: id, fields: { logins: ['boris'] } })).toBeNull();
  });

  it('that is the sender’s own, where the subject names several, and where the address is several subscribers’', async () => {
    const [id = ''] = hers;
    expect(await thread({ subject: `${his} ${id}` })).toEqual([id, 'SUBJECT']);
    expect(await thread({ from: SHARED, subject: his })).toEqual([his, 'SUBJECT']);
    expect(await thread({ from: SHARED, subject: his, fields: { logins: ['anna'] } })).toBeNull();
  });

  it('that a letter of the same sender became part of, which this one answers', async () => {
    const [id = ''] = hers;
    const long = `${'x'.repeat(300)}@client.example`;
    for (const [messageId, from] of [
      ['first@client.example', ANNA],
      [long, STRANGER],
    ] as const)
      await keep(messageId, from, id);
    expect(await thread({ inReplyTo: ['first@client.example'] })).toEqual([id, 'EARLIER_LETTER']);
    expect(await thread({ from: STRANGER, references: [long] })).toEqual([
      id,
      'EARLIER_LETTER',
      'SENDER_UNKNOWN',
    ]);
    expect(await thread({ from: BORIS, inReplyTo: ['first@client.example'] })).toBeNull();
    expect(await thread({ inReplyTo: ['first@client.example'] }, 'FAILED')).toBeNull();
  });

  /** The receipt of a letter that came before. */
  const keep = (messageId: string, fromAddress: string, ticketId: string) =>
    world.house.deps.database.transaction((tx) => {
      const row = {
        fingerprint: messageId.slice(-64),
        arrivals: 1,
        source: 'LMTP',
        receivedAt: 1,
        messageIdHeader: messageId.slice(0, 255),
        fromAddress,
        subject: 'Вопрос',
        locale: 'RU',
        outcome: 'OPENED',
        notes: '[]',
        ticketId,
        senderCheck: 'UNKNOWN',
        proven: 0,
      };
      return tx.insert(insertInto('letter', Object.keys(row)), Object.values(row));
    });
});
