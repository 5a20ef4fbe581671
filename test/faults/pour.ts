import { House } from '../../src/compose.js';
import { Visibility } from '../../src/journal/index.js';
import { ActorKind } from '../../src/kernel/actor.js';
import { createLog } from '../../src/server/index.js';
import { insertMessage, lockTicket, saveState, stateOf } from '../../src/tickets/ticket-rows.js';
import type { ServerOptions } from '../kit/server-process.js';
import { temporaryFolder } from '../kit/temporary.js';

/** Events of one transaction. */
const BATCH = 50;

/**
 * Another instance, within the test, that writes messages of a ticket faster than anyone types: rows and events as a
 * reply writes them, many in one transaction.
 */
export class Pour {
  private constructor(
    readonly house: House,
    private readonly ticketId: string,
    private readonly body: string,
  ) {}

  /** @param bytes of each message's text */
  static async into(ticketId: string, bytes: number, options: ServerOptions): Promise<Pour> {
    const log = createLog({ level: 'silent' });
    const house = await House.open({
      ...options,
      tokenKeyFile: options.keyFile,
      attachmentsDir: temporaryFolder('attachments'),
      publicUrl: 'http://127.0.0.1',
      log,
    });
    return new Pour(house, ticketId, 'ё'.repeat(bytes / 2));
  }

  /** @returns the ticket's version after the next messages. */
  async batch(): Promise<number> {
    const { database, journal } = this.house.deps;
    return database.transaction(async (tx) => {
      let ticket = await lockTicket(tx, this.ticketId);
      for (let i = 0; i < BATCH; i++) {
        if (!ticket) throw new Error(`There is no ticket ${this.ticketId}`);
        const { id: ticketId, subscriberId } = ticket;
        const state = stateOf(ticket);
        const at = Date.now();
        ticket = await saveState(tx, ticket, state);
        const messageId = await insertMessage(tx, {
          ticketId,
          at,
          agentId: null,
          author: ActorKind.SUBSCRIBER,
          channel: 'PANEL',
          visibility: Visibility.PUBLIC,
          version: ticket.version,
          body: this.body,
        });
        const { version } = ticket;
        const event = { ticketId, version, subscriberId, type: 'MESSAGE_ADDED', actor: ActorKind.SUBSCRIBER };
        const recorded = { ...state, seq: ticket.seq };
        await journal.append(tx, [
          { ...event, visibility: Visibility.PUBLIC, at, state: recorded, messageId },
        ]);
      }
      return ticket?.version as number;
    });
  }

  async close(): Promise<void> {
    await this.house.close();
  }
}
