import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import type { Makers } from '../kernel/lazily.js';
import type { AgentRow } from './agent.entity.js';

/** An agent without the password's hash, which nothing but the sign-in reads. */
export type KnownAgent = Pick<AgentRow, 'id' | 'name' | 'login' | 'role'>;

export type AgentLoaders = {
  /** By id, retired ones too. */
  readonly agent: DataLoader<number, KnownAgent>;
};

/** One set per request, so that nothing is remembered beyond it. */
export const AGENT_LOADERS: Makers<Database, AgentLoaders> = {
  agent: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<KnownAgent>(
        `SELECT id, name, login, role FROM agent WHERE id IN (${placeholders(ids.length)})`,
        ids,
      );
      const known = new Map(rows.map((row) => [Number(row.id), row]));
      return ids.map(
        (id) => known.get(Number(id)) ?? new Error(`agent ${id} is referred to and does not exist`),
      );
    }),
};
