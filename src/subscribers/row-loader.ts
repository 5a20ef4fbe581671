import DataLoader from 'dataloader';

/**
 * Rows of one request by id, those asked for together in one statement. What has been read is given at once and not as
 * a promise: graphql pays for the promises of a page's cells more than for all the rest of them.
 */
export class RowLoader<Row extends { readonly id: number }> {
  private readonly known = new Map<number, Row>();
  private readonly loader: DataLoader<number, Row>;

  /** @param read gives a row or an error for each id, in their order */
  constructor(read: (ids: readonly number[]) => Promise<ReadonlyArray<Row | Error>>) {
    this.loader = new DataLoader(async (ids) => {
      const rows = await read(ids);
      for (const row of rows) if (!(row instanceof Error)) this.prime(row);
      return rows;
    });
  }

  /** What `show` makes of the row: at once when the row has been read, and otherwise when it is. */
  shown<Shown>(id: number, show: (row: Row) => Shown): Shown | Promise<Shown> {
    const row = this.known.get(id);
    return row ? show(row) : this.loader.load(id).then(show);
  }

  load(id: number): Promise<Row> {
    return this.loader.load(id);
  }

  /** Reads what is to be shown soon. A row that does not exist fails for whoever shows it, and for nobody else. */
  async ahead(ids: Iterable<number>): Promise<void> {
    await this.loader.loadMany([...new Set(ids)]);
  }

  prime(row: Row): void {
    const id = Number(row.id);
    this.known.set(id, row);
    this.loader.prime(id, row);
  }
}
