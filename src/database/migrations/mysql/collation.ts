import type { QueryRunner } from 'typeorm';

/** By bytes, spaces at the end too, which `utf8mb4_bin` passes over: "ivanov " would be "ivanov". */
const COLLATIONS: Readonly<Record<string, string>> = {
  mariadb: 'utf8mb4_nopad_bin',
  mysql: 'utf8mb4_0900_bin',
};

/** The collation of every table, as the database at hand calls it. */
export const collationOf = (runner: QueryRunner): string => COLLATIONS[runner.connection.options.type] ?? '';
