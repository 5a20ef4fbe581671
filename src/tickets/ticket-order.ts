import { registerEnumType } from 'type-graphql';
import { decodePlace } from '../kernel/page.js';
import type { LightTicket } from './ticket-rows.js';

export const TicketOrder = { NEWEST: 'NEWEST', DUE_FIRST: 'DUE_FIRST' } as const;
export type TicketOrder = (typeof TicketOrder)[keyof typeof TicketOrder];
registerEnumType(TicketOrder, {
  name: 'TicketOrder',
  description: 'How a list of tickets is sorted.',
  valuesConfig: {
    NEWEST: { description: 'By when they came, the newest first.' },
    DUE_FIRST: {
      description:
        'By what is promised: until when a reply (3.5) or the solution is owed, the longest overdue first. What nothing is owed on comes last.',
    },
  },
});

/** How a list is sorted, and what of a row says where it stands: its key. */
type Sorting = {
  readonly orderBy: string;
  /** Lets the rows after a key through; its parameters are made by {@link afterKey}. */
  readonly after: string;
  readonly keyOf: (row: LightTicket) => readonly number[];
  /** Numbers of a key: another for each order, so that a place of one is none in the other. */
  readonly parts: number;
};

/** When nothing is owed: after every date, and still a whole number everywhere. */
const NEVER = Number.MAX_SAFE_INTEGER;

const DUE = `COALESCE(CASE WHEN ticket.status IN ('WAITING', 'TAKEN') THEN ticket.respondBy
  WHEN ticket.status = 'IN_PROGRESS' THEN ticket.expectedResolutionAt END, ${NEVER})`;

const dueOf = ({ status, respondBy, expectedResolutionAt }: LightTicket): number => {
  if (status === 'WAITING' || status === 'TAKEN') return respondBy ?? NEVER;
  return (status === 'IN_PROGRESS' ? expectedResolutionAt : null) ?? NEVER;
};

export const SORTINGS: Readonly<Record<TicketOrder, Sorting>> = {
  NEWEST: {
    orderBy: 'ticket.receivedAt DESC, ticket.seq DESC',
    after: '(ticket.receivedAt < ? OR (ticket.receivedAt = ? AND ticket.seq < ?))',
    keyOf: ({ receivedAt, seq }) => [receivedAt, seq],
    parts: 2,
  },
  DUE_FIRST: {
    orderBy: `${DUE}, ticket.seq`,
    after: `(${DUE} > ? OR (${DUE} = ? AND ticket.seq > ?))`,
    keyOf: (row) => [dueOf(row), row.seq, 1],
    parts: 3,
  },
};

/**
 * Parameters for {@link Sorting.after}.
 * @throws Problem BAD_USER_INPUT when the text is no place in this order.
 */
export const afterKey = (place: string, order: TicketOrder): readonly number[] => {
  const [value = 0, seq = 0] = decodePlace(place, SORTINGS[order].parts);
  return [value, value, seq];
};
