import { Command, InvalidArgumentError } from 'commander';
import {
  AgentSessions,
  addAgent,
  changeAgentPassword,
  changeAgentRole,
  listAgents,
  retireAgent,
  SHORTEST_AGENT_PASSWORD,
  signAgentOut,
} from '../access/index.js';
import type { Database } from '../database/index.js';
import { AgentRole } from '../kernel/actor.js';
import { systemClock } from '../kernel/clock.js';
import type { Fault } from '../kernel/fault.js';
import { Locale } from '../kernel/locale.js';
import { faultMessage } from '../texts/index.js';
import { agentTable } from './agent-table.js';
import { withDatabase } from './open-database.js';
import { print } from './print.js';
import { readNewPassword } from './read-password.js';

type Json = { readonly json?: boolean };
type WithPassword = Json & { readonly passwordStdin?: boolean };
type AddOptions = WithPassword & { login: string; name: string; role: AgentRole; locale: Locale };

const oneOf =
  <Value extends string>(values: Readonly<Record<string, Value>>) =>
  (text: string): Value => {
    const found = Object.values(values).find((value) => value === text.toUpperCase());
    if (!found)
      throw new InvalidArgumentError(`it is one of: ${Object.values(values).join(', ').toLowerCase()}`);
    return found;
  };
const readRole = oneOf(AgentRole);

const depsOn = (database: Database) => ({
  database,
  clock: systemClock,
  agentSessions: new AgentSessions(database, systemClock),
});

const unknown = (login: string): Error => new Error(`There is no agent ${JSON.stringify(login)}.`);

const refusal = (faults: readonly Fault[]): Error =>
  new Error(faults.map((fault) => `${fault.path.at(-1)}: ${faultMessage(fault, Locale.EN)}`).join('\n'));

const shownOnce = (password: string): string => `The password, shown this once: ${password}`;
const ending = (ended: number): string => `Sessions ended: ${ended}.`;

/** What is changed about one agent ends their sessions, and says how many. */
const change =
  (words: string, work: (database: Database, login: string) => Promise<number | undefined>) =>
  (login: string, { json }: Json): Promise<void> =>
    withDatabase(async (database) => {
      const ended = await work(database, login);
      if (ended === undefined) throw unknown(login);
      print(json, { login, ended }, `${words} ${login}. ${ending(ended)}`);
    });

const PASSWORD_STDIN = [
  '--password-stdin',
  'read the password from standard input; without it you are asked for it, or without a terminal one is made and shown',
] as const;
const JSON_OPTION = ['--json', 'print as JSON'] as const;

const add = new Command('add')
  .description(`add an agent; a password has ${SHORTEST_AGENT_PASSWORD} characters or more`)
  .requiredOption('--login <login>', 'what they sign in with; capitals do not matter')
  .requiredOption('--name <name>', 'as subscribers see it under an answer')
  .option('--role <role>', 'agent, supervisor or admin', readRole, AgentRole.AGENT)
  .option('--locale <locale>', 'ru or en', oneOf(Locale), Locale.RU)
  .option(...PASSWORD_STDIN)
  .option(...JSON_OPTION)
  .action(async ({ login, name, role, locale, passwordStdin, json }: AddOptions) => {
    const { password, generated } = await readNewPassword(passwordStdin);
    await withDatabase(async (database) => {
      const added = await addAgent(depsOn(database), { login, name, role, locale, password });
      if ('faults' in added) throw refusal(added.faults);
      const shown = generated ? { password } : {};
      const words = `Added ${added.login}, ${role}.${generated ? `\n${shownOnce(password)}` : ''}`;
      print(json, { ...added, role, ...shown }, words);
    });
  });

const list = new Command('list')
  .description('all agents, with the sessions that they have in force')
  .option(...JSON_OPTION)
  .action(({ json }: Json) =>
    withDatabase(async (database) => {
      const agents = await listAgents(depsOn(database));
      print(json, agents, agentTable(agents));
    }),
  );

const role = new Command('role')
  .description('change an agent’s role; their sessions end at once')
  .argument('<login>')
  .argument('<role>', 'agent, supervisor or admin', readRole)
  .option(...JSON_OPTION)
  .action((login: string, wanted: AgentRole, options: Json) =>
    change(`Now ${wanted}:`, (database, name) => changeAgentRole(depsOn(database), name, wanted))(
      login,
      options,
    ),
  );

const password = new Command('password')
  .description('give an agent another password; their sessions end at once')
  .argument('<login>')
  .option(...PASSWORD_STDIN)
  .option(...JSON_OPTION)
  .action(async (login: string, { passwordStdin, json }: WithPassword) => {
    const given = await readNewPassword(passwordStdin);
    await withDatabase(async (database) => {
      const changed = await changeAgentPassword(depsOn(database), login, given.password);
      if ('faults' in changed) throw refusal(changed.faults);
      if (changed.ended === undefined) throw unknown(login);
      const shown = given.generated ? { password: given.password } : {};
      const words = `Changed the password of ${login}. ${ending(changed.ended)}`;
      const more = given.generated ? `\n${shownOnce(given.password)}` : '';
      print(json, { login, ended: changed.ended, ...shown }, `${words}${more}`);
    });
  });

const retire = new Command('retire')
  .description('an agent leaves: no sign-in any more, sessions end at once; their answers keep their name')
  .argument('<login>')
  .option(...JSON_OPTION)
  .action(change('Retired', (database, login) => retireAgent(depsOn(database), login)));

const signOut = new Command('sign-out')
  .description('end all sessions of an agent at once, as when a telephone was lost')
  .argument('<login>')
  .option(...JSON_OPTION)
  .action(change('Signed out', (database, login) => signAgentOut(depsOn(database), login)));

export const agentCommand = new Command('agent')
  .description('the support service’s agents')
  .addCommand(add)
  .addCommand(list)
  .addCommand(role)
  .addCommand(password)
  .addCommand(retire)
  .addCommand(signOut);
