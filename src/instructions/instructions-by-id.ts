import { placeholders } from '../database/index.js';
import type { InstructionRow } from './instruction.entity.js';
import { instructionKey } from './instruction-id.js';
import type { Reader } from './instruction-rows.js';

/**
 * The articles in force by their public ids, for the links of an answer (3.9): as many as were asked for and in their
 * order, undefined for what is unknown or retired. One statement, whatever the number.
 */
export const instructionsById = async (
  reader: Reader,
  ids: readonly string[],
): Promise<(InstructionRow | undefined)[]> => {
  const keys = ids.map(instructionKey);
  const known = [...new Set(keys)].filter((key) => key !== undefined);
  if (known.length === 0) return keys.map(() => undefined);
  const rows = await reader.select<InstructionRow>(
    `SELECT * FROM instruction WHERE retiredAt IS NULL AND id IN (${placeholders(known.length)})`,
    known,
  );
  const byKey = new Map(rows.map((row) => [row.id, row]));
  return keys.map((key) => (key === undefined ? undefined : byKey.get(key)));
};
