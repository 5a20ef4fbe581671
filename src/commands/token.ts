import { Command, InvalidArgumentError } from 'commander';
import { isServiceScope, SERVICE_SCOPES, type ServiceScope, ServiceTokens } from '../access/index.js';
import { systemClock } from '../kernel/clock.js';
import { withDatabase } from './open-database.js';
import { print } from './print.js';

const DAY_MS = 86_400_000;

const readScopes = (text: string): ServiceScope[] =>
  text.split(',').map((scope) => {
    if (!isServiceScope(scope))
      throw new InvalidArgumentError(`"${scope}" is none of: ${SERVICE_SCOPES.join(', ')}`);
    return scope;
  });

const readName = (text: string): string => {
  if (!/^[^\p{Cc}]{1,100}$/u.test(text)) throw new InvalidArgumentError('1 to 100 characters on one line');
  return text;
};

const readDays = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('a whole number of days from 1 to 99999');
  return Number(text);
};

type IssueOptions = { name: string; scopes: ServiceScope[]; days?: number; json?: boolean };

const issue = new Command('issue')
  .description('make a token for a panel’s back end; it is shown once and stored only as a hash')
  .requiredOption('--name <name>', 'what it is for: "billing panel"', readName)
  .option('--scopes <list>', `comma-separated: ${SERVICE_SCOPES.join(',')}`, readScopes, [...SERVICE_SCOPES])
  .option('--days <number>', 'days until it ends; without it, it has no end', readDays)
  .option('--json', 'print as JSON')
  .action(({ name, scopes, days, json }: IssueOptions) =>
    withDatabase(async (database) => {
      const expiresAt = days === undefined ? null : systemClock.now() + days * DAY_MS;
      const made = await new ServiceTokens(database, systemClock).issue({ name, scopes, expiresAt });
      print(json, { ...made, scopes, expiresAt }, `Token ${made.id}, shown this once:\n${made.token}`);
    }),
  );

const revoke = new Command('revoke')
  .description('end a token at once; its live connections close within a second')
  .argument('<id>', 'the id shown when it was issued: the part between the underscores')
  .action((id: string) =>
    withDatabase(async (database) => {
      if (!(await new ServiceTokens(database, systemClock).revoke(id)))
        throw new Error(`There is no token ${JSON.stringify(id)} in force.`);
      print(false, {}, `Revoked ${id}.`);
    }),
  );

export const tokenCommand = new Command('token')
  .description('tokens of the billing panel’s back end and other services')
  .addCommand(issue)
  .addCommand(revoke);
