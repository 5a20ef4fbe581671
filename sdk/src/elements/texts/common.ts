/** What several elements say: states in words that a person understands, failures, and the connection. */
import type { DeadlineState, Lane, RequestType, TicketStatus } from '../../_generated/types.js';
import type { Texts } from './index.js';
import { inBoth } from './tables.js';

export interface Common {
  readonly status: Readonly<Record<TicketStatus, string>>;
  readonly deadline: Readonly<Record<DeadlineState, string>>;
  readonly lane: Readonly<Record<Lane, string>>;
  /** Of the topics in a list. */
  readonly requestType: Readonly<Record<RequestType, string>>;
  readonly loading: string;
  readonly again: string;
  /** Nobody is signed in to the panel any more. */
  readonly noSession: string;
  /** Somebody may be, but the session is not taken. */
  readonly sessionRefused: string;
  readonly notAllowed: string;
  readonly noNetwork: string;
  readonly busy: string;
  readonly overloaded: string;
  /** Ours, whatever it is; the reference finds it in the log. */
  readonly fault: (reference: string | undefined) => string;
  readonly notFound: string;
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
    AT_RISK: 'Срок ответа скоро истечёт',
    MET: 'Ответ дан в срок',
    BREACHED: 'Срок ответа прошёл',
  },
  lane: { REGULAR: 'Обычная очередь', EMERGENCY: 'Экстренная очередь' },
  requestType: {
    CONFIGURATION_CHANGE: 'Изменение настроек',
    FAULT: 'Неполадки',
    PASSWORD_CHANGE: 'Смена пароля',
    CONSULTATION: 'Консультации',
  },
  loading: 'Загружается…',
  again: 'Повторить',
  noSession: 'Сеанс закончился. Войдите в панель ещё раз.',
  sessionRefused: 'Сеанс прервался. Обновите страницу, а если не поможет, войдите в панель ещё раз.',
  notAllowed: 'У вас нет прав на это действие.',
  noNetwork: 'Нет связи с сервером. Проверьте подключение к интернету и повторите попытку.',
  busy: 'Слишком много запросов. Подождите немного и повторите попытку.',
  overloaded: 'Сервер сейчас перегружен. Подождите немного и повторите попытку.',
  fault: (reference) =>
    reference
      ? `Ошибка на нашей стороне. Сообщите в поддержку её номер: ${reference}`
      : 'Ошибка на нашей стороне. Повторите попытку немного позже.',
  notFound: 'Среди ваших заявок такой нет.',
  opensInNewTab: 'откроется в новой вкладке',
});
