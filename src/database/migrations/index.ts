import { FirstLight1790000000000 as MysqlFirstLight } from './mysql/1790000000000-first-light.js';
import { SupportService1790000001000 as MysqlSupportService } from './mysql/1790000001000-support-service.js';
import { Letters1790000002000 as MysqlLetters } from './mysql/1790000002000-letters.js';
import { Presence1790000003000 as MysqlPresence } from './mysql/1790000003000-presence.js';
import { AnswerTemplates1790000004000 as MysqlAnswerTemplates } from './mysql/1790000004000-answer-templates.js';
import { FirstLight1790000000000 as SqliteFirstLight } from './sqlite/1790000000000-first-light.js';
import { SupportService1790000001000 as SqliteSupportService } from './sqlite/1790000001000-support-service.js';
import { Letters1790000002000 as SqliteLetters } from './sqlite/1790000002000-letters.js';
import { Presence1790000003000 as SqlitePresence } from './sqlite/1790000003000-presence.js';
import { AnswerTemplates1790000004000 as SqliteAnswerTemplates } from './sqlite/1790000004000-answer-templates.js';

/** In the order they are run. Each database has its own, with the same names. */
export const MYSQL_MIGRATIONS = [
  MysqlFirstLight,
  MysqlSupportService,
  MysqlLetters,
  MysqlPresence,
  MysqlAnswerTemplates,
];
export const SQLITE_MIGRATIONS = [
  SqliteFirstLight,
  SqliteSupportService,
  SqliteLetters,
  SqlitePresence,
  SqliteAnswerTemplates,
];
