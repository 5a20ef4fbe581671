import { counted, type Texts } from '../kernel/language.js';

export interface TicketsTexts {
  readonly title: string;
  readonly lists: string;
  readonly names: Readonly<
    Record<'all' | 'mine' | 'awaiting' | 'unproven' | 'promised' | 'overdue' | 'atRisk', string>
  >;
  readonly search: string;
  readonly subscriber: string;
  readonly topic: string;
  /** Of topics and lanes, and of statuses. */
  readonly any: string;
  readonly anyStatus: string;
  readonly open: string;
  readonly openOnly: string;
  readonly found: (count: number) => string;
  readonly searching: string;
  readonly none: string;
  /** When the list itself is empty, and nothing was chosen besides. */
  readonly empty: Readonly<
    Record<'mine' | 'awaiting' | 'unproven' | 'promised' | 'overdue' | 'atRisk', string>
  >;
  readonly lane: string;
  readonly status: string;
  readonly hasLeft: string;
  readonly more: string;
  readonly came: (count: number) => string;
  readonly columns: {
    readonly ticket: string;
    readonly whose: string;
    readonly status: string;
    readonly due: string;
    readonly received: string;
  };
  readonly promised: (moment: string) => string;
}

export const ticketsTexts: Texts<TicketsTexts> = {
  ru: {
    title: 'Заявки',
    lists: 'Списки',
    names: {
      all: 'Все',
      mine: 'Мои',
      awaiting: 'Ждут абонента',
      unproven: 'Ждут подтверждения прав',
      promised: 'Обещаны к сроку',
      overdue: 'Просроченные',
      atRisk: 'Срок подходит',
    },
    search: 'Номер, абонент, слова',
    subscriber: 'Логин абонента',
    topic: 'Тема',
    any: 'Любая',
    anyStatus: 'Любое',
    open: 'Открытые',
    openOnly: 'Только открытые',
    found: (count) => counted('ru', count, { one: 'заявка', few: 'заявки', other: 'заявок' }),
    searching: 'Ищем…',
    none: 'Заявок не нашлось.',
    empty: {
      mine: 'Открытых заявок у вас нет.',
      awaiting: 'Ответа абонентов не ждёт ни одна заявка.',
      unproven: 'Подтверждения прав не ждёт ни одна заявка.',
      promised: 'Обещанных к сроку заявок нет.',
      overdue: 'Просроченных заявок нет.',
      atRisk: 'Ни у одной заявки срок не подходит к концу.',
    },
    lane: 'Очередь',
    status: 'Состояние',
    hasLeft: 'уже не в этом списке',
    more: 'Показать ещё',
    came: (count) => `Показать новые: ${count}`,
    columns: {
      ticket: 'Заявка',
      whose: 'Абонент',
      status: 'Состояние, у кого',
      due: 'Срок',
      received: 'Поступила',
    },
    promised: (at) => `до ${at}`,
  },
  en: {
    title: 'Tickets',
    lists: 'Lists',
    names: {
      all: 'All',
      mine: 'Mine',
      awaiting: 'Awaiting the subscriber',
      unproven: 'Awaiting authorization',
      promised: 'Promised by a date',
      overdue: 'Overdue',
      atRisk: 'Running out of time',
    },
    search: 'Ticket ID, subscriber, words',
    subscriber: 'Login of the subscriber',
    topic: 'Topic',
    any: 'Any',
    anyStatus: 'Any',
    open: 'Open',
    openOnly: 'Open ones alone',
    found: (count) => counted('en', count, { one: 'ticket', other: 'tickets' }),
    searching: 'Searching…',
    none: 'No tickets were found.',
    empty: {
      mine: 'You have no open tickets.',
      awaiting: 'No ticket awaits its subscriber.',
      unproven: 'No ticket awaits an authorization.',
      promised: 'No ticket is promised by a date.',
      overdue: 'No ticket is overdue.',
      atRisk: 'No ticket is running out of time.',
    },
    lane: 'Lane',
    status: 'Status',
    hasLeft: 'no longer in this list',
    more: 'Show more',
    came: (count) => `Show ${count} new`,
    columns: {
      ticket: 'Ticket',
      whose: 'Subscriber',
      status: 'Status, with whom',
      due: 'Due',
      received: 'Received',
    },
    promised: (at) => `by ${at}`,
  },
};
