import { FirstLight1790000000000 as MysqlFirstLight } from './mysql/1790000000000-first-light.js';
import { SupportService1790000001000 as MysqlSupportService } from './mysql/1790000001000-support-service.js';
import { Letters1790000002000 as MysqlLetters } from './mysql/1790000002000-letters.js';
import { FirstLight1790000000000 as SqliteFirstLight } from './sqlite/1790000000000-first-light.js';
import { SupportService1790000001000 as SqliteSupportService } from './sqlite/1790000001000-support-service.js';
import { Letters1790000002000 as SqliteLetters } from './sqlite/1790000002000-letters.js';

/** In the order they are run. Each database has its own, with the same names. */
export const MYSQL_MIGRATIONS = [MysqlFirstLight, MysqlSupportService, MysqlLetters];
export const SQLITE_MIGRATIONS = [SqliteFirstLight, SqliteSupportService, SqliteLetters];
