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
};

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
};
