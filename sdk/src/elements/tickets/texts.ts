/** What `<zayavka-tickets>` says. */
import { counted, inBoth, type Texts } from '../texts/index.js';
import type { Showing } from './rows.js';

export interface TicketsTexts {
  readonly list: string;
  readonly filters: string;
  readonly showing: Readonly<Record<Showing, string>>;
  readonly showingLabel: string;
  readonly topic: string;
  readonly allTopics: string;
  readonly search: string;
  readonly searchHint: string;
  readonly columns: {
    readonly ticket: string;
    readonly status: string;
    readonly changed: string;
    readonly deadline: string;
  };
  readonly news: string;
  readonly until: (when: string) => string;
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly promised: (when: string) => string;
  readonly promiseLate: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly shown: (shown: number, total: number) => string;
  readonly found: (total: number) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noOpen: string;
  readonly noOpenHint: string;
  readonly noClosed: string;
  readonly noClosedHint: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly reset: string;
  readonly openNew: string;
  readonly events: string;
  readonly replied: (id: string, subject: string) => string;
  readonly repliedElsewhere: (id: string) => string;
}

export const texts: Texts<TicketsTexts> = inBoth('tickets', {
  list: 'Мои заявки',
  filters: 'Отбор заявок',
  showing: { open: 'Открытые', all: 'Все', closed: 'Завершённые' },
  showingLabel: 'Какие заявки показать',
  topic: 'Тема',
  allTopics: 'Все темы',
  search: 'Поиск',
  searchHint: 'Номер или слова',
  columns: { ticket: 'Заявка', status: 'Состояние', changed: 'Изменена', deadline: 'Срок' },
  news: 'Новый ответ',
  until: (when) => `Ответ до ${when}`,
  left: (span) => `осталось ${span}`,
  late: (span) => `опоздание ${span}`,
  promised: (when) => `Решение к ${when}`,
  promiseLate: 'срок прошёл',
  none: 'Срока нет',
  more: (count) => `Показать ещё ${count}`,
  shown: (shown, total) => `Показано ${shown} из ${total}`,
  found: (total) => `Найдено: ${counted(total, { one: 'заявка', few: 'заявки', other: 'заявок' })}.`,
  empty: 'Заявок пока нет',
  emptyHint: 'Здесь появятся ваши обращения в поддержку и ответы на них.',
  noOpen: 'Открытых заявок нет',
  noOpenHint: 'Чтобы увидеть прежние заявки, выберите «Все» или «Завершённые».',
  noClosed: 'Завершённых заявок нет',
  noClosedHint: 'Здесь будут решённые, закрытые и отклонённые заявки.',
  nothing: 'Ничего не нашлось',
  nothingHint: 'Попробуйте другие слова или другую тему.',
  reset: 'Сбросить отбор',
  openNew: 'Создать заявку',
  events: 'События заявок',
  replied: (id, subject) => `Поддержка ответила в заявке ${id}: ${subject}.`,
  repliedElsewhere: (id) => `Поддержка ответила в заявке ${id}.`,
});
