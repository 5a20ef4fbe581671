import { randomUUID } from 'node:crypto';
import { keepFile } from '../../src/attachments/index.js';
import { linkLetter } from '../../src/mail/intake/carry-out.js';
import { insertReceipt, type NewLetter } from '../../src/mail/intake/receipt.js';
import type { World } from './world.js';

/** A letter that somebody wrote in plain text. */
export const plainLetter = ({
  from = 'stranger@elsewhere.example',
  subject = 'Не открывается сайт',
  text = 'Здравствуйте! Сайт shop.example не открывается с утра, помогите, пожалуйста.',
  headers = [],
}: {
  readonly from?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: readonly string[];
} = {}): string =>
  [
    `From: ${from}`,
    'To: support@provider.example',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${randomUUID()}@elsewhere.example>`,
    'Date: Mon, 21 Sep 2026 12:00:00 +0300',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ].join('\r\n');

export type LetterSketch = Partial<NewLetter> & {
  /** The letter itself; one from a stranger when left out. */
  readonly raw?: string;
};

/** A letter as the intake leaves it: held, its original kept, unless the sketch says otherwise. @returns its id */
export const keepLetter = async (
  world: World,
  { raw = plainLetter(), ...sketch }: LetterSketch = {},
): Promise<string> => {
  const { deps } = world.house;
  const content = Buffer.from(raw);
  const owner = { kind: 'SYSTEM', id: null } as const;
  const file = await keepFile(deps, { name: 'letter.eml', content, owner, maxBytes: content.length });
  const row: NewLetter = {
    fingerprint: randomUUID(),
    arrivals: 1,
    source: 'LMTP',
    receivedAt: deps.clock.now(),
    envelopeFrom: 'stranger@elsewhere.example',
    recipient: 'support@provider.example',
    messageIdHeader: `${randomUUID()}@elsewhere.example`,
    fromAddress: 'stranger@elsewhere.example',
    fromName: 'Незнакомец',
    subject: 'Не открывается сайт',
    sentAt: deps.clock.now(),
    locale: 'RU',
    outcome: 'HELD',
    reason: 'NOBODY',
    notes: '[]',
    ticketId: null,
    messageId: null,
    subscriberId: null,
    senderCheck: 'UNKNOWN',
    topicRule: null,
    folded: null,
    originalId: file.id,
    handledAt: null,
    agentId: null,
    proven: false,
    ...sketch,
  };
  const id = await deps.database.transaction(async (tx) => {
    const inserted = await insertReceipt(tx, row);
    const { ticketId, messageId } = row;
    await linkLetter(
      tx,
      { files: [], original: file.id },
      inserted,
      ticketId === null ? null : { ticketId, messageId },
    );
    return inserted;
  });
  return String(id);
};
