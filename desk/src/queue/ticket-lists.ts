/** The lists of tickets, and how the address of the page says which of them, with which filters. Pure. */
import type { AgentClient } from '@zayavka/sdk';

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

export interface Wanted {
  readonly list: List;
  readonly search: string;
  readonly subscriber: string;
  readonly topic: string;
  readonly open: boolean;
}

export function wantedOf(query: URLSearchParams): Wanted {
  const list = LISTS.find((name) => name === query.get('list')) ?? 'all';
  return {
    list,
    search: query.get('search') ?? '',
    subscriber: query.get('subscriber') ?? '',
    topic: query.get('topic') ?? '',
    open: query.get('open') === '1',
  };
}

/** The shortest address that says the same. */
export function queryOf({ list, search, subscriber, topic, open }: Wanted): URLSearchParams {
  const query = new URLSearchParams();
  if (list !== 'all') query.set('list', list);
  if (search) query.set('search', search);
  if (subscriber) query.set('subscriber', subscriber);
  if (topic) query.set('topic', topic);
  if (open) query.set('open', '1');
  return query;
}

/** What the server is asked for. */
export function askedFor({ list, search, subscriber, topic, open }: Wanted): Pick<Asked, 'filter' | 'order'> {
  return {
    order: BY_DUE.includes(list) ? 'DUE_FIRST' : 'NEWEST',
    filter: {
      ...FILTERS[list],
      ...(search ? { search } : {}),
      ...(subscriber ? { subscriberLogin: subscriber } : {}),
      ...(topic ? { topic } : {}),
      ...(open ? { open: true } : {}),
    },
  };
}
