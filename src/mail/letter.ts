import type { Locale } from '../kernel/locale.js';

export type MailAddress = {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
};

/** A file that came with a letter, a forwarded letter among them. */
export type LetterFile = {
  readonly name: string;
  /** As the letter calls it. */
  readonly contentType: string;
  readonly content: Buffer;
};

/** What agents should know of how a letter could be read. */
export type ReadingNote =
  /** The charset was not named or is not known: guessed. */
  | 'CHARSET_GUESSED'
  /** More parts, deeper nesting, longer headers than any honest letter has: only the head was read. */
  | 'TOO_COMPLEX'
  /** The text was longer than a message may be; the rest is in the original. */
  | 'TEXT_CUT'
  /** Files beyond the regulations' limits are in the original alone. */
  | 'FILES_LEFT_OUT'
  /** A winmail.dat was unpacked, or could not be. */
  | 'TNEF_UNPACKED'
  | 'TNEF_UNREADABLE'
  /** Encrypted or signed in a way that leaves no text to read. */
  | 'ENCRYPTED'
  /** A password was found, and replaced in everything that is kept. */
  | 'PASSWORD_REPLACED';

/**
 * A letter, read: nothing in it is trusted, every length is bounded, and **no text, header or file holds a password any
 * more**, but for `fields.password`, which is compared and forgotten.
 */
export type ReadLetter = {
  /** All without angle brackets; at most 998 characters each, 100 references. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** The author's address; null where the letter has none that is one. */
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Decoded, on one line, at most 998 characters. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly sentAt: number | null;
  /** Every header, unfolded: names in lower case, values in their order, the topmost first. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /**
   * The same from the top of the letter downwards: name in lower case, and value. What our own mail server has put on top
   * is told by it from what came with the letter.
   */
  readonly headerLines: ReadonlyArray<readonly [string, string]>;
  /** What its author wrote this time: without quoted history and signature, white space kept. */
  readonly text: string;
  /** Quoted history and signature, in their order. */
  readonly folded: string;
  readonly locale: Locale;
  readonly files: readonly LetterFile[];
  /** Where it is a report of a mail server (RFC 3464): its parts, as text. */
  readonly report: DeliveryReport | null;
  readonly fields: RequestFields;
  readonly notes: readonly ReadingNote[];
  /** The letter as it came, byte for byte but for passwords. */
  readonly original: Buffer;
};

/** What a request letter says by the documented patterns (G.1, 3.6, 3.7, G.3). */
export type RequestFields = {
  readonly logins: readonly string[];
  readonly contractNumbers: readonly string[];
  /** Compared and forgotten; never kept, logged or told. */
  readonly password: string | null;
  /** What the letter calls the service it is about. */
  readonly service: string | null;
  readonly errorText: string | null;
};

/** What a mail server reports of letters of ours (RFC 3464). */
export type DeliveryReport = {
  /** Whether its form says that it is one; else its words alone, which people paste into letters of their own. */
  readonly formal: boolean;
  /** The Message-ID of our letter, where the report quotes it. */
  readonly originalMessageId: string | null;
  readonly recipients: ReadonlyArray<{
    readonly address: string;
    readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
    /** `5.1.1` */
    readonly status: string | null;
    /** The remote server's words. */
    readonly diagnostic: string | null;
  }>;
};

/** How a letter came to us: what the mail server knows and the letter does not. */
export type Envelope = {
  /** Empty for the null return path; null where the way in knows none. */
  readonly from: string | null;
  /** The addresses of ours that it came to. */
  readonly recipients: readonly string[];
};
