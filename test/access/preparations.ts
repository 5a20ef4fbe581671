import { type Colleague, SIGNIFICANT, type Someone } from '../kit/world.js';

/** A ticket to which an agent may do what is asked for, and the version that the agent has read. */
export type Prepared = { readonly ticketId: string; readonly version: number };

type Preparation = (someone: Someone, agent: Colleague) => Promise<Prepared>;
type Changes = Parameters<Someone['request']>[0];

const opened =
  (changes: Changes = {}): Preparation =>
  async (someone) => {
    const { ticket } = (await someone.page.openTicket(someone.request(changes))).orThrow();
    return { ticketId: ticket.id, version: ticket.version };
  };

const waiting = opened();
const awaitingAuthorization = opened({ topic: SIGNIFICANT });
const emergency = opened({
  topic: 'site-errors',
  emergency: true,
  errorText: 'Fatal error: Allowed memory size exhausted',
  stepsToReproduce: 'Открыть главную страницу сайта',
});

const TAKE = `mutation ($id: ID!) {
  takeTicket(input: { ticketId: $id, reason: "Для таблицы доступа" }) { ticket { version } errors { code } }
}`;

const taken: Preparation = async (someone, agent) => {
  const { ticketId } = await waiting(someone, agent);
  const { body } = await agent.raw(TAKE, { id: ticketId });
  const took = body.data?.takeTicket as { ticket: { version: number } } | undefined;
  return { ticketId, version: took?.ticket.version ?? 0 };
};

/** What agents do can be done to a ticket once: each of them has one of its own for each time. */
export const PREPARATIONS: Readonly<Record<string, Preparation>> = {
  // First in the queue, so that no other ticket of the table is taken.
  'Mutation.takeNextTicket': emergency,
  'Mutation.takeTicket': waiting,
  'Mutation.addNote': waiting,
  'Mutation.releaseTicket': taken,
  'Mutation.answerTicket': taken,
  'Mutation.requestAuthorization': taken,
  'Mutation.acceptAuthorization': awaitingAuthorization,
  'Mutation.refuseTicket': awaitingAuthorization,
  'Mutation.changeLane': emergency,
  'Mutation.changeTopic': waiting,
  'Mutation.mergeDuplicate': waiting,
};
