/** What the calls of the recipes share: what the README gives out, and how a queue comes to its state. */
import { jest } from '@jest/globals';
import type {
  AgentClient,
  Client,
  Presence,
  SubscriberInput,
  TemplateFacts,
  Ticket,
  TicketDetails,
} from '../../../sdk/src/index.js';
import type { Someone, World } from '../../kit/world.js';

export type QueuePlace = { readonly position: number } | null;

/** The signatures that the README shows. */
export interface Exported {
  readonly sync: (subscribers: SubscriberInput[]) => Promise<unknown>;
  readonly sessionFor: (login: string) => Promise<{ token: string; expiresAt: string }>;
  readonly client: Client;
  readonly submit: (
    client: Client,
    input: Parameters<Client['openTicket']>[0],
  ) => Promise<Ticket | undefined>;
  readonly judgeReply: (ticketId: string, body: string) => { left: number; wrong: string[] };
  readonly replyWithFile: (
    client: Client,
    ticketId: string,
    file: { name: string; data: Uint8Array<ArrayBuffer> },
    show: (share: number) => void,
    cancelled: AbortSignal,
  ) => Promise<string | undefined>;
  readonly show: (
    client: Client,
    id: string,
    render: (ticket: TicketDetails) => void,
    left: AbortSignal,
  ) => Promise<void>;
  readonly follow: (client: Client, id: string) => Promise<void>;
  readonly followAll: (
    client: Client,
    bookmark: { load(): string | undefined; save(cursor: string): void },
  ) => Promise<void>;
  readonly showPlace: (client: Client, id: string, render: (place: QueuePlace) => void) => Promise<void>;
  readonly signIn: (login: string, password: string) => Promise<AgentClient>;
  readonly next: (desk: AgentClient) => Promise<Ticket | undefined>;
  readonly beginnings: (
    desk: AgentClient,
    topic: string,
    facts: TemplateFacts,
  ) => Promise<{ title: string; text: string; unfilled: readonly string[] }[]>;
  readonly showWho: (
    desk: AgentClient,
    myId: string,
    ticketId: string,
    editor: EventTarget,
    render: (others: readonly Presence[]) => void,
  ) => Promise<void>;
  readonly promise: (
    desk: AgentClient,
    read: Ticket,
    body: string,
    until: Date,
  ) => Promise<{ sent: boolean; ticket: Ticket | null }>;
  readonly list: (client: Client) => Promise<void>;
  readonly reply: (client: Client, ticketId: string, body: string, draftKey: string) => Promise<string>;
}

export interface Scene {
  readonly recipe: Exported;
  readonly world: World;
}

/** What a recipe prints while it runs. */
export async function printing<T>(run: (lines: () => string[]) => Promise<T>): Promise<T> {
  const spies = (['info', 'warn', 'log', 'error'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation(() => {}),
  );
  try {
    return await run(() => spies.flatMap(({ mock }) => mock.calls.map((words) => words.join(' '))));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A client whose streams end with the signal: some recipes follow for as long as the page is there. */
export const leaving = (client: Client, signal: AbortSignal): Client => ({
  ...client,
  live: {
    ...client.live,
    ticket: (id, given) => client.live.ticket(id, { ...given, signal }),
    myTickets: (given) => client.live.myTickets({ ...given, signal }),
    place: (id, given) => client.live.place(id, { ...given, signal }),
  },
});

/** The same of an agent's, for who is at a ticket. */
export const leavingDesk = (desk: AgentClient, signal: AbortSignal): AgentClient => ({
  ...desk,
  live: { ...desk.live, presence: (id, given) => desk.live.presence(id, { ...given, signal }) },
});

export const opened = async ({ page, request }: Someone): Promise<Ticket> =>
  (await page.openTicket(request())).orThrow().ticket;

export const answered = async (world: World): Promise<string> => {
  const { desk } = await world.agent();
  const { ticket } = (await desk.takeNextTicket()).orThrow();
  if (!ticket) throw new Error('Nobody waits');
  const { id, version } = ticket;
  (
    await desk.answerTicket({ ticketId: id, expectedVersion: version, body: 'Готово', outcome: 'RESOLVED' })
  ).orThrow();
  return id;
};

/** Lets nobody wait, so that a call knows who is next. */
export const emptyQueue = async (world: World): Promise<void> => {
  const { desk } = await world.agent();
  for (;;) {
    const { ticket } = (await desk.takeNextTicket()).orThrow();
    if (!ticket) return;
    const done = {
      ticketId: ticket.id,
      expectedVersion: ticket.version,
      body: 'Готово',
      outcome: 'RESOLVED' as const,
    };
    (await desk.answerTicket(done)).orThrow();
  }
};
