import { createTransport } from 'nodemailer';
import type { AttachmentDeps } from '../../../attachments/index.js';
import { readContent } from '../../../attachments/index.js';
import type { Locale } from '../../../kernel/locale.js';
import type { DeliveryRow } from '../../delivery.entity.js';
import { filesThatFit, type LetterFileRow } from '../attached-files.js';
import { isAutomatic } from '../automatic.js';
import { serverWords } from '../server-words.js';
import { failureOutcome, type Outcome } from './attempt-outcome.js';

/** Letters that are handed over at the same time, each on a connection of its own. */
export const CONNECTIONS = 4;

const CONNECT_MS = 30_000;
const SILENCE_MS = 60_000;
/** After this an attempt has failed, however busy the server seems; shorter than the time for which a letter is claimed. */
export const ATTEMPT_MS = 600_000;

export type PostOfficeOptions = {
  readonly smtpUrl: string;
  readonly supportAddress: string;
  /** The name that letters come from. */
  readonly senderName: (locale: Locale) => string;
  readonly files: AttachmentDeps['files'];
};

/** What RFC 3834 asks of letters that nobody has written: they say so, so that no other machine answers them. */
const automaticHeaders = ({ letterId }: DeliveryRow, supportAddress: string) => ({
  'Auto-Submitted': letterId === null ? 'auto-generated' : 'auto-replied',
  'X-Auto-Response-Suppress': 'All',
  'X-Loop': supportAddress,
});

const angled = (ids: string | null): string[] =>
  (ids ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => `<${id}>`);

/** Hands letters to the mail server that sends them. */
export class PostOffice {
  private readonly transport;

  constructor(private readonly options: PostOfficeOptions) {
    this.transport = createTransport({
      pool: true,
      url: options.smtpUrl,
      maxConnections: CONNECTIONS,
      maxMessages: 100,
      // A connection that was closed while it idled is no failure of the letter.
      maxRequeues: 1,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      // What stands in the rows is all that goes into a letter: no file, no address of the web is ever opened for it.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // Each letter has its own failure; the pool's is the same once more.
    this.transport.on('error', () => undefined);
  }

  /** One attempt. Never throws: whatever goes wrong is its outcome. */
  async send(letter: DeliveryRow, files: readonly LetterFileRow[]): Promise<Outcome> {
    const late = AbortSignal.timeout(ATTEMPT_MS);
    try {
      const message = { ...this.message(letter), attachments: await this.attached(files), signal: late };
      const { response } = await this.transport.sendMail(message);
      return { end: 'SENT', words: serverWords(response) };
    } catch (error) {
      return failureOutcome(error);
    }
  }

  close(): void {
    this.transport.close();
  }

  private message(letter: DeliveryRow) {
    const { supportAddress, senderName } = this.options;
    const { kind, replyTo, locale, toAddress, subject, body, messageIdHeader, inReplyTo, referenceIds } =
      letter;
    const automatic = isAutomatic(kind);
    return {
      // RFC 3834: what comes back of an automatic letter comes back to nobody.
      envelope: { from: automatic ? '' : (replyTo ?? supportAddress), to: [toAddress] },
      from: { name: senderName(locale), address: supportAddress },
      to: { name: '', address: toAddress },
      ...(replyTo !== null && { replyTo: { name: senderName(locale), address: replyTo } }),
      subject,
      text: body,
      messageId: `<${messageIdHeader}>`,
      ...(inReplyTo !== null && { inReplyTo: `<${inReplyTo}>` }),
      ...(referenceIds !== null && { references: angled(referenceIds) }),
      date: new Date(Number(letter.createdAt)),
      headers: automatic ? automaticHeaders(letter, supportAddress) : { 'X-Loop': supportAddress },
      xMailer: false as const,
    };
  }

  private attached(files: readonly LetterFileRow[]) {
    return Promise.all(
      filesThatFit(files).attached.map(async (file) => ({
        filename: file.name,
        contentType: file.contentType,
        contentDisposition: 'attachment' as const,
        content: await readContent({ files: this.options.files }, file),
      })),
    );
  }
}
