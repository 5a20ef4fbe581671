import type { MigrationInterface, QueryRunner } from 'typeorm';
import { collationOf } from './collation.js';

/** Everything that the first version stores. The journal's head is a row that is there from the beginning. */
export class FirstLight1790000000000 implements MigrationInterface {
  readonly name = 'FirstLight1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    const collation = collationOf(runner);
    await runner.query(
      `CREATE TABLE \`service_token\` (\`id\` varchar(32) NOT NULL, \`name\` varchar(100) NOT NULL, \`secretHash\` varchar(64) NOT NULL, \`scopes\` varchar(500) NOT NULL, \`createdAt\` bigint NOT NULL, \`expiresAt\` bigint NULL, \`revokedAt\` bigint NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`idempotency_key\` (\`viewer\` varchar(64) NOT NULL, \`key\` varchar(255) NOT NULL, \`requestHash\` varchar(64) NOT NULL, \`objectId\` varchar(32) NOT NULL, \`at\` bigint NOT NULL, PRIMARY KEY (\`viewer\`, \`key\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`journal_event\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`position\` bigint NULL, \`ticketId\` varchar(11) NOT NULL, \`version\` int NOT NULL, \`subscriberId\` bigint NOT NULL, \`type\` varchar(32) NOT NULL, \`actor\` varchar(16) NOT NULL, \`visibility\` varchar(8) NOT NULL, \`at\` bigint NOT NULL, \`state\` text NOT NULL, \`messageId\` bigint NULL, INDEX \`journal_event_subscriber\` (\`subscriberId\`, \`position\`), UNIQUE INDEX \`journal_event_version\` (\`ticketId\`, \`version\`), UNIQUE INDEX \`journal_event_position\` (\`position\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`journal_head\` (\`id\` int NOT NULL, \`position\` bigint NOT NULL, \`oldest\` bigint NOT NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`journal_reader\` (\`name\` varchar(64) NOT NULL, \`position\` bigint NOT NULL, \`owner\` varchar(36) NULL, \`leaseUntil\` bigint NOT NULL, PRIMARY KEY (\`name\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`password_try\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`subscriberId\` bigint NOT NULL, \`at\` bigint NOT NULL, INDEX \`password_try_recent\` (\`subscriberId\`, \`at\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`service\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`subscriberId\` bigint NOT NULL, \`externalId\` varchar(64) NOT NULL, \`name\` varchar(200) NOT NULL, \`kind\` varchar(16) NOT NULL, \`main\` tinyint NOT NULL, \`blocked\` tinyint NOT NULL, \`removedAt\` bigint NULL, UNIQUE INDEX \`service_external\` (\`subscriberId\`, \`externalId\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`subscriber_email\` (\`subscriberId\` bigint NOT NULL, \`place\` int NOT NULL, \`email\` varchar(320) NOT NULL, INDEX \`subscriber_email_address\` (\`email\`), PRIMARY KEY (\`subscriberId\`, \`place\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`subscriber\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`login\` varchar(64) NOT NULL, \`contractNumber\` varchar(64) NOT NULL, \`name\` varchar(200) NOT NULL, \`locale\` varchar(2) NOT NULL, \`blocked\` tinyint NOT NULL, \`consultationAgreementUntil\` bigint NULL, \`passwordHash\` varchar(200) NULL, \`createdAt\` bigint NOT NULL, \`updatedAt\` bigint NOT NULL, UNIQUE INDEX \`subscriber_contract\` (\`contractNumber\`), UNIQUE INDEX \`subscriber_login\` (\`login\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`ticket\` (\`seq\` bigint NOT NULL AUTO_INCREMENT, \`id\` varchar(11) NOT NULL, \`version\` int NOT NULL, \`subscriberId\` bigint NOT NULL, \`serviceId\` bigint NULL, \`topicId\` varchar(64) NOT NULL, \`requestType\` varchar(32) NOT NULL, \`channel\` varchar(8) NOT NULL, \`lane\` varchar(16) NOT NULL, \`status\` varchar(32) NOT NULL, \`authorization\` varchar(16) NOT NULL, \`deadline\` varchar(16) NOT NULL, \`subject\` varchar(200) NOT NULL, \`description\` mediumtext NOT NULL, \`errorText\` mediumtext NULL, \`stepsToReproduce\` mediumtext NULL, \`receivedAt\` bigint NOT NULL, \`waitingSince\` bigint NULL, \`respondBy\` bigint NULL, \`firstRespondedAt\` bigint NULL, \`expectedResolutionAt\` bigint NULL, \`resolvedAt\` bigint NULL, \`closedAt\` bigint NULL, \`refusalReason\` varchar(32) NULL, \`refusalClause\` varchar(8) NULL, \`refusalExplanation\` text NULL, \`refusedAt\` bigint NULL, \`rating\` int NULL, \`ratingComment\` text NULL, UNIQUE INDEX \`ticket_id\` (\`id\`), INDEX \`ticket_in_order\` (\`receivedAt\`, \`seq\`), INDEX \`ticket_of_subscriber\` (\`subscriberId\`, \`receivedAt\`, \`seq\`), PRIMARY KEY (\`seq\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`message\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`ticketId\` varchar(11) NOT NULL, \`at\` bigint NOT NULL, \`author\` varchar(16) NOT NULL, \`channel\` varchar(8) NOT NULL, \`visibility\` varchar(8) NOT NULL, \`version\` int NOT NULL, \`body\` mediumtext NOT NULL, INDEX \`message_of_ticket\` (\`ticketId\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(`INSERT INTO journal_head (id, position, oldest) VALUES (1, 0, 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX \`message_of_ticket\` ON \`message\``);
    await runner.query(`DROP TABLE \`message\``);
    await runner.query(`DROP INDEX \`ticket_of_subscriber\` ON \`ticket\``);
    await runner.query(`DROP INDEX \`ticket_in_order\` ON \`ticket\``);
    await runner.query(`DROP INDEX \`ticket_id\` ON \`ticket\``);
    await runner.query(`DROP TABLE \`ticket\``);
    await runner.query(`DROP INDEX \`subscriber_login\` ON \`subscriber\``);
    await runner.query(`DROP INDEX \`subscriber_contract\` ON \`subscriber\``);
    await runner.query(`DROP TABLE \`subscriber\``);
    await runner.query(`DROP INDEX \`subscriber_email_address\` ON \`subscriber_email\``);
    await runner.query(`DROP TABLE \`subscriber_email\``);
    await runner.query(`DROP INDEX \`service_external\` ON \`service\``);
    await runner.query(`DROP TABLE \`service\``);
    await runner.query(`DROP INDEX \`password_try_recent\` ON \`password_try\``);
    await runner.query(`DROP TABLE \`password_try\``);
    await runner.query(`DROP TABLE \`journal_reader\``);
    await runner.query(`DROP TABLE \`journal_head\``);
    await runner.query(`DROP INDEX \`journal_event_position\` ON \`journal_event\``);
    await runner.query(`DROP INDEX \`journal_event_version\` ON \`journal_event\``);
    await runner.query(`DROP INDEX \`journal_event_subscriber\` ON \`journal_event\``);
    await runner.query(`DROP TABLE \`journal_event\``);
    await runner.query(`DROP TABLE \`idempotency_key\``);
    await runner.query(`DROP TABLE \`service_token\``);
  }
}
