import { counted, type Texts } from '../kernel/language.js';
import type { FormTexts } from '../parts/small-form.js';

const tickets = { one: 'заявка', few: 'заявки', other: 'заявок' } as const;

export interface QueueTexts {
  readonly title: string;
  readonly emergency: string;
  readonly regular: string;
  readonly noEmergencies: string;
  readonly noRegular: string;
  readonly waiting: (count: number) => string;
  readonly loading: string;
  readonly position: (position: number) => string;
  readonly since: (moment: string) => string;
  readonly take: string;
  readonly takeForm: FormTexts;
  readonly reason: string;
  readonly down: string;
  readonly up: string;
  readonly pageDown: string;
  readonly pageUp: string;
  readonly first: string;
  readonly last: string;
  readonly figures: string;
  readonly atRisk: string;
  readonly overdue: string;
  readonly mine: string;
  readonly awaitingSubscriber: string;
  readonly awaitingAuthorization: string;
  readonly heldLetters: string;
  readonly unproven: string;
  readonly again: string;
}

export const texts: Texts<QueueTexts> = {
  ru: {
    title: 'Очередь',
    emergency: 'Аварии',
    regular: 'Обычная очередь',
    noEmergencies: 'Аварий нет.',
    noRegular: 'В обычной очереди никого нет.',
    waiting: (count) => counted('ru', count, tickets),
    loading: 'Загружается…',
    position: (position) => `${position}-я`,
    since: (at) => `ждёт с ${at}`,
    take: 'Вне очереди',
    takeForm: {
      open: 'Вне очереди',
      title: 'Взять вне очереди',
      hint: 'Причина останется в истории, её видит старший (п. 3.5).',
      send: 'Взять',
      done: 'Заявка у вас.',
    },
    reason: 'Причина',
    down: 'Следующая строка',
    up: 'Предыдущая строка',
    pageDown: 'На экран вперёд',
    pageUp: 'На экран назад',
    first: 'К первой заявке',
    last: 'К последней заявке',
    figures: 'Сейчас',
    atRisk: 'срок подходит',
    overdue: 'просрочено',
    mine: 'мои',
    awaitingSubscriber: 'ждут абонента',
    awaitingAuthorization: 'ждут подтверждения прав',
    heldLetters: 'писем к разбору',
    unproven: 'права не подтверждены',
    again: 'Повторить',
  },
  en: {
    title: 'Queue',
    emergency: 'Emergencies',
    regular: 'Regular queue',
    noEmergencies: 'There are no emergencies.',
    noRegular: 'Nobody waits in the regular queue.',
    waiting: (count) => counted('en', count, { one: 'ticket', other: 'tickets' }),
    loading: 'Loading…',
    position: (position) => `No. ${position}`,
    since: (at) => `waits since ${at}`,
    take: 'Out of turn',
    takeForm: {
      open: 'Out of turn',
      title: 'Take out of turn',
      hint: 'The reason stays in the history and is seen by the supervisor (3.5).',
      send: 'Take',
      done: 'The ticket is yours.',
    },
    reason: 'Reason',
    down: 'Next row',
    up: 'Previous row',
    pageDown: 'A screenful on',
    pageUp: 'A screenful back',
    first: 'To the first ticket',
    last: 'To the last ticket',
    figures: 'Now',
    atRisk: 'running out of time',
    overdue: 'overdue',
    mine: 'mine',
    awaitingSubscriber: 'await the subscriber',
    awaitingAuthorization: 'await authorization',
    heldLetters: 'letters to deal with',
    unproven: 'authorization missing',
    again: 'Try again',
  },
};
