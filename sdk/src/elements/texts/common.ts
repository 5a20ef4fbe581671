/** What several elements say: states in words that a person understands, failures, and the connection. */
import type { DeadlineState, Lane, RequestType, TicketStatus } from '../../_generated/types.js';
import type { Texts } from './index.js';
import { inBoth } from './tables.js';

export interface Common {
  readonly status: Readonly<Record<TicketStatus, string>>;
  readonly deadline: Readonly<Record<DeadlineState, string>>;
  readonly lane: Readonly<Record<Lane, string>>;
  readonly requestType: Readonly<Record<RequestType, string>>;
  readonly loading: string;
  readonly again: string;
  readonly cancel: string;
  readonly noSession: string;
  readonly noNetwork: string;
  readonly busy: string;
  readonly serverFault: (reference: string) => string;
  readonly notFound: string;
  readonly connecting: string;
  readonly waiting: string;
  readonly required: string;
  readonly opensInNewTab: string;
}

export const common: Texts<Common> = inBoth('common', {
  status: {
    WAITING: 'Ожидает ответа поддержки',
    TAKEN: 'Специалист готовит ответ',
    IN_PROGRESS: 'В работе',
    AWAITING_SUBSCRIBER: 'Ждём вашего ответа',
    AWAITING_AUTHORIZATION: 'Нужно подтверждение паролем',
    RESOLVED: 'Решена',
    REFUSED: 'Отказано',
    CLOSED: 'Закрыта',
  },
  deadline: {
    PENDING: 'В срок',
    AT_RISK: 'Срок ответа близко',
    MET: 'Ответ дан в срок',
    BREACHED: 'Срок ответа прошёл',
  },
  lane: { REGULAR: 'Обычная очередь', EMERGENCY: 'Экстренная очередь' },
  requestType: {
    CONFIGURATION_CHANGE: 'Изменение настроек',
    FAULT: 'Неполадка',
    PASSWORD_CHANGE: 'Смена пароля',
    CONSULTATION: 'Консультация',
  },
  loading: 'Загружается…',
  again: 'Повторить',
  cancel: 'Отмена',
  noSession: 'Сеанс закончился. Войдите в панель ещё раз.',
  noNetwork: 'Нет связи с сервером. Проверьте подключение к сети и повторите.',
  busy: 'Слишком много запросов. Подождите немного и повторите.',
  serverFault: (reference) => `Ошибка на сервере. Сообщите в поддержку номер: ${reference}`,
  notFound: 'Такой заявки нет среди ваших.',
  connecting: 'Соединяемся…',
  waiting: 'Связь прервана. Показано последнее известное состояние; обновится само, когда связь вернётся.',
  required: 'обязательно',
  opensInNewTab: 'откроется в новой вкладке',
});
