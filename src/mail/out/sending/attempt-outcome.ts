import { serverWords } from '../server-words.js';

/** How one attempt to hand a letter over has ended. */
export type Outcome = {
  /** `TRY_AGAIN` where another attempt may succeed. */
  readonly end: 'SENT' | 'REFUSED' | 'TRY_AGAIN';
  /** The server's words; ours, without a name or an address, where it said nothing. */
  readonly words: string;
};

/** What failures of the SMTP client tell. */
type Failure = {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly rejectedErrors?: unknown;
};

/** Replies that are about us and not about the letter: someone has to put the settings right, and it goes then. */
const OURS = [502, 503, 530, 534, 535, 538, 539];
/** Commands by which a server judges the letter itself; before them it has not seen any of it. */
const JUDGING = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Letters larger than the server announces never get as far as a reply. */
const isTooLarge = ({ code, command, responseCode }: Failure): boolean =>
  code === 'EMESSAGE' && command === 'MAIL FROM' && responseCode === undefined;

const asFailure = (error: unknown): Failure => (typeof error === 'object' && error !== null ? error : {});

/** Of one recipient there is one reason; it says more than the failure of the whole. */
const innermost = (failure: Failure): Failure => {
  const [first] = Array.isArray(failure.rejectedErrors) ? failure.rejectedErrors : [];
  return first === undefined ? failure : asFailure(first);
};

const isRefusal = ({ responseCode, command }: Failure): boolean =>
  typeof responseCode === 'number' &&
  responseCode >= 500 &&
  responseCode < 600 &&
  !OURS.includes(responseCode) &&
  typeof command === 'string' &&
  JUDGING.includes(command);

/** What the failure of an attempt comes to: refused by a 5xx reply for good, all else may pass. */
export const failureOutcome = (error: unknown): Outcome => {
  const failure = innermost(asFailure(error));
  const { response, code, originalCode } = failure;
  const said = typeof response === 'string' && failure.code !== 'EAUTH' ? serverWords(response) : '';
  if (isRefusal(failure)) return { end: 'REFUSED', words: said };
  if (isTooLarge(failure)) return { end: 'REFUSED', words: 'larger than our mail server takes' };
  const symbol = [originalCode, code].find(
    (name) => typeof name === 'string' && /^E[A-Z_]{2,30}$/.test(name),
  );
  return { end: 'TRY_AGAIN', words: said || `our mail server is out of reach (${symbol ?? 'no reply'})` };
};
