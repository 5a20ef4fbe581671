/** What the API's words are called at the desk. Every table is whole: a new word of the API fails the types here. */
import type {
  AuthorizationState,
  Channel,
  DeliveryState,
  Lane,
  Outcome,
  RefusalReason,
  RequestType,
  ServiceKind,
  TicketStatus,
  UnofficialChannel,
} from '@zayavka/sdk';
import type { Texts } from '../kernel/language.js';

type Table<Word extends string> = Texts<Readonly<Record<Word, string>>>;

export const statusWords: Table<TicketStatus> = {
  ru: {
    WAITING: 'В очереди',
    TAKEN: 'В работе',
    IN_PROGRESS: 'Обещана к сроку',
    AWAITING_SUBSCRIBER: 'Ждёт абонента',
    AWAITING_AUTHORIZATION: 'Ждёт подтверждения прав',
    RESOLVED: 'Решена',
    REFUSED: 'Отказ',
    CLOSED: 'Закрыта',
  },
  en: {
    WAITING: 'Waiting',
    TAKEN: 'Taken',
    IN_PROGRESS: 'Promised by a date',
    AWAITING_SUBSCRIBER: 'Awaiting subscriber',
    AWAITING_AUTHORIZATION: 'Awaiting authorization',
    RESOLVED: 'Resolved',
    REFUSED: 'Refused',
    CLOSED: 'Closed',
  },
};

export const laneWords: Table<Lane> = {
  ru: { EMERGENCY: 'Авария', REGULAR: 'Обычная очередь' },
  en: { EMERGENCY: 'Emergency', REGULAR: 'Regular queue' },
};

export const channelWords: Table<Channel> = {
  ru: { PANEL: 'из панели', API: 'через API', EMAIL: 'письмом', PAPER: 'на бумаге' },
  en: { PANEL: 'from the panel', API: 'by API', EMAIL: 'by letter', PAPER: 'on paper' },
};

export const authorizationWords: Table<AuthorizationState> = {
  ru: { NOT_REQUIRED: 'Не нужно', REQUIRED: 'Нужно, не подтверждено', VERIFIED: 'Подтверждено' },
  en: { NOT_REQUIRED: 'Not needed', REQUIRED: 'Needed, not given', VERIFIED: 'Verified' },
};

export const requestTypeWords: Table<RequestType> = {
  ru: {
    CONFIGURATION_CHANGE: 'Изменение настроек',
    FAULT: 'Неисправность',
    PASSWORD_CHANGE: 'Смена пароля',
    CONSULTATION: 'Консультация',
  },
  en: {
    CONFIGURATION_CHANGE: 'Configuration change',
    FAULT: 'Fault',
    PASSWORD_CHANGE: 'Password change',
    CONSULTATION: 'Consultation',
  },
};

export const refusalWords: Table<RefusalReason> = {
  ru: {
    AUTHORIZATION_MISSING: 'Права не подтверждены',
    OUTSIDE_CONTRACT: 'Не входит в договор',
    SERVICES_BLOCKED: 'Услуги заблокированы',
  },
  en: {
    AUTHORIZATION_MISSING: 'Authorization missing',
    OUTSIDE_CONTRACT: 'Outside the contract',
    SERVICES_BLOCKED: 'Services blocked',
  },
};

export const outcomeWords: Table<Outcome> = {
  ru: {
    RESOLVED: 'Решено',
    IN_PROGRESS: 'Решение займёт больше времени',
    AWAITING_SUBSCRIBER: 'Нужен ответ абонента',
  },
  en: {
    RESOLVED: 'Resolved',
    IN_PROGRESS: 'The solution takes longer',
    AWAITING_SUBSCRIBER: 'The subscriber has to answer',
  },
};

export const deliveryWords: Table<DeliveryState> = {
  ru: {
    QUEUED: 'Ждёт отправки',
    SENT: 'Принято почтовым сервером',
    DEFERRED: 'Отложено, отправляется снова',
    FAILED: 'Не доставлено',
    BOUNCED: 'Вернулось',
  },
  en: {
    QUEUED: 'Queued',
    SENT: 'Accepted by the mail server',
    DEFERRED: 'Deferred, tried again',
    FAILED: 'Not delivered',
    BOUNCED: 'Bounced',
  },
};

export const contactWords: Table<UnofficialChannel> = {
  ru: { TELEPHONE: 'Телефон', MESSENGER: 'Мессенджер', FORUM: 'Форум', OTHER: 'Другое' },
  en: { TELEPHONE: 'Telephone', MESSENGER: 'Messenger', FORUM: 'Forum', OTHER: 'Other' },
};

export const serviceKindWords: Table<ServiceKind> = {
  ru: {
    HOSTING: 'Хостинг',
    MAIL: 'Почта',
    DOMAIN: 'Домен',
    DNS: 'DNS',
    DATABASE: 'База данных',
    SERVER: 'Сервер',
    OTHER: 'Другое',
  },
  en: {
    HOSTING: 'Hosting',
    MAIL: 'Mail',
    DOMAIN: 'Domain',
    DNS: 'DNS',
    DATABASE: 'Database',
    SERVER: 'Server',
    OTHER: 'Other',
  },
};
