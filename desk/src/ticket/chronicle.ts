/** What happened to a ticket, as sentences. Pure; a further type of event fails the types here. */
import type { ChronicleEvent, TicketEventType } from '@zayavka/sdk';
import type { Language } from '../kernel/language.js';
import { moment } from '../parts/format.js';
import { channelWords, deliveryWords, laneWords, refusalWords } from '../parts/words.js';

type Sentence = (event: ChronicleEvent, who: string) => string;
type Sentences = Readonly<Record<TicketEventType, Sentence>>;

const ru: Sentences = {
  OPENED: ({ message }, who) =>
    `${who}: заявка открыта${message ? `, ${channelWords.ru[message.channel]}` : ''}`,
  MESSAGE_ADDED: ({ otherTicketId }, who) =>
    otherTicketId ? `${who}: добавлен текст заявки ${otherTicketId}` : `${who}: сообщение`,
  NOTE_ADDED: (_, who) => `${who}: заметка`,
  TAKEN: ({ outOfTurn, reason }, who) =>
    `${who}: заявка взята${outOfTurn ? ' вне очереди' : ''}${reason ? ` — ${reason}` : ''}`,
  RELEASED: (_, who) => `${who}: заявка возвращена в очередь`,
  ANSWERED: ({ state: { status, expectedResolutionAt } }, who) =>
    status === 'IN_PROGRESS' && expectedResolutionAt
      ? `${who}: ответ, решение обещано до ${moment('ru', expectedResolutionAt)}`
      : `${who}: ответ с вопросом`,
  RESOLUTION_POSTPONED: ({ before, state: { expectedResolutionAt } }, who) =>
    `${who}: срок решения перенесён${before?.expectedResolutionAt ? ` с ${moment('ru', before.expectedResolutionAt)}` : ''}${expectedResolutionAt ? ` на ${moment('ru', expectedResolutionAt)}` : ''}`,
  AUTHORIZATION_REQUESTED: (_, who) => `${who}: запрошено подтверждение прав`,
  AUTHORIZED: ({ reason }, who) => `${who}: права подтверждены${reason ? ` — ${reason}` : ''}`,
  REFUSED: ({ state: { refusal } }, who) =>
    refusal ? `${who}: отказ — ${refusalWords.ru[refusal.reason]} (п. ${refusal.clause})` : `${who}: отказ`,
  LANE_CHANGED: ({ state: { lane }, reason }, who) =>
    `${who}: перенесена (${laneWords.ru[lane]})${reason ? ` — ${reason}` : ''}`,
  TOPIC_CHANGED: ({ before, state: { topic }, reason }, who) =>
    `${who}: тема${before?.topic ? ` «${before.topic.title}»` : ''} изменена${topic ? ` на «${topic.title}»` : ''}${reason ? ` — ${reason}` : ''}`,
  DUPLICATE_MERGED: ({ otherTicketId, state: { duplicateOfId } }, who) =>
    `${who}: объединена с заявкой ${duplicateOfId ?? otherTicketId ?? ''}`,
  RESOLVED: (_, who) => `${who}: решена`,
  REOPENED: (_, who) => `${who}: открыта снова`,
  CLOSED: (_, who) => `${who}: закрыта`,
  DEADLINE_AT_RISK: () => 'Срок ответа подходит к концу',
  DEADLINE_BREACHED: () => 'Срок ответа пропущен',
  DELIVERY_CHANGED: ({ delivery }) =>
    delivery ? `Письмо на ${delivery.to}: ${deliveryWords.ru[delivery.state]}` : 'Письмо',
};

const en: Sentences = {
  OPENED: ({ message }, who) => `${who} opened it${message ? `, ${channelWords.en[message.channel]}` : ''}`,
  MESSAGE_ADDED: ({ otherTicketId }, who) =>
    otherTicketId ? `${who} added the text of ticket ${otherTicketId}` : `${who} wrote a message`,
  NOTE_ADDED: (_, who) => `${who} wrote a note`,
  TAKEN: ({ outOfTurn, reason }, who) =>
    `${who} took it${outOfTurn ? ' out of turn' : ''}${reason ? `: ${reason}` : ''}`,
  RELEASED: (_, who) => `${who} put it back into the queue`,
  ANSWERED: ({ state: { status, expectedResolutionAt } }, who) =>
    status === 'IN_PROGRESS' && expectedResolutionAt
      ? `${who} answered, solution promised by ${moment('en', expectedResolutionAt)}`
      : `${who} answered with a question`,
  RESOLUTION_POSTPONED: ({ before, state: { expectedResolutionAt } }, who) =>
    `${who} put the solution off${before?.expectedResolutionAt ? ` from ${moment('en', before.expectedResolutionAt)}` : ''}${expectedResolutionAt ? ` to ${moment('en', expectedResolutionAt)}` : ''}`,
  AUTHORIZATION_REQUESTED: (_, who) => `${who} asked for authorization`,
  AUTHORIZED: ({ reason }, who) => `${who}: authorized${reason ? `, ${reason}` : ''}`,
  REFUSED: ({ state: { refusal } }, who) =>
    refusal ? `${who} refused: ${refusalWords.en[refusal.reason]} (${refusal.clause})` : `${who} refused`,
  LANE_CHANGED: ({ state: { lane }, reason }, who) =>
    `${who} moved it (${laneWords.en[lane]})${reason ? `: ${reason}` : ''}`,
  TOPIC_CHANGED: ({ before, state: { topic }, reason }, who) =>
    `${who} changed the topic${before?.topic ? ` from “${before.topic.title}”` : ''}${topic ? ` to “${topic.title}”` : ''}${reason ? `: ${reason}` : ''}`,
  DUPLICATE_MERGED: ({ otherTicketId, state: { duplicateOfId } }, who) =>
    `${who} merged it into ticket ${duplicateOfId ?? otherTicketId ?? ''}`,
  RESOLVED: (_, who) => `${who} resolved it`,
  REOPENED: (_, who) => `${who} reopened it`,
  CLOSED: (_, who) => `${who} closed it`,
  DEADLINE_AT_RISK: () => 'The time to reply is running out',
  DEADLINE_BREACHED: () => 'The time to reply has run out',
  DELIVERY_CHANGED: ({ delivery }) =>
    delivery ? `Letter to ${delivery.to}: ${deliveryWords.en[delivery.state]}` : 'Letter',
};

const SENTENCES = { ru, en };
const ACTORS: Readonly<Record<Language, Readonly<Record<ChronicleEvent['actor'], string>>>> = {
  ru: { SUBSCRIBER: 'Абонент', AGENT: 'Сотрудник', SYSTEM: 'Система' },
  en: { SUBSCRIBER: 'The subscriber', AGENT: 'An agent', SYSTEM: 'The system' },
};

/** One event, as a sentence in the agent's language. */
export function sentence(event: ChronicleEvent, language: Language): string {
  return SENTENCES[language][event.type](event, event.agent?.name ?? ACTORS[language][event.actor]);
}
