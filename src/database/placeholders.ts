/** `?, ?, ?` for a list of that many parameters: the list's length is all that ever enters the SQL. */
export const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/**
 * A statement that inserts `rows` rows of those columns. Both names come from constants in the code, never from
 * a caller.
 */
export const insertInto = (table: string, columns: readonly string[], rows = 1): string => {
  const row = `(${placeholders(columns.length)})`;
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`;
};
