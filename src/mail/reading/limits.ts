/** Of the files that come with a letter (the regulations' limits); what is beyond stays in the original. */
export type FileLimits = {
  readonly maxFiles: number;
  readonly maxFileBytes: number;
};

export const FILE_LIMITS: FileLimits = { maxFiles: 20, maxFileBytes: 20 * 1024 * 1024 };

/**
 * Beyond what any honest letter has: of such a letter only the head is read. Real letters stay far below: long chains
 * of Received and ARC lines make 100 headers and 60 kB, a digest 100 parts, a letter forwarded ten times ten levels.
 */
export const HONEST = {
  headBytes: 512 * 1024,
  headers: 2_000,
  /** Parts of all levels. */
  parts: 400,
  depth: 24,
  /** Letters within letters that are looked into; a deeper one is a file. */
  lettersDeep: 8,
} as const;

/** What is read of a part that is text, to make a message of it; the rest is in the original. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** What is looked through for passwords: of one part, of all parts together, and of the headers of all parts. */
export const SEARCHED = {
  partBytes: 4 * 1024 * 1024,
  letterBytes: 8 * 1024 * 1024,
  headBytes: 2 * 1024 * 1024,
  /** Of passwords, with a value behind them or not. */
  labels: 50_000,
} as const;

/** Characters of HTML that are read as their reader sees them. */
export const MAX_HTML = 400_000;

/** Characters of a message's text. */
export const MAX_TEXT = 50_000;

/** Characters of one header value that are looked at. */
export const MAX_HEADER_VALUE = 16_384;

/** Characters in which history is told from what was written. */
export const MAX_FOLDED = 400_000;

/** Cut to a message's length, no half of a surrogate pair at its end. */
export const cutToMessage = (text: string): string =>
  text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
