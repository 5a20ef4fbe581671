import type { MigrationInterface, QueryRunner } from 'typeorm';
import { collationOf } from './collation.js';

/** Agents and their sessions, the queue, replies and what they are judged by, paper letters, contacts, instructions. */
export class SupportService1790000001000 implements MigrationInterface {
  readonly name = 'SupportService1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    const collation = collationOf(runner);
    await runner.query(
      `CREATE TABLE \`agent\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`login\` varchar(64) NOT NULL, \`name\` varchar(200) NOT NULL, \`role\` varchar(16) NOT NULL, \`locale\` varchar(2) NOT NULL, \`passwordHash\` varchar(200) NOT NULL, \`createdAt\` bigint NOT NULL, \`seenAt\` bigint NULL, \`retiredAt\` bigint NULL, UNIQUE INDEX \`agent_login\` (\`login\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`agent_session\` (\`id\` varchar(32) NOT NULL, \`agentId\` bigint NOT NULL, \`secretHash\` varchar(64) NOT NULL, \`createdAt\` bigint NOT NULL, \`expiresAt\` bigint NOT NULL, \`endedAt\` bigint NULL, INDEX \`agent_session_agent\` (\`agentId\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`sign_in_try\` (\`loginHash\` varchar(64) NOT NULL, \`slot\` int NOT NULL, \`at\` bigint NOT NULL, INDEX \`sign_in_try_at\` (\`at\`), PRIMARY KEY (\`loginHash\`, \`slot\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`instruction\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`locale\` varchar(2) NOT NULL, \`title\` varchar(200) NOT NULL, \`summary\` varchar(1000) NOT NULL, \`url\` varchar(2000) NOT NULL, \`version\` int NOT NULL, \`createdAt\` bigint NOT NULL, \`updatedAt\` bigint NOT NULL, \`changedBy\` bigint NULL, \`retiredAt\` bigint NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`instruction_stem\` (\`stem\` varchar(64) NOT NULL, \`instructionId\` bigint NOT NULL, \`weight\` int NOT NULL, INDEX \`instruction_stem_article\` (\`instructionId\`), PRIMARY KEY (\`stem\`, \`instructionId\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`queue_lock\` (\`id\` int NOT NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`taking\` (\`ticketId\` varchar(11) NOT NULL, \`version\` int NOT NULL, \`agentId\` bigint NOT NULL, \`lane\` varchar(16) NOT NULL, \`waitingSince\` bigint NOT NULL, \`at\` bigint NOT NULL, \`outOfTurn\` tinyint NOT NULL, \`reason\` varchar(500) NULL, INDEX \`taking_at\` (\`at\`), PRIMARY KEY (\`ticketId\`, \`version\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`contact\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`subscriberId\` bigint NOT NULL, \`channel\` varchar(16) NOT NULL, \`note\` text NOT NULL, \`agentId\` bigint NOT NULL, \`at\` bigint NOT NULL, INDEX \`contact_of_subscriber\` (\`subscriberId\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`lane_change\` (\`ticketId\` varchar(11) NOT NULL, \`version\` int NOT NULL, \`subscriberId\` bigint NOT NULL, \`agentId\` bigint NOT NULL, \`at\` bigint NOT NULL, \`fromLane\` varchar(16) NOT NULL, \`toLane\` varchar(16) NOT NULL, \`reason\` varchar(500) NOT NULL, INDEX \`lane_change_at\` (\`at\`), PRIMARY KEY (\`ticketId\`, \`version\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`message_instruction\` (\`messageId\` bigint NOT NULL, \`place\` int NOT NULL, \`instructionId\` bigint NOT NULL, \`version\` int NOT NULL, \`title\` varchar(200) NOT NULL, \`summary\` varchar(1000) NOT NULL, \`url\` varchar(2000) NOT NULL, INDEX \`message_instruction_article\` (\`instructionId\`), PRIMARY KEY (\`messageId\`, \`place\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`paper_letter\` (\`incomingNumber\` varchar(64) NOT NULL, \`ticketId\` varchar(11) NOT NULL, \`receivedOn\` bigint NOT NULL, \`registeredAt\` bigint NOT NULL, \`agentId\` bigint NOT NULL, UNIQUE INDEX \`paper_letter_ticket\` (\`ticketId\`), PRIMARY KEY (\`incomingNumber\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(
      `CREATE TABLE \`response\` (\`ticketId\` varchar(11) NOT NULL, \`version\` int NOT NULL, \`lane\` varchar(16) NOT NULL, \`agentId\` bigint NULL, \`waitingSince\` bigint NULL, \`respondBy\` bigint NULL, \`at\` bigint NOT NULL, \`type\` varchar(32) NOT NULL, \`refusalReason\` varchar(32) NULL, \`first\` tinyint NOT NULL, INDEX \`response_at\` (\`at\`), PRIMARY KEY (\`ticketId\`, \`version\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation}`,
    );
    await runner.query(`ALTER TABLE \`ticket\` ADD \`watchAt\` bigint NULL`);
    await runner.query(`ALTER TABLE \`ticket\` ADD \`assigneeId\` bigint NULL`);
    await runner.query(`ALTER TABLE \`ticket\` ADD \`authorizationSince\` bigint NULL`);
    await runner.query(`ALTER TABLE \`ticket\` ADD \`furtherAuthorization\` tinyint NULL`);
    await runner.query(
      `ALTER TABLE \`ticket\` ADD \`duplicateOfId\` varchar(11) CHARACTER SET utf8mb4 COLLATE ${collation} NULL`,
    );
    await runner.query(`ALTER TABLE \`ticket\` ADD \`selfServiceShown\` tinyint NULL`);
    await runner.query(
      `ALTER TABLE \`ticket\` ADD \`refusalFacts\` text CHARACTER SET utf8mb4 COLLATE ${collation} NULL`,
    );
    await runner.query(`CREATE INDEX \`ticket_watched\` ON \`ticket\` (\`watchAt\`)`);
    await runner.query(`CREATE INDEX \`ticket_of_agent\` ON \`ticket\` (\`assigneeId\`)`);
    await runner.query(
      `CREATE INDEX \`ticket_in_queue\` ON \`ticket\` (\`status\`, \`lane\`, \`waitingSince\`, \`seq\`)`,
    );
    await runner.query(`ALTER TABLE \`message\` ADD \`agentId\` bigint NULL`);
    await runner.query(`CREATE INDEX \`idempotency_key_at\` ON \`idempotency_key\` (\`at\`)`);
    await runner.query(`INSERT INTO queue_lock (id) VALUES (1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX \`idempotency_key_at\` ON \`idempotency_key\``);
    await runner.query(`DROP INDEX \`ticket_in_queue\` ON \`ticket\``);
    await runner.query(`DROP INDEX \`ticket_of_agent\` ON \`ticket\``);
    await runner.query(`DROP INDEX \`ticket_watched\` ON \`ticket\``);
    await runner.query(`ALTER TABLE \`message\` DROP COLUMN \`agentId\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`refusalFacts\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`selfServiceShown\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`duplicateOfId\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`furtherAuthorization\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`authorizationSince\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`assigneeId\``);
    await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`watchAt\``);
    await runner.query(`DROP TABLE \`response\``);
    await runner.query(`DROP TABLE \`paper_letter\``);
    await runner.query(`DROP TABLE \`message_instruction\``);
    await runner.query(`DROP TABLE \`lane_change\``);
    await runner.query(`DROP TABLE \`contact\``);
    await runner.query(`DROP TABLE \`taking\``);
    await runner.query(`DROP TABLE \`queue_lock\``);
    await runner.query(`DROP TABLE \`instruction_stem\``);
    await runner.query(`DROP TABLE \`instruction\``);
    await runner.query(`DROP TABLE \`sign_in_try\``);
    await runner.query(`DROP TABLE \`agent_session\``);
    await runner.query(`DROP TABLE \`agent\``);
  }
}
