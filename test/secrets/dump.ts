import { existsSync, readFileSync } from 'node:fs';
import type { World } from '../kit/world.js';

/** Every row of every table, as text. */
export const dumpOf = async ({ house, place }: World): Promise<string> => {
  const { database } = house.deps;
  const isEmbedded = place.url.startsWith('sqlite:');
  const tables = await database.select<Record<string, string>>(
    isEmbedded ? "SELECT name FROM sqlite_master WHERE type = 'table'" : 'SHOW TABLES',
  );
  const names = tables.map((row) => Object.values(row)[0] as string);
  const contents = names.map(async (name) => [name, await database.select(`SELECT * FROM \`${name}\``)]);
  return JSON.stringify(Object.fromEntries(await Promise.all(contents)));
};

/** The bytes on disk of an embedded database, with what was deleted or waits in the log. */
export const filesOf = ({ place }: World): Buffer[] => {
  const file = place.url.replace(/^sqlite:/, '');
  return ['', '-wal', '-journal']
    .map((ending) => `${file}${ending}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path));
};
