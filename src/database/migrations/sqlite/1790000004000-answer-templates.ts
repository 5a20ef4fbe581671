import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answer templates, and of agents’ sessions when they were last used and which are over. */
export class AnswerTemplates1790000004000 implements MigrationInterface {
  readonly name = 'AnswerTemplates1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "answer_template" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "locale" varchar(2) NOT NULL, "topic" varchar(64), "outcome" varchar(32), "title" varchar(200) NOT NULL, "titleKey" varchar(200) NOT NULL, "body" text NOT NULL, "version" integer NOT NULL, "createdAt" integer NOT NULL, "updatedAt" integer NOT NULL, "changedBy" integer, "retiredAt" integer)`,
    );
    await runner.query(
      `CREATE TABLE "answer_template_instruction" ("templateId" integer NOT NULL, "place" integer NOT NULL, "instructionId" integer NOT NULL, PRIMARY KEY ("templateId", "place"))`,
    );
    await runner.query(`ALTER TABLE "agent_session" ADD COLUMN "seenAt" integer`);
    await runner.query(`CREATE INDEX "agent_session_end" ON "agent_session" ("expiresAt") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "agent_session_end"`);
    await runner.query(`ALTER TABLE "agent_session" DROP COLUMN "seenAt"`);
    await runner.query(`DROP TABLE "answer_template_instruction"`);
    await runner.query(`DROP TABLE "answer_template"`);
  }
}
