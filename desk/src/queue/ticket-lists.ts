/** The lists of tickets, and how the address of the page says which of them, with which filters. Pure. */
import type { AgentClient, Lane, TicketStatus } from '@zayavka/sdk';
import type { ListRow } from './ticket-row.js';

type Asked = NonNullable<Parameters<AgentClient['deskTickets']>[0]>;
type Filter = NonNullable<Asked['filter']>;

export const LISTS = ['all', 'mine', 'awaiting', 'unproven', 'promised', 'overdue', 'atRisk'] as const;
export type List = (typeof LISTS)[number];

const FILTERS: Readonly<Record<List, Filter>> = {
  all: {},
  mine: { mine: true, open: true },
  awaiting: { statuses: ['AWAITING_SUBSCRIBER'] },
  unproven: { statuses: ['AWAITING_AUTHORIZATION'] },
  promised: { statuses: ['IN_PROGRESS'] },
  overdue: { overdue: true },
  atRisk: { atRisk: true },
};

/** Where something is owed, whatever is due first comes first. */
const BY_DUE: readonly List[] = ['mine', 'promised', 'overdue', 'atRisk'];

export const LANES: readonly Lane[] = ['EMERGENCY', 'REGULAR'];
export const STATUSES: readonly TicketStatus[] = [
  'WAITING',
  'TAKEN',
  'IN_PROGRESS',
  'AWAITING_SUBSCRIBER',
  'AWAITING_AUTHORIZATION',
  'RESOLVED',
  'REFUSED',
  'CLOSED',
];

/** Lists that are of one status by themselves. */
export const hasItsStatus = (list: List): boolean => FILTERS[list].statuses !== undefined;

export interface Wanted {
  readonly list: List;
  readonly search: string;
  readonly subscriber: string;
  readonly topic: string;
  readonly lane: Lane | undefined;
  readonly status: TicketStatus | undefined;
  readonly open: boolean;
}

export function wantedOf(query: URLSearchParams): Wanted {
  const list = LISTS.find((name) => name === query.get('list')) ?? 'all';
  return {
    list,
    search: query.get('search') ?? '',
    subscriber: query.get('subscriber') ?? '',
    topic: query.get('topic') ?? '',
    lane: LANES.find((name) => name === query.get('lane')),
    status: STATUSES.find((name) => name === query.get('status')),
    open: query.get('open') === '1',
  };
}

/** The shortest address that says the same. */
export function queryOf({ list, search, subscriber, topic, lane, status, open }: Wanted): URLSearchParams {
  const query = new URLSearchParams();
  if (list !== 'all') query.set('list', list);
  if (search) query.set('search', search);
  if (subscriber) query.set('subscriber', subscriber);
  if (topic) query.set('topic', topic);
  if (lane) query.set('lane', lane);
  if (status) query.set('status', status);
  if (open) query.set('open', '1');
  return query;
}

/** What the server is asked for. */
export function askedFor(wanted: Wanted): {
  readonly filter: Filter;
  readonly order: 'DUE_FIRST' | 'NEWEST';
} {
  const { list, search, subscriber, topic, lane, status, open } = wanted;
  return {
    order: BY_DUE.includes(list) ? 'DUE_FIRST' : 'NEWEST',
    filter: {
      ...FILTERS[list],
      ...(search ? { search } : {}),
      ...(subscriber ? { subscriberLogin: subscriber } : {}),
      ...(topic ? { topic } : {}),
      ...(lane ? { lane } : {}),
      ...(status && !hasItsStatus(list) ? { statuses: [status] } : {}),
      ...(open ? { open: true } : {}),
    },
  };
}

/** Whether anything but the list itself is chosen. */
export const isNarrowed = (wanted: Wanted): boolean => queryOf({ ...wanted, list: 'all' }).toString() !== '';

/** What a list is sorted by: the smaller comes first. */
export function rankOf(list: List, row: ListRow): number {
  if (!BY_DUE.includes(list)) return -Date.parse(row.receivedAt);
  const owed = row.status === 'WAITING' || row.status === 'TAKEN' ? row.respondBy : null;
  const due = row.status === 'IN_PROGRESS' ? row.expectedResolutionAt : owed;
  return due === null ? Number.POSITIVE_INFINITY : Date.parse(due);
}

/** Whether it can be a ticketID, in any spelling: ten characters, however they are set apart. */
export const isLikeAnId = (text: string): boolean =>
  /^[\p{L}\p{N}]{10}$/u.test(text.replace(/[\s\p{Pd}#]/gu, ''));
