import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type Actor, ANONYMOUS } from '../../src/kernel/actor.js';
import { type Locale, localeFromHeader } from '../../src/kernel/locale.js';
import { Problem, ProblemCode } from '../../src/kernel/problem.js';
import { DateTimeScalar } from '../../src/kernel/scalars.js';
import { createLog, createServer, type Server, type ServerOptions } from '../../src/server/index.js';

const SDL = `
  scalar DateTime
  enum Mood { GOOD BAD }
  input AuthorizationInput { password: String! }
  input OpenInput { key: ID! subject: String! mood: Mood at: DateTime pieces: Int authorization: AuthorizationInput }
  type Item { id: ID! name: String! items(first: Int = 25): ItemConnection! tags: [Tag!]! parent: Item }
  type Tag { id: ID! name: String! }
  type ItemConnection { nodes: [Item!]! totalCount: Int! }
  type Query {
    hello(name: String): String!
    me: String!
    items(first: Int = 25): ItemConnection!
    item: Item!
    broken(how: String!): String
    slow(ms: Int!): String!
    at(time: DateTime!): DateTime!
  }
  type Mutation { open(input: OpenInput!): String! slowly(ms: Int!): String! }
  type Subscription { ticks(every: Int!, count: Int = 1000): Int! failing: Int! }
`;

/** What an item is; every resolver of it is counted as work that a refused request must not cause. */
const item = { id: '1', name: 'one', tags: [{ id: 't', name: 'tag' }], items: { nodes: [], totalCount: 0 } };

export type Work = { done: number };

/** A failure such as a resolver may meet, by name. */
export type Failures = Readonly<Record<string, () => unknown>>;

const smallSchema = (work: Work, failures: Failures): GraphQLSchema => {
  const schema = buildSchema(SDL);
  const resolve = (type: string, field: string, resolver: (args: never, context: never) => unknown): void => {
    const fields = (schema.getType(type) as { getFields?: () => Record<string, object> }).getFields?.() ?? {};
    Object.assign(fields[field] as object, {
      resolve: (_source: unknown, args: never, context: never) => {
        work.done++;
        return resolver(args, context);
      },
    });
  };
  Object.assign(schema.getType('DateTime') as object, {
    serialize: DateTimeScalar.serialize,
    parseValue: DateTimeScalar.parseValue,
    parseLiteral: DateTimeScalar.parseLiteral,
  });
  resolve('Query', 'hello', ({ name }: { name?: string }) => `Hello, ${name ?? 'you'}`);
  resolve('Query', 'me', (_args, { actor }: { actor: Actor }) => actor.kind);
  resolve('Query', 'items', () => ({ nodes: [item], totalCount: 1 }));
  resolve('Query', 'item', () => item);
  resolve('Query', 'at', ({ time }: { time: Date }) => time);
  resolve('Query', 'slow', ({ ms }: { ms: number }) => pause(ms, 'done', { ref: false }));
  resolve('Query', 'broken', ({ how }: { how: string }) => {
    throw failures[how]?.();
  });
  resolve('Mutation', 'open', () => 'opened');
  resolve('Mutation', 'slowly', ({ ms }: { ms: number }) => pause(ms, 'done', { ref: false }));
  const subscription = schema.getSubscriptionType()?.getFields() ?? {};
  Object.assign(subscription.ticks as object, {
    resolve: (tick: number) => tick,
    subscribe: async function* (_source: unknown, { every, count }: { every: number; count: number }) {
      for (let tick = 0; tick < count; tick++) {
        yield tick;
        await pause(every);
      }
    },
  });
  Object.assign(subscription.failing as object, {
    resolve: (tick: number) => tick,
    // biome-ignore lint/correctness/useYield: it fails first
    subscribe: async function* () {
      throw failures.stream?.();
    },
  });
  return schema;
};

export type SmallWorld = {
  readonly server: Server;
  readonly url: string;
  readonly work: Work;
  /** Everything that was logged, as it would stand in the log. */
  readonly logged: () => string;
  /** Tokens in force, and whose they are. */
  readonly tokens: Map<string, Actor>;
};

export type SmallWorldOptions = Partial<Omit<ServerOptions<{ actor: Actor; locale: Locale }>, 'config'>> & {
  readonly production?: boolean;
  readonly allowedOrigins?: readonly string[];
  readonly failures?: Failures;
};

/** A server of its own on a free port, with a schema that needs no database. */
export const startSmallWorld = async (options: SmallWorldOptions = {}): Promise<SmallWorld> => {
  const lines: string[] = [];
  const log = createLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
  const tokens = new Map<string, Actor>();
  const work = { done: 0 };
  const { production = true, allowedOrigins = [], failures = {}, times, ...rest } = options;
  const server = await createServer({
    schema: smallSchema(work, failures),
    callers: {
      identify: async (authorization) => {
        if (authorization === undefined) return ANONYMOUS;
        work.done++;
        const actor = tokens.get(authorization.replace('Bearer ', ''));
        if (!actor) throw new Problem(ProblemCode.UNAUTHENTICATED);
        return actor;
      },
      contextFor: ({ actor, acceptLanguage }) => ({
        actor,
        locale: localeFromHeader(acceptLanguage) ?? 'RU',
      }),
      stillValid: async (actor) => [...tokens.values()].includes(actor),
    },
    config: { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:4000', production, allowedOrigins },
    log,
    times: { drain: 0, ...times },
    ...rest,
  });
  const url = await server.listen();
  return { server, url, work, tokens, logged: () => lines.join('') };
};
