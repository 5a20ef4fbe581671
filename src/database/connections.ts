/** One connection, on which statements run one after another and a transaction can be. */
export type Connection = {
  select(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  change(sql: string, parameters: readonly unknown[]): Promise<Changed>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  /** Takes back what was not committed, if anything was begun. Never fails: a connection that cannot is given up. */
  rollback(): Promise<void>;
  release(): Promise<void>;
};

export type Changed = {
  /** Rows that an UPDATE or DELETE has found. */
  readonly affected: number;
  /** What an INSERT has given to its row, of the kind that the driver makes of it. */
  readonly insertId: unknown;
};

/** Where statements go. Each failure is a `QueryFailedError` of TypeORM, which the rest of the code knows how to read. */
export type Connections = {
  /** On any connection, outside of transactions. */
  select(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  connect(): Promise<Connection>;
};
