/** What the shell of `<zayavka-ticket>` says. */
import { inBoth, type Texts } from '../texts/index.js';

export interface TicketTexts {
  readonly ticket: string;
  readonly received: (when: string) => string;
  readonly emergency: string;
  readonly link: Readonly<Record<'connecting' | 'live' | 'polling' | 'waiting' | 'unreached', string>>;
  /** Aloud, when it has lasted. */
  readonly lost: string;
  readonly back: string;
  readonly events: string;
  readonly noTicket: string;
  readonly lastKnown: string;
  readonly refusal: string;
  readonly clause: (clause: string) => string;
  /** Back to those there are. */
  readonly toList: string;
  readonly goToMerged: (id: string) => string;
}

export const texts: Texts<TicketTexts> = inBoth('ticket', {
  ticket: 'Заявка',
  received: (when) => `получена ${when}`,
  emergency: 'Экстренная',
  link: {
    connecting: 'Соединяемся…',
    live: 'На связи, обновления приходят сами',
    polling: 'На связи, обновления приходят с задержкой в несколько секунд',
    waiting: 'Связь прервана, восстанавливаем. Показано последнее известное состояние',
    unreached: 'Нет связи с сервером, пробуем снова',
  },
  lost: 'Связь прервана. Показано последнее известное состояние.',
  back: 'Связь восстановлена.',
  events: 'События заявки',
  noTicket: 'Заявка не указана.',
  lastKnown: 'Ниже показано последнее известное состояние заявки.',
  refusal: 'Причина отказа',
  clause: (clause) => `пункт ${clause} регламента`,
  toList: 'Все заявки',
  goToMerged: (id) => `Перейти к заявке ${id}`,
});
