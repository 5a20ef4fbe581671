import type { ListedAgent } from '../access/index.js';

const moment = (at: number | null): string =>
  at === null ? '-' : new Date(Number(at)).toISOString().slice(0, 16).replace('T', ' ');

const HEAD = ['LOGIN', 'NAME', 'ROLE', 'SESSIONS', 'LAST SEEN (UTC)', 'RETIRED (UTC)'];

/** For people; a script asks for JSON. */
export const agentTable = (agents: readonly ListedAgent[]): string => {
  if (!agents.length) return 'There are no agents yet: zayavka agent add --help';
  const rows = agents.map(({ login, name, role, sessions, seenAt, retiredAt }) => [
    login,
    name,
    role,
    String(sessions),
    moment(seenAt),
    moment(retiredAt),
  ]);
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
