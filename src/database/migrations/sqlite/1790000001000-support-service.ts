import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agents and their sessions, the queue, replies and what they are judged by, paper letters, contacts, instructions. */
export class SupportService1790000001000 implements MigrationInterface {
  readonly name = 'SupportService1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "agent" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "login" varchar(64) NOT NULL, "name" varchar(200) NOT NULL, "role" varchar(16) NOT NULL, "locale" varchar(2) NOT NULL, "passwordHash" varchar(200) NOT NULL, "createdAt" integer NOT NULL, "seenAt" integer, "retiredAt" integer)`,
    );
    await runner.query(`CREATE UNIQUE INDEX "agent_login" ON "agent" ("login") `);
    await runner.query(
      `CREATE TABLE "agent_session" ("id" varchar(32) PRIMARY KEY NOT NULL, "agentId" integer NOT NULL, "secretHash" varchar(64) NOT NULL, "createdAt" integer NOT NULL, "expiresAt" integer NOT NULL, "endedAt" integer)`,
    );
    await runner.query(`CREATE INDEX "agent_session_agent" ON "agent_session" ("agentId") `);
    await runner.query(
      `CREATE TABLE "sign_in_try" ("loginHash" varchar(64) NOT NULL, "slot" integer NOT NULL, "at" integer NOT NULL, PRIMARY KEY ("loginHash", "slot"))`,
    );
    await runner.query(`CREATE INDEX "sign_in_try_at" ON "sign_in_try" ("at") `);
    await runner.query(
      `CREATE TABLE "instruction" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "locale" varchar(2) NOT NULL, "title" varchar(200) NOT NULL, "summary" varchar(1000) NOT NULL, "url" varchar(2000) NOT NULL, "version" integer NOT NULL, "createdAt" integer NOT NULL, "updatedAt" integer NOT NULL, "changedBy" integer, "retiredAt" integer)`,
    );
    await runner.query(
      `CREATE TABLE "instruction_stem" ("stem" varchar(64) NOT NULL, "instructionId" integer NOT NULL, "weight" integer NOT NULL, PRIMARY KEY ("stem", "instructionId"))`,
    );
    await runner.query(`CREATE INDEX "instruction_stem_article" ON "instruction_stem" ("instructionId") `);
    await runner.query(`CREATE TABLE "queue_lock" ("id" integer PRIMARY KEY NOT NULL)`);
    await runner.query(
      `CREATE TABLE "taking" ("ticketId" varchar(11) NOT NULL, "version" integer NOT NULL, "agentId" integer NOT NULL, "lane" varchar(16) NOT NULL, "waitingSince" integer NOT NULL, "at" integer NOT NULL, "outOfTurn" boolean NOT NULL, "reason" varchar(500), PRIMARY KEY ("ticketId", "version"))`,
    );
    await runner.query(`CREATE INDEX "taking_at" ON "taking" ("at") `);
    await runner.query(
      `CREATE TABLE "contact" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "subscriberId" integer NOT NULL, "channel" varchar(16) NOT NULL, "note" text NOT NULL, "agentId" integer NOT NULL, "at" integer NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "contact_of_subscriber" ON "contact" ("subscriberId", "id") `);
    await runner.query(
      `CREATE TABLE "lane_change" ("ticketId" varchar(11) NOT NULL, "version" integer NOT NULL, "subscriberId" integer NOT NULL, "agentId" integer NOT NULL, "at" integer NOT NULL, "fromLane" varchar(16) NOT NULL, "toLane" varchar(16) NOT NULL, "reason" varchar(500) NOT NULL, PRIMARY KEY ("ticketId", "version"))`,
    );
    await runner.query(`CREATE INDEX "lane_change_at" ON "lane_change" ("at") `);
    await runner.query(
      `CREATE TABLE "message_instruction" ("messageId" integer NOT NULL, "place" integer NOT NULL, "instructionId" integer NOT NULL, "version" integer NOT NULL, "title" varchar(200) NOT NULL, "summary" varchar(1000) NOT NULL, "url" varchar(2000) NOT NULL, PRIMARY KEY ("messageId", "place"))`,
    );
    await runner.query(
      `CREATE INDEX "message_instruction_article" ON "message_instruction" ("instructionId") `,
    );
    await runner.query(
      `CREATE TABLE "paper_letter" ("incomingNumber" varchar(64) PRIMARY KEY NOT NULL, "ticketId" varchar(11) NOT NULL, "receivedOn" integer NOT NULL, "registeredAt" integer NOT NULL, "agentId" integer NOT NULL)`,
    );
    await runner.query(`CREATE UNIQUE INDEX "paper_letter_ticket" ON "paper_letter" ("ticketId") `);
    await runner.query(
      `CREATE TABLE "response" ("ticketId" varchar(11) NOT NULL, "version" integer NOT NULL, "lane" varchar(16) NOT NULL, "agentId" integer, "waitingSince" integer, "respondBy" integer, "at" integer NOT NULL, "type" varchar(32) NOT NULL, "refusalReason" varchar(32), "first" boolean NOT NULL, PRIMARY KEY ("ticketId", "version"))`,
    );
    await runner.query(`CREATE INDEX "response_at" ON "response" ("at") `);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "watchAt" integer`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "assigneeId" integer`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "authorizationSince" integer`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "furtherAuthorization" boolean`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "duplicateOfId" varchar(11)`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "selfServiceShown" boolean`);
    await runner.query(`ALTER TABLE "ticket" ADD COLUMN "refusalFacts" text`);
    await runner.query(`ALTER TABLE "message" ADD COLUMN "agentId" integer`);
    await runner.query(`CREATE INDEX "ticket_watched" ON "ticket" ("watchAt") `);
    await runner.query(`CREATE INDEX "ticket_of_agent" ON "ticket" ("assigneeId") `);
    await runner.query(
      `CREATE INDEX "ticket_in_queue" ON "ticket" ("status", "lane", "waitingSince", "seq") `,
    );
    await runner.query(`CREATE INDEX "idempotency_key_at" ON "idempotency_key" ("at") `);
    await runner.query(`INSERT INTO queue_lock (id) VALUES (1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "idempotency_key_at"`);
    await runner.query(`DROP INDEX "ticket_in_queue"`);
    await runner.query(`DROP INDEX "ticket_of_agent"`);
    await runner.query(`DROP INDEX "ticket_watched"`);
    await runner.query(`ALTER TABLE "message" DROP COLUMN "agentId"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "refusalFacts"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "selfServiceShown"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "duplicateOfId"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "furtherAuthorization"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "authorizationSince"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "assigneeId"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "watchAt"`);
    await runner.query(`DROP TABLE "response"`);
    await runner.query(`DROP TABLE "paper_letter"`);
    await runner.query(`DROP TABLE "message_instruction"`);
    await runner.query(`DROP TABLE "lane_change"`);
    await runner.query(`DROP TABLE "contact"`);
    await runner.query(`DROP TABLE "taking"`);
    await runner.query(`DROP TABLE "queue_lock"`);
    await runner.query(`DROP TABLE "instruction_stem"`);
    await runner.query(`DROP TABLE "instruction"`);
    await runner.query(`DROP TABLE "sign_in_try"`);
    await runner.query(`DROP TABLE "agent_session"`);
    await runner.query(`DROP TABLE "agent"`);
  }
}
