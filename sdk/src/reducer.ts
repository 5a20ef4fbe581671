/** The law of the stream: a snapshot with the events after its cursor applied equals a fresh fetch. */
import type {
  DeliveryFieldsFragment,
  MessageFieldsFragment,
  TicketEventFieldsFragment,
} from './_generated/types.js';
import { ZayavkaError } from './errors.js';

export type TicketEvent = TicketEventFieldsFragment;
type Message = MessageFieldsFragment;
type Delivery = DeliveryFieldsFragment;

/** The thread as far as a snapshot holds it. */
export interface MessagePage {
  readonly nodes: readonly Message[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** The least a snapshot must hold; whatever else it holds is kept, and its changeable fields are kept current. */
export interface TicketSnapshot {
  readonly id: string;
  readonly version: number;
  readonly cursor: string;
  readonly messages?: MessagePage | undefined;
  readonly deliveries?: readonly Delivery[] | undefined;
}

/** An event is missing between the snapshot and this one: fetch the ticket again, or the events between. */
export class GapError extends ZayavkaError {
  constructor(
    readonly expected: number,
    readonly found: number,
  ) {
    super(`Expected version ${expected} of the ticket, found ${found}`, { code: 'GAP' });
  }
}

/** What events told before topics could change do not say: null in them, and then as the snapshot has it. */
const LATER: ReadonlySet<string> = new Set(['topic', 'requestType', 'topicChosenBy']);

/**
 * The snapshot after the event; pure. The same object comes back when the event changes nothing: it belongs to
 * another ticket or is already part of the snapshot.
 * @throws GapError when the event is not the next one.
 */
export function applyEvent<T extends TicketSnapshot>(snapshot: T, event: TicketEvent): T {
  if (event.ticketId !== snapshot.id || event.version <= snapshot.version) return snapshot;
  if (event.version > snapshot.version + 1) throw new GapError(snapshot.version + 1, event.version);
  // Only what the snapshot selects: a field more, and it would no longer equal a fresh fetch of the same document.
  const state = Object.fromEntries(
    Object.entries(event.state).filter(
      ([key, value]) => key in snapshot && (value !== null || !LATER.has(key)),
    ),
  );
  const messages =
    event.message && snapshot.messages
      ? { messages: withMessage(snapshot.messages, event.message, event.type) }
      : {};
  const deliveries =
    event.delivery && snapshot.deliveries
      ? { deliveries: withDelivery(snapshot.deliveries, event.delivery) }
      : {};
  const { version, cursor } = event;
  return { ...snapshot, ...state, ...messages, ...deliveries, version, cursor };
}

function withDelivery(letters: readonly Delivery[], letter: Delivery): readonly Delivery[] {
  return letters.some(({ id }) => id === letter.id)
    ? letters.map((known) => (known.id === letter.id ? letter : known))
    : [...letters, letter];
}

function withMessage(page: MessagePage, message: Message, type: TicketEvent['type']): MessagePage {
  if (page.nodes.some(({ id }) => id === message.id)) {
    return { ...page, nodes: page.nodes.map((node) => (node.id === message.id ? message : node)) };
  }
  // News of a letter's delivery concern a message that exists, here on another page.
  if (type === 'DELIVERY_CHANGED') return page;
  // On a page that is not the last, the message belongs to a later one.
  const nodes = page.pageInfo.hasNextPage ? page.nodes : [...page.nodes, message];
  return { ...page, nodes, totalCount: page.totalCount + 1 };
}
