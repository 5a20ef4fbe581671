import type { Envelope, ReadLetter } from '../../../../src/mail/letter.js';

export type LetterSketch = Partial<Omit<ReadLetter, 'headers' | 'headerLines' | 'fields' | 'from'>> & {
  readonly from?: string | null;
  /** From the top downwards. */
  readonly headerLines?: ReadonlyArray<readonly [string, string]>;
  readonly fields?: Partial<ReadLetter['fields']>;
};

const headersOf = (
  lines: ReadonlyArray<readonly [string, string]>,
): ReadonlyMap<string, readonly string[]> => {
  const headers = new Map<string, string[]>();
  for (const [name, value] of lines) headers.set(name, [...(headers.get(name) ?? []), value]);
  return headers;
};

/** A letter as it is when it was read, with what the test is about. */
export const aLetter = ({ from, headerLines = [], fields, ...sketch }: LetterSketch = {}): ReadLetter => ({
  messageId: 'one@client.example',
  inReplyTo: [],
  references: [],
  from: from === null ? null : { address: from ?? 'ivan@romashka.example', name: 'Иван' },
  replyTo: [],
  to: [],
  cc: [],
  subject: 'Не открывается сайт',
  sentAt: null,
  headers: headersOf(headerLines),
  headerLines,
  text: 'Здравствуйте!',
  folded: '',
  locale: 'RU',
  files: [],
  report: null,
  fields: { logins: [], contractNumbers: [], password: null, service: null, errorText: null, ...fields },
  notes: [],
  original: Buffer.from(''),
  ...sketch,
});

export const anEnvelope = (changes: Partial<Envelope> = {}): Envelope => ({
  from: 'ivan@romashka.example',
  recipients: ['support@provider.example'],
  ...changes,
});
