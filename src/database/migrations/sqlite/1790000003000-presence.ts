import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agent has which ticket open, and indexes that hold all that the desk counts. */
export class Presence1790000003000 implements MigrationInterface {
  readonly name = 'Presence1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "presence" ("ticketId" varchar(11) NOT NULL, "agentId" integer NOT NULL, "pageId" varchar(64) NOT NULL, "activity" varchar(8) NOT NULL, "since" integer NOT NULL, "at" integer NOT NULL, PRIMARY KEY ("ticketId", "agentId", "pageId"))`,
    );
    await runner.query(`CREATE INDEX "presence_at" ON "presence" ("at") `);
    await runner.query(`DROP INDEX "ticket_in_queue"`);
    await runner.query(
      `CREATE INDEX "ticket_in_queue" ON "ticket" ("status", "lane", "waitingSince", "seq", "respondBy", "deadline") `,
    );
    await runner.query(`DROP INDEX "ticket_of_agent"`);
    await runner.query(`CREATE INDEX "ticket_of_agent" ON "ticket" ("assigneeId", "status") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ticket_of_agent"`);
    await runner.query(`CREATE INDEX "ticket_of_agent" ON "ticket" ("assigneeId") `);
    await runner.query(`DROP INDEX "ticket_in_queue"`);
    await runner.query(
      `CREATE INDEX "ticket_in_queue" ON "ticket" ("status", "lane", "waitingSince", "seq") `,
    );
    await runner.query(`DROP INDEX "presence_at"`);
    await runner.query(`DROP TABLE "presence"`);
  }
}
