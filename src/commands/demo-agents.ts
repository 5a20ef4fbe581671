import { addAgent } from '../access/index.js';
import type { House } from '../compose.js';
import { AgentRole } from '../kernel/actor.js';
import { Locale } from '../kernel/locale.js';

/** The demo provider's support service: one agent of each role. */
export const DEMO_AGENTS = [
  { login: 'agent', name: 'Вера Соколова', role: AgentRole.AGENT },
  { login: 'supervisor', name: 'Олег Громов', role: AgentRole.SUPERVISOR },
  { login: 'admin', name: 'Нина Белова', role: AgentRole.ADMIN },
] as const;

/** Adds those who are not there yet; who is there stays as they are, whatever was changed about them. */
export const seedAgents = async ({ deps }: House, passwordOf: (login: string) => string): Promise<void> => {
  const rows = await deps.database.select<{ login: string }>('SELECT login FROM agent');
  const known = new Set(rows.map(({ login }) => login));
  for (const agent of DEMO_AGENTS) {
    if (known.has(agent.login)) continue;
    const added = await addAgent(deps, { ...agent, locale: Locale.RU, password: passwordOf(agent.login) });
    if ('faults' in added) throw new Error(`The demo's agents are wrong: ${JSON.stringify(added.faults[0])}`);
  }
};

/** Whom to sign in as, for people. */
export const agentsIntroduced = (passwordOf: (login: string) => string): string =>
  DEMO_AGENTS.map(({ login, role }) => {
    const rank =
      role === AgentRole.AGENT ? 'an agent' : role === AgentRole.ADMIN ? 'an admin' : 'a supervisor';
    return `${login} (${rank}), password ${passwordOf(login)}`;
  }).join('\n                      ');
