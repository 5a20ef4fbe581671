import type { DeliveryReport, ReadLetter } from '../../letter.js';
import { addressesIn } from '../mime/addresses.js';
import { diagnosticOf, idIn, type Reported, statusIn } from './delivery-status.js';

/** Behind these begins the letter that came back. */
const COPY =
  /^-{2,}\s*(?:Below this line is a copy|This is a copy of (?:the|your) message|The (?:body|header) of the message).*$/im;

const QMAIL = /^\s*Hi\. This is the qmail-send program at /;

const EXIM = /^\s*This message was created automatically by mail delivery software/;

const MOST = 200;

/** `<gone@firma.example>:` and the lines below it. */
const qmailRecipients = (text: string): Reported[] =>
  [...text.matchAll(/^<([^<>\s]{3,254})>:[ \t]*\n((?:[^\n<]+\n?){0,20})/gm)]
    .slice(0, MOST)
    .map(([, address = '', words = '']) => ({
      address: address.toLowerCase(),
      action: 'failed',
      status: statusIn(/#(\d\.\d{1,3}\.\d{1,3})/.exec(words)?.[1]) ?? statusIn(words),
      diagnostic: diagnosticOf(words),
    }));

/** `  gone@firma.example` and the deeper indented lines below it. */
const eximWords = (text: string, address: string): string => {
  const lines = text.split('\n', 2_000);
  const at = lines.findIndex((line) => line.trim().replace(/^<|>$/g, '').toLowerCase() === address);
  if (at === -1) return '';
  const end = lines.findIndex((line, i) => i > at && !/^\s{3,}\S/.test(line));
  return lines.slice(at + 1, end === -1 ? lines.length : end).join(' ');
};

const eximRecipients = (text: string, failed: string): Reported[] => {
  const delayed = /has not yet been delivered|will continue to be retried/i.test(text);
  const listed = [...text.matchAll(/^ {2}([^\s<>]{1,64}@[^\s<>]{1,189})$/gm)].map(
    ([, address = '']) => address,
  );
  const addresses = addressesIn(failed).map(({ address }) => address);
  const all = addresses.length > 0 ? addresses : listed.map((address) => address.toLowerCase());
  return [...new Set(all)].slice(0, MOST).map((address) => {
    const words = eximWords(text, address);
    return {
      address,
      action: delayed ? 'delayed' : 'failed',
      status: statusIn(words),
      diagnostic: diagnosticOf(words),
    };
  });
};

/** The Message-ID among the headers of the letter that came back. */
const originalIn = (text: string): string | null =>
  idIn(/^[> \t]*Message-ID:[ \t]*\n?[ \t]*(<[^<>\n]{1,998}>)/im.exec(text)?.[1]);

/**
 * The reports of servers that know no RFC 3464: qmail by its first words, Exim by its first words or `X-Failed-Recipients`.
 *
 * @param whole - the letter's text, nothing folded
 */
export const readPlainReport = (letter: ReadLetter, whole: string): DeliveryReport | null => {
  const failed = letter.headers.get('x-failed-recipients')?.join(', ') ?? '';
  const isQmail = QMAIL.test(whole);
  if (!isQmail && !EXIM.test(whole) && failed === '') return null;
  const copy = COPY.exec(whole);
  const own = copy ? whole.slice(0, copy.index) : whole;
  const quoted = copy ? whole.slice(copy.index) : whole;
  const recipients = isQmail ? qmailRecipients(own) : eximRecipients(own, failed);
  if (recipients.length === 0) return null;
  const answered = letter.inReplyTo[0] ?? letter.references.at(-1) ?? null;
  return { formal: false, originalMessageId: originalIn(quoted) ?? answered, recipients };
};
