import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything that the first version stores. The journal's head is a row that is there from the beginning. */
export class FirstLight1790000000000 implements MigrationInterface {
  readonly name = 'FirstLight1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "service_token" ("id" varchar(32) PRIMARY KEY NOT NULL, "name" varchar(100) NOT NULL, "secretHash" varchar(64) NOT NULL, "scopes" varchar(500) NOT NULL, "createdAt" integer NOT NULL, "expiresAt" integer, "revokedAt" integer)`,
    );
    await runner.query(
      `CREATE TABLE "idempotency_key" ("viewer" varchar(64) NOT NULL, "key" varchar(255) NOT NULL, "requestHash" varchar(64) NOT NULL, "objectId" varchar(32) NOT NULL, "at" integer NOT NULL, PRIMARY KEY ("viewer", "key"))`,
    );
    await runner.query(
      `CREATE TABLE "journal_event" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "position" integer, "ticketId" varchar(11) NOT NULL, "version" integer NOT NULL, "subscriberId" integer NOT NULL, "type" varchar(32) NOT NULL, "actor" varchar(16) NOT NULL, "visibility" varchar(8) NOT NULL, "at" integer NOT NULL, "state" text NOT NULL, "messageId" integer)`,
    );
    await runner.query(
      `CREATE INDEX "journal_event_subscriber" ON "journal_event" ("subscriberId", "position") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "journal_event_version" ON "journal_event" ("ticketId", "version") `,
    );
    await runner.query(`CREATE UNIQUE INDEX "journal_event_position" ON "journal_event" ("position") `);
    await runner.query(
      `CREATE TABLE "journal_head" ("id" integer PRIMARY KEY NOT NULL, "position" integer NOT NULL, "oldest" integer NOT NULL)`,
    );
    await runner.query(
      `CREATE TABLE "journal_reader" ("name" varchar(64) PRIMARY KEY NOT NULL, "position" integer NOT NULL, "owner" varchar(36), "leaseUntil" integer NOT NULL)`,
    );
    await runner.query(
      `CREATE TABLE "password_try" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "subscriberId" integer NOT NULL, "at" integer NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "password_try_recent" ON "password_try" ("subscriberId", "at") `);
    await runner.query(
      `CREATE TABLE "service" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "subscriberId" integer NOT NULL, "externalId" varchar(64) NOT NULL, "name" varchar(200) NOT NULL, "kind" varchar(16) NOT NULL, "main" boolean NOT NULL, "blocked" boolean NOT NULL, "removedAt" integer)`,
    );
    await runner.query(`CREATE UNIQUE INDEX "service_external" ON "service" ("subscriberId", "externalId") `);
    await runner.query(
      `CREATE TABLE "subscriber_email" ("subscriberId" integer NOT NULL, "place" integer NOT NULL, "email" varchar(320) NOT NULL, PRIMARY KEY ("subscriberId", "place"))`,
    );
    await runner.query(`CREATE INDEX "subscriber_email_address" ON "subscriber_email" ("email") `);
    await runner.query(
      `CREATE TABLE "subscriber" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "login" varchar(64) NOT NULL, "contractNumber" varchar(64) NOT NULL, "name" varchar(200) NOT NULL, "locale" varchar(2) NOT NULL, "blocked" boolean NOT NULL, "consultationAgreementUntil" integer, "passwordHash" varchar(200), "createdAt" integer NOT NULL, "updatedAt" integer NOT NULL)`,
    );
    await runner.query(`CREATE UNIQUE INDEX "subscriber_contract" ON "subscriber" ("contractNumber") `);
    await runner.query(`CREATE UNIQUE INDEX "subscriber_login" ON "subscriber" ("login") `);
    await runner.query(
      `CREATE TABLE "ticket" ("seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "id" varchar(11) NOT NULL, "version" integer NOT NULL, "subscriberId" integer NOT NULL, "serviceId" integer, "topicId" varchar(64) NOT NULL, "requestType" varchar(32) NOT NULL, "channel" varchar(8) NOT NULL, "lane" varchar(16) NOT NULL, "status" varchar(32) NOT NULL, "authorization" varchar(16) NOT NULL, "deadline" varchar(16) NOT NULL, "subject" varchar(200) NOT NULL, "description" text NOT NULL, "errorText" text, "stepsToReproduce" text, "receivedAt" integer NOT NULL, "waitingSince" integer, "respondBy" integer, "firstRespondedAt" integer, "expectedResolutionAt" integer, "resolvedAt" integer, "closedAt" integer, "refusalReason" varchar(32), "refusalClause" varchar(8), "refusalExplanation" text, "refusedAt" integer, "rating" integer, "ratingComment" text)`,
    );
    await runner.query(`CREATE UNIQUE INDEX "ticket_id" ON "ticket" ("id") `);
    await runner.query(`CREATE INDEX "ticket_in_order" ON "ticket" ("receivedAt", "seq") `);
    await runner.query(
      `CREATE INDEX "ticket_of_subscriber" ON "ticket" ("subscriberId", "receivedAt", "seq") `,
    );
    await runner.query(
      `CREATE TABLE "message" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "ticketId" varchar(11) NOT NULL, "at" integer NOT NULL, "author" varchar(16) NOT NULL, "channel" varchar(8) NOT NULL, "visibility" varchar(8) NOT NULL, "version" integer NOT NULL, "body" text NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "message_of_ticket" ON "message" ("ticketId", "id") `);
    await runner.query(`INSERT INTO journal_head (id, position, oldest) VALUES (1, 0, 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "message_of_ticket"`);
    await runner.query(`DROP TABLE "message"`);
    await runner.query(`DROP INDEX "ticket_of_subscriber"`);
    await runner.query(`DROP INDEX "ticket_in_order"`);
    await runner.query(`DROP INDEX "ticket_id"`);
    await runner.query(`DROP TABLE "ticket"`);
    await runner.query(`DROP INDEX "subscriber_login"`);
    await runner.query(`DROP INDEX "subscriber_contract"`);
    await runner.query(`DROP TABLE "subscriber"`);
    await runner.query(`DROP INDEX "subscriber_email_address"`);
    await runner.query(`DROP TABLE "subscriber_email"`);
    await runner.query(`DROP INDEX "service_external"`);
    await runner.query(`DROP TABLE "service"`);
    await runner.query(`DROP INDEX "password_try_recent"`);
    await runner.query(`DROP TABLE "password_try"`);
    await runner.query(`DROP TABLE "journal_reader"`);
    await runner.query(`DROP TABLE "journal_head"`);
    await runner.query(`DROP INDEX "journal_event_position"`);
    await runner.query(`DROP INDEX "journal_event_version"`);
    await runner.query(`DROP INDEX "journal_event_subscriber"`);
    await runner.query(`DROP TABLE "journal_event"`);
    await runner.query(`DROP TABLE "idempotency_key"`);
    await runner.query(`DROP TABLE "service_token"`);
  }
}
