import { type SmtpSink, type SunkLetter } from '../../kit/smtp-sink.js';
import type { Received } from './clients.js';

/** A letter of ours as its reader's mail program has it. */
export type InMailbox = Received & {
  readonly to: readonly string[];
  readonly inReplyTo: string | undefined;
};

const bare = (id: string): string => id.replace(/^<|>$/g, '');

export const opened = ({ mail, text, to }: SunkLetter): InMailbox => ({
  to,
  messageId: bare(mail.messageId ?? ''),
  references: (mail.references ?? '').split(/\s+/).filter(Boolean).map(bare),
  inReplyTo: mail.inReplyTo && bare(mail.inReplyTo),
  subject: mail.subject ?? '',
  replyTo: mail.replyTo?.[0]?.address ?? mail.from?.address ?? '',
  text,
});

/** The letter that fits, as soon as it has come. */
export const awaited = async (
  sink: SmtpSink,
  what: string,
  fits: (letter: InMailbox) => boolean,
): Promise<InMailbox> => opened(await sink.letter(what, (letter) => fits(opened(letter))));
