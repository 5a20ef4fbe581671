import { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import type { Marks } from './fixture.js';

const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  '8': 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  P: 'Р',
  C: 'С',
  T: 'Т',
  Y: 'У',
  X: 'Х',
};

/** As somebody with the Russian keyboard on retypes it: lower case, and Cyrillic wherever a letter looks the same. */
export const inCyrillic = (ticketId: string): string =>
  [...ticketId]
    .map((character) => LOOKALIKES[character] ?? character)
    .join('')
    .toLowerCase();

/** For a Q word of a header (RFC 2047). */
const inQ = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/** Another character at the third place: the check character finds it. */
const withASlip = (ticketId: string): string =>
  `${ticketId.slice(0, 2)}${ticketId[2] === '7' ? '9' : '7'}${ticketId.slice(3)}`;

/** All that a letter may say of the scene's ticket, and of the other subscriber's. */
export const marksOf = (
  marks: LetterMarks,
  ticketId: string | undefined,
  foreign: string | undefined,
): Marks => {
  const ours = marks.messageId(ticketId ?? foreign ?? 'K7M4P-3XWRC');
  const own = ticketId && {
    TICKET_ID: ticketId,
    TICKET_ID_LOWER: ticketId.replace('-', '').toLowerCase(),
    TICKET_ID_CYRILLIC_Q: inQ(inCyrillic(ticketId)),
    TICKET_ID_SLIP: withASlip(ticketId),
    OUR_MESSAGE_ID: ours,
    REPLY_ADDRESS: marks.replyAddress(ticketId),
  };
  return {
    FORGED_MESSAGE_ID: new LetterMarks(
      Buffer.from('another key than ours'),
      'support@provider.example',
    ).messageId(foreign ?? ticketId ?? 'K7M4P-3XWRC'),
    ...(foreign ? { FOREIGN_TICKET_ID: foreign } : {}),
    ...(own || {}),
  };
};
