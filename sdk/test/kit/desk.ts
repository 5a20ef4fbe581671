/**
 * A small support desk: the project's own schema over HTTP and WebSocket, with its journal in memory. The journal
 * outlives the server, which can be killed and started again on the same port.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { buildSchema, GraphQLError, graphql } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { freePort } from '../../../test/kit/free-port.js';
import type { TicketDetails } from '../../src/index.js';
import { Journal } from './journal.js';
import { close, listen } from './script.js';

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

/** An alias, not an interface: graphql-ws asks for an index signature. */
export type Greeting = { readonly authorization?: string; readonly acceptLanguage?: string };

/** What becomes of a WebSocket on its way: a proxy answers 403, or cuts it, or a firewall swallows it. */
export type Way = 'open' | 'refused' | 'cut' | 'swallowed';

export class Desk {
  /** For connections from now on. */
  way: Way = 'open';
  /** Connections that were tried, whatever became of them. */
  tries = 0;
  readonly journal = new Journal();
  /** What each live connection said first. */
  readonly greetings: Greeting[] = [];
  /** Names of the operations that came by HTTP. */
  readonly requests: string[] = [];
  readonly tokens = new Set(['good']);
  /** The documents that came over live connections. */
  readonly subscribed: string[] = [];
  /** The cursor that each live subscription started at. */
  readonly resumed: unknown[] = [];
  #port = 0;
  #server: Server | undefined;
  #sockets: WebSocketServer | undefined;
  #connected: Array<() => void> = [];
  readonly #swallowed: Duplex[] = [];

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** @param root replaces single root fields. */
  async start(root: object = {}): Promise<void> {
    const rootValue = { ...this.#root(), ...root };
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) text += chunk;
      const headers = {
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type',
      };
      if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
      const { query, variables, operationName } = JSON.parse(text);
      this.requests.push(operationName);
      const allowed = this.#allows(request.headers.authorization);
      const answer = allowed
        ? await graphql({ schema, source: query, variableValues: variables, rootValue })
        : { errors: [{ message: 'Who are you?', extensions: { code: 'UNAUTHENTICATED' } }] };
      response.writeHead(allowed ? 200 : 401, headers).end(JSON.stringify(answer));
    });
    const sockets = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      this.tries += 1;
      // Who was kept waiting may give up with a reset.
      socket.on('error', () => undefined);
      if (this.way === 'open')
        sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
      else if (this.way === 'refused') socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      else if (this.way === 'cut') socket.destroy();
      else this.#swallowed.push(socket);
    });
    useServer<Greeting>(
      {
        schema,
        roots: { subscription: rootValue },
        onConnect: ({ connectionParams, extra }) => {
          this.greetings.push(connectionParams ?? {});
          for (const wake of this.#connected.splice(0)) wake();
          if (!this.#allows(connectionParams?.authorization)) extra.socket.close(4401, 'Unauthorized');
          return true;
        },
        onSubscribe: (_, __, { query, variables }) => {
          this.subscribed.push(query);
          this.resumed.push(variables?.after);
        },
      },
      sockets,
    );
    // Started again it has to have the same one.
    this.#port ||= await freePort();
    await listen(server, this.#port);
    this.#server = server;
    this.#sockets = sockets;
  }

  /** Resolves when the next live connection has greeted. */
  connected(): Promise<void> {
    return new Promise((resolve) => {
      this.#connected.push(resolve);
    });
  }

  /** Drops every live connection without a word, as a lost network does. */
  drop(): void {
    for (const socket of this.#sockets?.clients ?? []) socket.terminate();
  }

  /** Resolves when no live connection is left. */
  async emptied(): Promise<void> {
    const clients = [...(this.#sockets?.clients ?? [])];
    await Promise.all(clients.map((socket) => socket.readyState === socket.CLOSED || once(socket, 'close')));
  }

  /** The connections of now stay open and say nothing more, as behind a dead router. */
  freeze(): void {
    for (const socket of this.#sockets?.clients ?? []) socket.pause();
  }

  /** Closes every live connection with a code. */
  dismiss(code: number, reason: string): void {
    for (const socket of this.#sockets?.clients ?? []) socket.close(code, reason);
  }

  /** As SIGKILL would: sockets vanish, nothing is answered any more. */
  async kill(): Promise<void> {
    this.drop();
    this.#sockets?.close();
    for (const socket of this.#swallowed.splice(0)) socket.destroy();
    if (this.#server) await close(this.#server);
  }

  #allows(authorization: string | undefined): boolean {
    return this.tokens.has(authorization?.replace('Bearer ', '') ?? '');
  }

  #root() {
    const { journal } = this;
    const ticket = ({ id }: { id: string }) =>
      journal.has(id) ? resolvable(journal, journal.snapshot(id)) : null;
    return {
      ticket,
      tickets: () => ({ nodes: [], pageInfo: { hasNextPage: false }, totalCount: 0, cursor: journal.cursor }),
      ticketEvents(args: { ticketId?: string; after?: string; first?: number }) {
        // The schema has this name twice: the stream's has a ticket, the page's has a size.
        if (args.first !== undefined) return journal.page(args.after, args.first);
        if (!journal.has(args.ticketId ?? '')) {
          throw new GraphQLError('No such ticket', { extensions: { code: 'NOT_FOUND' } });
        }
        return roots('ticketEvents', journal.follow(args.after, args.ticketId));
      },
      myTicketEvents: (args: { after?: string }) => roots('myTicketEvents', journal.follow(args.after)),
      replyToTicket: ({ input }: { input: { ticketId: string; body: string } }) => {
        journal.reply(input.ticketId, input.body);
        return { ticket: ticket({ id: input.ticketId }), errors: [] };
      },
    };
  }
}

/** Root values of a subscription carry the field's name. */
async function* roots(field: string, events: AsyncIterable<unknown>) {
  for await (const event of events) yield { [field]: event };
}

function resolvable(journal: Journal, ticket: TicketDetails) {
  return {
    ...ticket,
    messages({ first, after }: { first: number; after?: string }) {
      const start = Number(after ?? 0);
      const nodes = ticket.messages.nodes.slice(start, start + first);
      const endCursor = String(start + nodes.length);
      const pageInfo = { hasNextPage: start + nodes.length < ticket.messages.nodes.length, endCursor };
      return { nodes, totalCount: ticket.messages.totalCount, pageInfo };
    },
    events: ({ first, after }: { first: number; after?: string }) => journal.page(after, first, ticket.id),
  };
}
