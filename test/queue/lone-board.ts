import type { Logger as TypeOrmLogger } from 'typeorm';
import { type Database, openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { Journal, type JournalOptions } from '../../src/journal/index.js';
import { QueueBoard } from '../../src/queue/index.js';
import { quiet } from '../journal/journals.js';
import { TestClock } from '../kit/clock.js';

/** Every statement that is sent. */
class Statements implements TypeOrmLogger {
  all: string[] = [];
  logQuery(query: string): void {
    this.all.push(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** An instance that has a board and nothing else, and that looks for news only when it is asked to. */
export class LoneBoard {
  private readonly statements = new Statements();

  private constructor(
    readonly board: QueueBoard,
    readonly journal: Journal,
    private readonly database: Database,
  ) {}

  static async open(url: string, options: Partial<JournalOptions> = {}): Promise<LoneBoard> {
    const database = await openDatabase({ url, entities: ENTITIES });
    const journal = await Journal.start({ database, log: quiet, pollMs: 3_600_000, ...options });
    const board = new QueueBoard({ database, journal, clock: new TestClock(), log: quiet });
    return new LoneBoard(board, journal, database);
  }

  /** What `work` sends to the database. */
  async sent(work: () => Promise<unknown>): Promise<readonly string[]> {
    const { dataSource, read } = this.database;
    dataSource.logger = this.statements;
    read.connection.logger = this.statements;
    this.statements.all = [];
    await work();
    return this.statements.all;
  }

  async close(): Promise<void> {
    await this.board.stop();
    await this.journal.stop();
    await this.database.close();
  }
}
