import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on disk, letters that come in, letters that go out, and who chose a ticket's topic. */
export class Letters1790000002000 implements MigrationInterface {
  readonly name = 'Letters1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "stored_file" ("sha256" varchar(64) PRIMARY KEY NOT NULL, "bytes" integer NOT NULL, "usedAt" integer NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "stored_file_used" ON "stored_file" ("usedAt") `);
    await runner.query(
      `CREATE TABLE "attachment" ("id" varchar(32) PRIMARY KEY NOT NULL, "sha256" varchar(64) NOT NULL, "name" varchar(255) NOT NULL, "contentType" varchar(127) NOT NULL, "bytes" integer NOT NULL, "uploadedAt" integer NOT NULL, "ownerKind" varchar(16) NOT NULL, "ownerId" integer, "ticketId" varchar(11), "messageId" integer, "letterId" integer, "place" integer NOT NULL)`,
    );
    await runner.query(
      `CREATE INDEX "attachment_of_ticket" ON "attachment" ("ticketId", "messageId", "place") `,
    );
    await runner.query(`CREATE INDEX "attachment_content" ON "attachment" ("sha256") `);
    await runner.query(`CREATE INDEX "attachment_of_message" ON "attachment" ("messageId") `);
    await runner.query(`CREATE INDEX "attachment_of_letter" ON "attachment" ("letterId", "ticketId") `);
    await runner.query(
      `CREATE INDEX "attachment_of_owner" ON "attachment" ("ownerKind", "ownerId", "ticketId") `,
    );
    await runner.query(
      `CREATE TABLE "letter" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "fingerprint" varchar(64) NOT NULL, "arrivals" integer NOT NULL, "source" varchar(8) NOT NULL, "receivedAt" integer NOT NULL, "envelopeFrom" varchar(320), "recipient" varchar(320), "messageIdHeader" varchar(255), "fromAddress" varchar(320), "fromName" varchar(200), "subject" varchar(998) NOT NULL, "sentAt" integer, "locale" varchar(2) NOT NULL, "outcome" varchar(24) NOT NULL, "reason" varchar(48), "notes" varchar(1000) NOT NULL, "ticketId" varchar(11), "messageId" integer, "subscriberId" integer, "senderCheck" varchar(16) NOT NULL, "topicRule" varchar(64), "folded" text, "originalId" varchar(32), "handledAt" integer, "agentId" integer, "remark" varchar(500), "proven" boolean NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "letter_by_outcome" ON "letter" ("outcome", "id") `);
    await runner.query(`CREATE INDEX "letter_from" ON "letter" ("fromAddress", "receivedAt") `);
    await runner.query(`CREATE UNIQUE INDEX "letter_fingerprint" ON "letter" ("fingerprint") `);
    await runner.query(`CREATE INDEX "letter_message_id" ON "letter" ("messageIdHeader") `);
    await runner.query(`CREATE INDEX "letter_of_ticket" ON "letter" ("ticketId") `);
    await runner.query(`CREATE INDEX "letter_of_message" ON "letter" ("messageId") `);
    await runner.query(
      `CREATE TABLE "delivery" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "sourceKey" varchar(191) NOT NULL, "kind" varchar(32) NOT NULL, "ticketId" varchar(11), "messageId" integer, "letterId" integer, "toAddress" varchar(320) NOT NULL, "locale" varchar(2) NOT NULL, "messageIdHeader" varchar(191) NOT NULL, "inReplyTo" varchar(998), "referenceIds" text, "replyTo" varchar(320), "subject" varchar(998) NOT NULL, "body" text NOT NULL, "state" varchar(16) NOT NULL, "answer" varchar(2000), "createdAt" integer NOT NULL, "changedAt" integer NOT NULL, "attempts" integer NOT NULL, "dueAt" integer)`,
    );
    await runner.query(`CREATE INDEX "delivery_of_ticket" ON "delivery" ("ticketId", "id") `);
    await runner.query(`CREATE INDEX "delivery_to" ON "delivery" ("toAddress", "createdAt") `);
    await runner.query(`CREATE UNIQUE INDEX "delivery_source" ON "delivery" ("sourceKey") `);
    await runner.query(`CREATE INDEX "delivery_of_message" ON "delivery" ("messageId") `);
    await runner.query(`CREATE INDEX "delivery_of_letter" ON "delivery" ("letterId") `);
    await runner.query(`CREATE UNIQUE INDEX "delivery_message_id" ON "delivery" ("messageIdHeader") `);
    await runner.query(`CREATE INDEX "delivery_due" ON "delivery" ("dueAt") `);
    await runner.query(
      `CREATE TABLE "mailbox_lease" ("name" varchar(64) PRIMARY KEY NOT NULL, "owner" varchar(36), "leaseUntil" integer NOT NULL)`,
    );
    await runner.query(`ALTER TABLE "ticket" ADD "topicChosenBy" varchar(16)`);
    await runner.query(`ALTER TABLE "ticket" ADD "continuesId" varchar(11)`);
    await runner.query(`ALTER TABLE "ticket" ADD "claimedFrom" varchar(320)`);
    await runner.query(`ALTER TABLE "password_try" ADD "claimed" boolean`);
    // SQLite adds no column that must have a value: the table is made anew.
    await runner.query(`DROP INDEX "subscriber_email_address"`);
    await runner.query(
      `CREATE TABLE "subscriber_email_new" ("subscriberId" integer NOT NULL, "place" integer NOT NULL, "email" varchar(320) NOT NULL, "address" varchar(320) NOT NULL, PRIMARY KEY ("subscriberId", "place"))`,
    );
    await runner.query(
      `INSERT INTO "subscriber_email_new" SELECT "subscriberId", "place", "email", LOWER("email") FROM "subscriber_email"`,
    );
    await runner.query(`DROP TABLE "subscriber_email"`);
    await runner.query(`ALTER TABLE "subscriber_email_new" RENAME TO "subscriber_email"`);
    await runner.query(`CREATE INDEX "subscriber_email_address" ON "subscriber_email" ("address") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "subscriber_email_address"`);
    await runner.query(`ALTER TABLE "subscriber_email" DROP COLUMN "address"`);
    await runner.query(`CREATE INDEX "subscriber_email_address" ON "subscriber_email" ("email") `);
    await runner.query(`ALTER TABLE "password_try" DROP COLUMN "claimed"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "claimedFrom"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "continuesId"`);
    await runner.query(`ALTER TABLE "ticket" DROP COLUMN "topicChosenBy"`);
    await runner.query(`DROP TABLE "mailbox_lease"`);
    await runner.query(`DROP TABLE "delivery"`);
    await runner.query(`DROP TABLE "letter"`);
    await runner.query(`DROP TABLE "attachment"`);
    await runner.query(`DROP TABLE "stored_file"`);
  }
}
