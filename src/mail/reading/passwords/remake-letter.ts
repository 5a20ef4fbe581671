import type { MailAddress, ReadLetter } from '../../letter.js';
import { remadeHeader } from './clean-headers.js';
import { cleanOfSecrets } from './clean-text.js';
import type { Secrets } from './secrets.js';

/** They say how the letter as it came was put together, or prove what it said. */
const LEFT_OUT = /^(?:content-|mime-version$|dkim-|arc-|bcc$|sender$)/;

const base64Lines = (text: string): string =>
  Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');

/**
 * Another letter in the place of one of which it cannot be proven that no password is left in it: its head, and what could
 * be read of it as plain text. Its files are kept beside it.
 */
export const remakeLetter = (letter: ReadLetter, secrets: Secrets): Buffer => {
  const addresses: Readonly<Record<string, readonly MailAddress[]>> = {
    from: letter.from ? [letter.from] : [],
    to: letter.to,
    cc: letter.cc,
    'reply-to': letter.replyTo,
  };
  const lines = (letter.headerLines ?? [])
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, value]) => remadeHeader(name, value, addresses[name] ?? [], secrets));
  const text = [letter.text, letter.folded].filter(Boolean).join('\n\n');
  const head = [
    ...lines,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'X-Remade: a password was found, and could not be taken out of the letter as it came',
  ];
  return Buffer.from(
    `${head.join('\r\n')}\r\n\r\n${base64Lines(cleanOfSecrets(text, secrets))}\r\n`,
    'latin1',
  );
};
