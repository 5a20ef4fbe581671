/** The words of a request, as far as its repetition is judged by them. */
export type RequestText = {
  readonly subject: string;
  readonly description: string;
  readonly errorText?: string | null;
};

/**
 * Characters of each field that are read. Enough for what a person writes and the head of a log; the rest of a long
 * log would cost time and tell nothing more.
 */
export const READ_CHARACTERS = 4_000;

/** The head of a field. */
export const headOf = (text: string | null | undefined): string => (text ?? '').slice(0, READ_CHARACTERS);
