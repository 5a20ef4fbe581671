import type { MigrationInterface, QueryRunner } from 'typeorm';
import { collationOf } from './collation.js';

/** Answer templates, and of agents’ sessions when they were last used and which are over. */
export class AnswerTemplates1790000004000 implements MigrationInterface {
  readonly name = 'AnswerTemplates1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE \`answer_template\` (\`id\` bigint NOT NULL AUTO_INCREMENT, \`locale\` varchar(2) NOT NULL, \`topic\` varchar(64) NULL, \`outcome\` varchar(32) NULL, \`title\` varchar(200) NOT NULL, \`titleKey\` varchar(200) NOT NULL, \`body\` mediumtext NOT NULL, \`version\` int NOT NULL, \`createdAt\` bigint NOT NULL, \`updatedAt\` bigint NOT NULL, \`changedBy\` bigint NULL, \`retiredAt\` bigint NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collationOf(runner)}`,
    );
    await runner.query(
      `CREATE TABLE \`answer_template_instruction\` (\`templateId\` bigint NOT NULL, \`place\` int NOT NULL, \`instructionId\` bigint NOT NULL, PRIMARY KEY (\`templateId\`, \`place\`)) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collationOf(runner)}`,
    );
    await runner.query(`ALTER TABLE \`agent_session\` ADD \`seenAt\` bigint NULL`);
    await runner.query(`CREATE INDEX \`agent_session_end\` ON \`agent_session\` (\`expiresAt\`)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX \`agent_session_end\` ON \`agent_session\``);
    await runner.query(`ALTER TABLE \`agent_session\` DROP COLUMN \`seenAt\``);
    await runner.query(`DROP TABLE \`answer_template_instruction\``);
    await runner.query(`DROP TABLE \`answer_template\``);
  }
}
