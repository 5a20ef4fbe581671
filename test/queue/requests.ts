import { randomUUID } from 'node:crypto';
import type { OpenTicketInput } from '../../src/tickets/ticket.inputs.js';
import { type Customer, PASSWORD } from './cast.js';

/** What a customer may ask for: each kind always in the same words. */
export type RequestKind = 'regular' | 'fault' | 'emergency' | 'significant' | 'nudge';

/** What requests are about, and by which topics. */
export const TOPICS = [
  ['plain', 'php-version'],
  ['fault', 'site-errors'],
  ['significant', 'database-access'],
] as const;

const REGULAR = {
  topic: 'php-version',
  subject: 'PHP 8.3 для сайта',
  description:
    'Переключите, пожалуйста, сайт магазина на PHP 8.3: сейчас там 7.4, корзине нужна восьмая версия.',
};
const FAULT = {
  topic: 'site-errors',
  subject: 'Магазин не работает',
  description: 'После оплаты заказа покупатели видят белую страницу, заказы теряются с сегодняшнего утра.',
  errorText: 'Fatal error: Allowed memory size exhausted',
  stepsToReproduce: 'Открыть главную страницу сайта',
};

const WORDS: Readonly<Record<RequestKind, Partial<OpenTicketInput>>> = {
  regular: REGULAR,
  fault: FAULT,
  emergency: { ...FAULT, emergency: true },
  significant: {
    topic: 'database-access',
    subject: 'Доступ к базе из офиса',
    description:
      'Откройте доступ к базе shop пользователю analyst с адреса 203.0.113.7, это наш офис на Невском.',
  },
  nudge: {
    ...REGULAR,
    subject: 'Есть новости?',
    description: 'Здравствуйте! Есть ли новости по моей заявке? Жду ответа уже давно, ответьте, пожалуйста.',
  },
};

/** A request that is right in every field. */
export const requestFrom = (
  { site }: Customer,
  kind: RequestKind,
  { again = false, withPassword = false } = {},
): OpenTicketInput => ({
  ...({ topic: '', subject: '', description: '' } satisfies Partial<OpenTicketInput>),
  errorText: null,
  stepsToReproduce: null,
  emergency: false,
  attachmentIds: null,
  selfServiceDidNotHelp: true,
  ...WORDS[kind],
  idempotencyKey: randomUUID(),
  serviceId: site,
  authorization: withPassword ? { password: PASSWORD } : null,
  evenIfDuplicate: !again,
});
