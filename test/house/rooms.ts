/** One folder or file directly below src/, and what it may take from the others. */
export interface Room {
  /** Rooms it may import from, through their index.ts. `everything` is for the composition root alone. */
  readonly imports: readonly string[] | 'everything';
  readonly reason: string;
}

/**
 * Rooms that follow the journal or bring letters in, and that nothing waits for: only the composition root, in its two
 * files, and the list of resolvers know them.
 */
export const outermost = ['live', 'mail', 'webhooks'] as const;
export const mayKnowOutermost = ['compose', 'serve', 'server/schema', 'entities', 'commands'] as const;

/** What knows the composition root; from anywhere else an arrow to it would close a ring. */
export const mayKnowCompose = ['main', 'commands', 'serve'] as const;

/** Rooms without an index.ts: each of their files is a thing of its own. */
export const withoutDoor = ['kernel', 'commands'] as const;

const foundation = ['kernel', 'texts', 'database'] as const;

/**
 * Who may know whom. A new room needs a row, and a new arrow needs a reason that holds; a file may have a row of its own
 * (`server/schema`) instead of its room's. The arrows never form a ring: a test proves the table sound, and others that
 * the sources keep to it.
 */
export const rooms: Readonly<Record<string, Room>> = {
  kernel: { imports: [], reason: 'words that have nothing to do with a support desk' },
  texts: { imports: ['kernel'], reason: 'what codes are called in Russian and English' },
  config: { imports: ['kernel'], reason: 'the environment as checked values' },
  database: {
    imports: ['kernel', 'texts'],
    reason: 'connections and transactions; rows belong to the domains',
  },
  regulations: { imports: ['kernel', 'texts'], reason: "the provider's rules: data and decisions, no rows" },
  journal: { imports: ['kernel', 'database'], reason: 'one order of events, whatever they are about' },
  passwords: { imports: [], reason: 'how a password is hashed and compared, whosever it is' },
  access: {
    imports: ['kernel', 'texts', 'database', 'passwords'],
    reason: 'who is asking, and what they may do',
  },
  idempotency: { imports: [...foundation, 'access'], reason: "a key is its viewer's, and has a row" },
  subscribers: {
    imports: [...foundation, 'access', 'passwords'],
    reason: 'the directory; it knows nothing of tickets',
  },
  instructions: {
    imports: [...foundation, 'regulations', 'access', 'idempotency'],
    reason:
      'articles and their search; shown as the regulations show their own pages, and ignorant of tickets',
  },
  attachments: {
    imports: [...foundation, 'regulations', 'access'],
    reason: 'files on disk and who may have them; what they belong to is told by whoever links them',
  },
  tickets: {
    imports: [
      ...foundation,
      'attachments',
      'regulations',
      'journal',
      'access',
      'idempotency',
      'subscribers',
      'instructions',
    ],
    reason: 'a ticket is opened by a subscriber, under the regulations, and told to the journal',
  },
  'answer-templates': {
    imports: [...foundation, 'regulations', 'access', 'idempotency', 'instructions', 'tickets'],
    reason: 'what answers are begun with, in the words of topics and outcomes; tickets know nothing of it',
  },
  queue: {
    imports: [...foundation, 'regulations', 'journal', 'access', 'tickets'],
    reason: 'the order in which tickets are taken; tickets know nothing of their place',
  },
  presence: {
    imports: [...foundation, 'journal', 'access', 'tickets'],
    reason: 'which agent has which ticket open; no part of any history, and nobody waits for it',
  },
  reports: {
    imports: [...foundation, 'regulations', 'access', 'subscribers', 'tickets'],
    reason: 'figures of what the other rooms have written down; nobody waits for them',
  },
  live: {
    imports: [...foundation, 'journal', 'access', 'subscribers', 'tickets'],
    reason: 'the journal as GraphQL subscriptions, shown as tickets show their events',
  },
  mail: {
    imports: [
      ...foundation,
      'regulations',
      'journal',
      'access',
      'idempotency',
      'attachments',
      'subscribers',
      'instructions',
      'tickets',
      'queue',
    ],
    reason:
      'letters in and out: it calls what the other rooms can do, and follows the journal; nobody waits for it',
  },
  entities: {
    imports: [
      'access',
      'idempotency',
      'journal',
      'attachments',
      'subscribers',
      'tickets',
      'instructions',
      'queue',
      'mail',
      'presence',
      'answer-templates',
    ],
    reason: "the list of all rows, for migrations and TypeORM's own command line",
  },
  server: {
    imports: ['kernel', 'texts', 'database', 'journal', 'access'],
    reason:
      'HTTP, WebSocket, limits and errors (a database that is away, too); what it serves is handed to it',
  },
  'server/schema': {
    imports: [
      'kernel',
      'access',
      'regulations',
      'subscribers',
      'tickets',
      'live',
      'instructions',
      'queue',
      'reports',
      'attachments',
      'mail',
      'presence',
      'answer-templates',
    ],
    reason: 'the list of all resolvers: the one place of the server that names domains',
  },
  upkeep: {
    imports: ['kernel', 'database', 'journal', 'access', 'subscribers', 'queue', 'attachments', 'presence'],
    reason: 'what is deleted when it has had its time, whichever room it belongs to',
  },
  compose: { imports: 'everything', reason: 'the composition root: the only file that knows every domain' },
  serve: {
    imports: ['compose', 'server', 'live', 'kernel'],
    reason:
      'the composition root of a process that listens: the house, its schema and the server put together',
  },
  commands: {
    imports: [
      'compose',
      'serve',
      'server',
      'config',
      'entities',
      'kernel',
      'texts',
      'database',
      'access',
      'regulations',
      'subscribers',
      'instructions',
      'answer-templates',
      'mail',
    ],
    reason: 'one command of the command line each; those that need no server open only what they need',
  },
  main: {
    imports: ['commands', 'compose', 'config', 'kernel'],
    reason: 'the command line, and nothing else',
  },
};
