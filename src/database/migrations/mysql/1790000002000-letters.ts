import type { MigrationInterface, QueryRunner } from 'typeorm';
import { collationOf } from './collation.js';

/** Files on disk, letters that come in, letters that go out, and who chose a ticket's topic. */
export class Letters1790000002000 implements MigrationInterface {
  readonly name = 'Letters1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    const collation = collationOf(runner);
    await runner.query(
      `CREATE TABLE \`stored_file\` (\`sha256\` varchar(64) NOT NULL, \`bytes\` bigint NOT NULL, \`usedAt\` bigint NOT NULL, INDEX \`stored_file_used\` (\`usedAt\`), PRIMARY KEY (\`sha256\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`attachment\` (\`id\` varchar(32) NOT NULL, \`sha256\` varchar(64) NOT NULL, \`name\` varchar(255) NOT NULL, \`contentType\` varchar(127) NOT NULL, \`bytes\` bigint NOT NULL, \`uploadedAt\` bigint NOT NULL, \`ownerKind\` varchar(16) NOT NULL, \`ownerId\` bigint NULL, \`ticketId\` varchar(11) NULL, \`messageId\` bigint NULL, \`letterId\` bigint NULL, \`place\` int NOT NULL, INDEX \`attachment_of_ticket\` (\`ticketId\`, \`messageId\`, \`place\`), INDEX \`attachment_content\` (\`sha256\`), INDEX \`attachment_of_message\` (\`messageId\`), INDEX \`attachment_of_letter\` (\`letterId\`, \`ticketId\`), INDEX \`attachment_of_owner\` (\`ownerKind\`, \`ownerId\`, \`ticketId\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`letter\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`fingerprint\` varchar(64) NOT NULL, \`arrivals\` int NOT NULL, \`source\` varchar(8) NOT NULL, \`receivedAt\` bigint NOT NULL, \`envelopeFrom\` varchar(320) NULL, \`recipient\` varchar(320) NULL, \`messageIdHeader\` varchar(255) NULL, \`fromAddress\` varchar(320) NULL, \`fromName\` varchar(200) NULL, \`subject\` varchar(998) NOT NULL, \`sentAt\` bigint NULL, \`locale\` varchar(2) NOT NULL, \`outcome\` varchar(24) NOT NULL, \`reason\` varchar(48) NULL, \`notes\` varchar(1000) NOT NULL, \`ticketId\` varchar(11) NULL, \`messageId\` bigint NULL, \`subscriberId\` bigint NULL, \`senderCheck\` varchar(16) NOT NULL, \`topicRule\` varchar(64) NULL, \`folded\` mediumtext NULL, \`originalId\` varchar(32) NULL, \`handledAt\` bigint NULL, \`agentId\` bigint NULL, \`remark\` varchar(500) NULL, \`proven\` tinyint NOT NULL, INDEX \`letter_by_outcome\` (\`outcome\`, \`id\`), INDEX \`letter_from\` (\`fromAddress\`, \`receivedAt\`), UNIQUE INDEX \`letter_fingerprint\` (\`fingerprint\`), INDEX \`letter_message_id\` (\`messageIdHeader\`), INDEX \`letter_of_ticket\` (\`ticketId\`), INDEX \`letter_of_message\` (\`messageId\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`delivery\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`sourceKey\` varchar(191) NOT NULL, \`kind\` varchar(32) NOT NULL, \`ticketId\` varchar(11) NULL, \`messageId\` bigint NULL, \`letterId\` bigint NULL, \`toAddress\` varchar(320) NOT NULL, \`locale\` varchar(2) NOT NULL, \`messageIdHeader\` varchar(191) NOT NULL, \`inReplyTo\` varchar(998) NULL, \`referenceIds\` text NULL, \`replyTo\` varchar(320) NULL, \`subject\` varchar(998) NOT NULL, \`body\` mediumtext NOT NULL, \`state\` varchar(16) NOT NULL, \`answer\` varchar(2000) NULL, \`createdAt\` bigint NOT NULL, \`changedAt\` bigint NOT NULL, \`attempts\` int NOT NULL, \`dueAt\` bigint NULL, INDEX \`delivery_of_ticket\` (\`ticketId\`, \`id\`), INDEX \`delivery_to\` (\`toAddress\`, \`createdAt\`), UNIQUE INDEX \`delivery_source\` (\`sourceKey\`), INDEX \`delivery_of_message\` (\`messageId\`), INDEX \`delivery_of_letter\` (\`letterId\`), UNIQUE INDEX \`delivery_message_id\` (\`messageIdHeader\`), INDEX \`delivery_due\` (\`dueAt\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`mailbox_lease\` (\`name\` varchar(64) NOT NULL, \`owner\` varchar(36) NULL, \`leaseUntil\` bigint NOT NULL, PRIMARY KEY (\`name\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `ALTER TABLE \`ticket\` ADD \`topicChosenBy\` varchar(16) CHARACTER SET utf8mb4 COLLATE ${collation} NULL`,
    );
    await runner.query(
      `ALTER TABLE \`ticket\` ADD \`continuesId\` varchar(11) CHARACTER SET utf8mb4 COLLATE ${collation} NULL`,
    );
    await runner.query(
      `ALTER TABLE \`ticket\` ADD \`claimedFrom\` varchar(320) CHARACTER SET utf8mb4 COLLATE ${collation} NULL`,
    );
    await runner.query(`ALTER TABLE \`password_try\` ADD \`claimed\` tinyint NULL`);
    await runner.query(
      `ALTER TABLE \`subscriber_email\` ADD \`address\` varchar(320) CHARACTER SET utf8mb4 COLLATE ${collation} NOT NULL`,
    );
    await runner.query(`UPDATE \`subscriber_email\` SET \`address\` = LOWER(\`email\`)`);
    await runner.query(`DROP INDEX \`subscriber_email_address\` ON \`subscriber_email\``);
    await runner.query(`CREATE INDEX \`subscriber_email_address\` ON \`subscriber_email\` (\`address\`)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX \`subscriber_email_address\` ON \`subscriber_email\``);
    await runner.query(`ALTER TABLE \`subscriber_email\` DROP COLUMN \`address\``);
    await runner.query(`CREATE INDEX \`subscriber_email_address\` ON \`subscriber_email\` (\`email\`)`);
    await runner.query(`ALTER TABLE \`password_try\` DROP COLUMN \`claimed\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`claimedFrom\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`continuesId\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`topicChosenBy\``);
    await runner.query(`DROP TABLE \`mailbox_lease\``);
    await runner.query(`DROP TABLE \`delivery\``);
    await runner.query(`DROP TABLE \`letter\``);
    await runner.query(`DROP TABLE \`attachment\``);
    await runner.query(`DROP TABLE \`stored_file\``);
  }
}
