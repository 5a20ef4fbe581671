/** All that differs between the two databases, and nothing else does: there is no other place to branch on them. */
export type Dialect = {
  readonly name: 'mysql' | 'sqlite';
  /** One connection writes, so transactions run one at a time. */
  readonly singleWriter: boolean;
  /** Ends a SELECT that locks the rows it read until the end of the transaction. */
  readonly forUpdate: string;
  /** Ends a locking SELECT that passes over rows locked by others. */
  readonly forUpdateSkipLocked: string;
  /** Statements that take and give back the right to change the schema; null where there is one process anyway. */
  readonly schemaLock: { readonly take: string; readonly release: string } | null;
  /** Lower case of a column, Cyrillic too. */
  lower(column: string): string;
  /**
   * Whether a column holds a word, in any case that people write it in; for searches through everything there is, where
   * `lower` would make a copy of each text. The word is given in lower case.
   */
  holds(column: string, word: string): { readonly sql: string; readonly parameters: readonly string[] };
};

/** As a part of any text; escapes the characters that LIKE reads as "anything". */
export const likePattern = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`;

const LETTERS = /\p{L}+/gu;
const capital = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** сайт, Сайт, САЙТ; 1с-битрикс is also 1С-Битрикс. */
const spellings = (word: string): string[] => [
  ...new Set([
    word,
    word.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
    word.replace(LETTERS, capital),
    word.toUpperCase(),
  ]),
];

const ASCII = /^[ -~]*$/;

export const mysqlDialect: Dialect = {
  name: 'mysql',
  singleWriter: false,
  forUpdate: 'FOR UPDATE',
  forUpdateSkipLocked: 'FOR UPDATE SKIP LOCKED',
  schemaLock: {
    take: "SELECT GET_LOCK('zayavka_schema', 60) AS taken",
    release: "SELECT RELEASE_LOCK('zayavka_schema')",
  },
  lower: (column) => `LOWER(${column})`,
  // That collation compares texts where they are. To it all characters beyond the first plane are one.
  holds: (column, word) => ({
    sql: /[\u{10000}-\u{10ffff}]/u.test(word)
      ? `LOWER(${column}) LIKE ? ESCAPE '!'`
      : `${column} COLLATE utf8mb4_general_ci LIKE ? ESCAPE '!'`,
    parameters: [likePattern(word)],
  }),
};

/** SQLite locks the whole file for the one writer: there are no rows to lock and nobody to pass over. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  singleWriter: true,
  forUpdate: '',
  forUpdateSkipLocked: '',
  schemaLock: null,
  // SQLite's own LOWER knows ASCII alone; this one is given to it when it is opened.
  lower: (column) => `unicode_lower(${column})`,
  // SQLite's own LIKE knows the case of ASCII alone, and is ten times as quick as a function given to it.
  holds: (column, word) => {
    const words = ASCII.test(word) ? [word] : spellings(word);
    return {
      sql: `(${words.map(() => `${column} LIKE ? ESCAPE '!'`).join(' OR ')})`,
      parameters: words.map(likePattern),
    };
  },
};
