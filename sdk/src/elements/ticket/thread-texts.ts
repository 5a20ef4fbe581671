import type { ActorKind, Channel, DeliveryState } from '../../types.js';
import { inBoth, type Texts } from '../texts/index.js';

export interface ThreadTexts {
  readonly title: string;
  readonly author: Readonly<Record<ActorKind, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly errorText: string;
  readonly steps: string;
  readonly instructions: string;
  readonly files: string;
  /** Where one was before. */
  readonly noFile: string;
  readonly demand: string;
  readonly more: (next: number, all: number) => string;
  readonly unloaded: (count: number) => string;
  readonly letter: (to: string) => string;
  readonly confirmation: (to: string) => string;
  readonly delivery: Readonly<Record<DeliveryState, string>>;
  readonly answer: (words: string) => string;
}

export const threadTexts: Texts<ThreadTexts> = inBoth('ticketThread', {
  title: 'Переписка',
  author: { SUBSCRIBER: 'Вы', AGENT: 'Поддержка', SYSTEM: 'Автоматическое сообщение' },
  channel: { PANEL: 'из панели', API: 'через API', EMAIL: 'письмом', PAPER: 'на бумаге' },
  errorText: 'Текст ошибки',
  steps: 'Что приводит к ошибке',
  instructions: 'Инструкции',
  files: 'Файлы',
  noFile: 'Этого файла в заявке больше нет.',
  demand: 'Что нужно подтвердить',
  more: (next, all) => `Показать более ранние сообщения: ${next} из ${all}`,
  unloaded: (count) => `Переписка слишком длинная, чтобы показать её целиком. Скрыто сообщений: ${count}.`,
  letter: (to) => `Письмо на ${to}`,
  confirmation: (to) => `Письмо-подтверждение на ${to}`,
  delivery: {
    QUEUED: 'отправляется',
    SENT: 'отправлено',
    DEFERRED: 'пока не доставлено, пробуем снова',
    BOUNCED: 'не доставлено, почтовый сервер его не принял',
    FAILED: 'не доставлено',
  },
  answer: (words) => `Ответ сервера: ${words}`,
});
