import { domainToASCII } from 'node:url';
import type { ReadLetter } from '../letter.js';
import { SenderCheck } from '../words.js';
import type { AuthResult } from './authentication-results.js';
import { BAD, believedResults } from './believed-results.js';

/** Of an address, `@example.ru` or a bare domain; one spelling for names in Cyrillic and in Punycode. */
const domainOf = (value: string | undefined): string =>
  domainToASCII((value ?? '').slice((value ?? '').lastIndexOf('@') + 1).replace(/[.>]+$/, ''));

/** Whether one of the two is the other or lies in it, as `bounce.example.ru` in `example.ru` (RFC 7489, relaxed). */
const aligned = (a: string, b: string): boolean =>
  a !== '' &&
  b !== '' &&
  a.includes('.') &&
  b.includes('.') &&
  (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));

/** The domain that a result speaks for; empty where it names none. */
const provenDomain = ({ method, properties }: AuthResult): string =>
  domainOf(
    method === 'dkim'
      ? (properties.get('header.d') ?? properties.get('header.i'))
      : properties.get(method === 'spf' ? 'smtp.mailfrom' : 'header.from'),
  );

/**
 * Whether the sender is who the letter says, as far as the mail server with this authserv-id has found out (RFC 8601).
 * PASSED by DMARC, or by a DKIM signature or SPF for the domain of the sender's address. FAILED when DMARC failed, or when
 * every DKIM and SPF check that came to a verdict did. All else is UNKNOWN: no such server, no header of it, no verdict.
 */
export const senderCheck = (letter: ReadLetter, authservId: string | undefined): SenderCheck => {
  const from = domainOf(letter.from?.address);
  if (!authservId || !from) return SenderCheck.UNKNOWN;
  const results = believedResults(letter, authservId);

  // A result for another domain's From tells nothing of this letter.
  const dmarc = results.filter((one) => one.method === 'dmarc' && ['', from].includes(provenDomain(one)));
  if (dmarc.some(({ result }) => result === 'fail')) return SenderCheck.FAILED;
  if (dmarc.some(({ result }) => result === 'pass')) return SenderCheck.PASSED;

  const checks = results.filter(({ method }) => method === 'dkim' || method === 'spf');
  if (checks.some((one) => one.result === 'pass' && aligned(provenDomain(one), from)))
    return SenderCheck.PASSED;
  const verdicts = checks.filter(({ result }) => result === 'pass' || BAD.has(result));
  const refuted = verdicts.some(({ result }) => result !== 'softfail');
  return refuted && verdicts.every(({ result }) => BAD.has(result))
    ? SenderCheck.FAILED
    : SenderCheck.UNKNOWN;
};
