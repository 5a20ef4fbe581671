import type { Locale } from '../../../src/kernel/locale.js';
import type { MailAddress, ReadingNote } from '../../../src/mail/letter.js';
import type { LetterKind, LetterOutcome, SenderCheck } from '../../../src/mail/words.js';
import type { SubscriberSketch } from '../../kit/world.js';

/** A subscriber who is known before the letter comes, and perhaps has a ticket. */
export type Acquaintance = SubscriberSketch & {
  readonly login: string;
  readonly ticket?: 'OPEN' | 'CLOSED';
};

export type Scene = {
  readonly subscriber?: SubscriberSketch & { readonly login: string };
  /** Of the subscriber: what {{TICKET_ID}} and the other marks in the letter stand for. */
  readonly ticket?: 'OPEN' | 'CLOSED';
  /** The first one's ticket is {{FOREIGN_TICKET_ID}}. */
  readonly others?: readonly Acquaintance[];
};

/** What is left out is not compared. */
export type ExpectedFile = {
  readonly name?: string;
  readonly nameLacks?: readonly string[];
  readonly type?: string;
  readonly bytes?: number;
};

export type ExpectedReport = {
  /** Marks are filled in. */
  readonly originalMessageId: string | null;
  readonly recipients: ReadonlyArray<{
    readonly address: string;
    readonly action: string;
    readonly status?: string;
    readonly diagnosticHas?: string;
  }>;
};

/** What the letter says, before anybody decides upon it; what is left out is not compared. */
export type ExpectedReading = {
  readonly subject?: string;
  readonly subjectLacks?: readonly string[];
  readonly from?: MailAddress | null;
  readonly messageId?: string | null;
  readonly sentAt?: number | null;
  /** Whole, but for blank lines at both ends. */
  readonly text?: string;
  readonly textHas?: readonly string[];
  readonly textLacks?: readonly string[];
  readonly foldedHas?: readonly string[];
  readonly files?: readonly ExpectedFile[];
  readonly fileNames?: readonly string[];
  readonly notes?: readonly ReadingNote[];
  readonly locale?: Locale;
  readonly logins?: readonly string[];
  readonly contractNumbers?: readonly string[];
  readonly service?: string;
  readonly errorTextHas?: string;
  readonly hasPassword?: boolean;
  readonly report?: ExpectedReport;
};

/** What becomes of the letter. */
export type ExpectedEffect = {
  readonly outcome: LetterOutcome;
  readonly reason: string | null;
  /** By which mark it found its thread; null where it found none. */
  readonly thread: string | null;
  /** A new ticket, the one of the scene, or none. */
  readonly ticket: 'NEW' | 'OWN' | null;
  /** In place of `ticket`: the one that this earlier letter opened. */
  readonly ticketOf?: string;
  /** The automatic answer that goes out; null for none. */
  readonly answer: LetterKind | null;
  readonly recognisedBy?: 'ADDRESS' | 'LOGIN' | 'CONTRACT' | null;
  /** Whose ticket it is, by login; the scene's subscriber when left out. */
  readonly owner?: string;
  readonly topic?: string;
  readonly topicRule?: string;
  readonly lane?: 'REGULAR' | 'EMERGENCY';
  /** Whether the new ticket has its password (3.7). */
  readonly authorized?: boolean;
  readonly senderCheck?: SenderCheck;
  /** Whether the new ticket continues the one of the scene. */
  readonly continues?: boolean;
  /** Beside those of the reading. */
  readonly notes?: readonly string[];
  /** How many of the letter's files became attachments; all when left out. */
  readonly keptFiles?: number;
  /** What the content of a file is not, whatever the letter calls it. */
  readonly keptTypes?: Readonly<Record<string, { readonly not: string }>>;
  /** The same receipt as that of this earlier letter. */
  readonly repeatOf?: string;
};

export type Expectation = {
  /** What is odd about the letter. */
  readonly about: string;
  /** The letter that comes before it. */
  readonly after?: string;
  /** The author's address and the support address when left out. */
  readonly envelope?: { readonly from?: string | null; readonly recipients?: readonly string[] };
  readonly scene?: Scene;
  /** What may be found nowhere afterwards. */
  readonly secrets?: readonly string[];
  readonly read?: ExpectedReading;
  readonly becomes: ExpectedEffect;
};
