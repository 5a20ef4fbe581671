/** What an event is called for somebody who does not see the page. */
import type { Ticket, TicketEvent } from '../../types.js';
import { common, inBoth, type Language, moment, type Texts } from '../texts/index.js';
import { statusTexts } from './status-texts.js';

type Told = Pick<Ticket, 'status' | 'lane' | 'deadline' | 'expectedResolutionAt' | 'topic'>;

export interface AloudTexts {
  readonly replied: string;
  readonly until: (when: string) => string;
  readonly state: (state: string) => string;
  readonly proved: string;
  readonly topic: (title: string) => string;
  readonly message: string;
  readonly bounced: string;
}

const texts: Texts<AloudTexts> = inBoth('ticketAloud', {
  replied: 'Специалист ответил.',
  until: (when) => `Срок решения: ${when}.`,
  state: (state) => `Состояние заявки: ${state}.`,
  proved: 'Подтверждение принято.',
  topic: (title) => `Тема заявки теперь: ${title}.`,
  message: 'Новое сообщение в заявке.',
  bounced: 'Письмо по заявке не доставлено.',
});

/** @param ticket as it is after the event. @returns undefined for what the person need not hear of. */
export function eventAloud(language: Language, event: TicketEvent, ticket: Told): string | undefined {
  const words = texts[language];
  const { status, lane, deadline } = common[language];
  switch (event.type) {
    case 'OPENED':
    case 'NOTE_ADDED':
      return undefined;
    case 'MESSAGE_ADDED':
      return words.message;
    case 'ANSWERED':
    case 'RESOLVED':
    case 'REFUSED':
      return `${words.replied} ${status[ticket.status]}.`;
    case 'AUTHORIZATION_REQUESTED':
      return `${words.replied} ${statusTexts[language].proofDemanded}.`;
    case 'RESOLUTION_POSTPONED':
      return `${words.replied} ${words.until(moment(language, ticket.expectedResolutionAt ?? event.at))}`;
    case 'AUTHORIZED':
      return words.proved;
    case 'DEADLINE_AT_RISK':
    case 'DEADLINE_BREACHED':
      return `${deadline[ticket.deadline]}.`;
    case 'LANE_CHANGED':
      return `${lane[ticket.lane]}.`;
    case 'TOPIC_CHANGED':
      return words.topic(ticket.topic.title);
    case 'DELIVERY_CHANGED':
      return event.delivery && ['BOUNCED', 'FAILED'].includes(event.delivery.state)
        ? words.bounced
        : undefined;
    default:
      return words.state(status[ticket.status]);
  }
}
