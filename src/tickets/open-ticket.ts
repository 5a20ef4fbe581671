import { requireSubscriber, type SubscriberActor } from '../access/index.js';
import type { Database, Transaction } from '../database/index.js';
import { type Earlier, keyedRequest, once, recall } from '../idempotency/index.js';
import type { Journal } from '../journal/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, mergeFaults } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { newTicketId } from '../kernel/ticket-id.js';
import {
  laneFor,
  needsAuthorization,
  offeredTopic,
  openingStatus,
  openTicketFaults,
  type RegulationsData,
  type TopicData,
} from '../regulations/index.js';
import { checkPassword, type ServiceRow, type SubscriberRow } from '../subscribers/index.js';
import { attachmentFaults } from './attachment-faults.js';
import { AuthorizationState, Channel } from './enums.js';
import { opened } from './lifecycle.js';
import { findTicket } from './read-ticket.js';
import { record } from './record.js';
import { OpenTicketInput } from './ticket.inputs.js';
import {
  insertTicket,
  type LightTicket,
  type NewTicket,
  stateColumns,
  stateOf,
  type TicketTexts,
} from './ticket-rows.js';
import { WRONG_PASSWORD } from './wrong-password.js';

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly regulations: RegulationsData;
};

type Facts = { readonly subscriber: SubscriberRow; readonly services: readonly ServiceRow[] };

export type OpenTicketResult =
  | { readonly ticket: LightTicket & TicketTexts; readonly facts?: Facts }
  | { readonly faults: readonly Fault[] };

const factsOf = async (deps: Deps, { subscriberId }: SubscriberActor): Promise<Facts> => {
  const [[subscriber], services] = await Promise.all([
    deps.database.select<SubscriberRow>('SELECT * FROM subscriber WHERE id = ?', [subscriberId]),
    deps.database.select<ServiceRow>(
      'SELECT * FROM service WHERE subscriberId = ? AND removedAt IS NULL ORDER BY id',
      [subscriberId],
    ),
  ]);
  if (!subscriber) throw notFound();
  return { subscriber, services };
};

const rulesFacts = (deps: Deps, input: OpenTicketInput, { subscriber, services }: Facts) => ({
  input,
  regulations: deps.regulations,
  subscriber: {
    blocked: Boolean(subscriber.blocked),
    consultationAgreementUntil: subscriber.consultationAgreementUntil,
  },
  services: services.map((service) => ({
    id: String(service.id),
    main: Boolean(service.main),
    blocked: Boolean(service.blocked),
  })),
  now: deps.clock.now(),
});

const authorizationOf = (topic: TopicData, authorized: boolean): AuthorizationState => {
  if (authorized) return AuthorizationState.VERIFIED;
  return needsAuthorization(topic) ? AuthorizationState.REQUIRED : AuthorizationState.NOT_REQUIRED;
};

const newTicket = (
  deps: Deps,
  input: OpenTicketInput,
  facts: ReturnType<typeof rulesFacts>,
  topic: TopicData,
  subscriberId: number,
): NewTicket => {
  const authorized = input.authorization !== null && input.authorization !== undefined;
  const service = facts.services.find(({ id }) => id === input.serviceId);
  const state = opened({
    status: openingStatus({ topic, authorized }),
    lane: laneFor({ emergency: input.emergency, topic, service }),
    authorization: authorizationOf(topic, authorized),
    now: facts.now,
    regulations: deps.regulations,
  });
  return {
    id: '',
    version: 1,
    subscriberId,
    serviceId: service ? Number(service.id) : null,
    topicId: topic.id,
    requestType: topic.requestType,
    channel: Channel.PANEL,
    subject: input.subject,
    description: input.description,
    errorText: input.errorText ?? null,
    stepsToReproduce: input.stepsToReproduce ?? null,
    receivedAt: facts.now,
    ...stateColumns(state),
  };
};

const write = async (
  tx: Transaction,
  journal: Journal,
  ticket: NewTicket,
): Promise<LightTicket & TicketTexts> => {
  const seq = await insertTicket(tx, ticket);
  const row = { ...ticket, seq };
  await record(tx, journal, {
    ticket: row,
    type: 'OPENED',
    actor: ActorKind.SUBSCRIBER,
    at: ticket.receivedAt,
    state: stateOf(row),
  });
  return row;
};

const repeated = async (deps: Deps, earlier: Earlier): Promise<OpenTicketResult> => {
  if ('fault' in earlier) return { faults: [earlier.fault] };
  const ticket = await findTicket(deps.database, earlier.objectId);
  if (!ticket) throw notFound();
  return { ticket };
};

/**
 * Opens a ticket for the subscriber of the session (3.1). Every violation of the schema's constraints, the topic and
 * the contract is returned at once; a password is compared last, so that a slip elsewhere costs no try.
 *
 * Repeated under its idempotency key, it answers with the ticket it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for services, RATE_LIMITED after too many wrong passwords.
 */
export const openTicket = async (
  deps: Deps,
  actor: Actor,
  input: OpenTicketInput,
): Promise<OpenTicketResult> => {
  const subscriber = requireSubscriber(actor);
  const constraints = checkInput(OpenTicketInput, input, ['input']);
  const request = keyedRequest(subscriber, 'openTicket', input);
  const earlier = await recall(deps.database, request);
  if (earlier) return repeated(deps, earlier);

  const known = await factsOf(deps, subscriber);
  const facts = rulesFacts(deps, input, known);
  const found = mergeFaults(constraints, attachmentFaults(input.attachmentIds, constraints));
  const faults = [...found, ...openTicketFaults(facts, found)];
  const topic = offeredTopic(deps.regulations, input.topic);
  if (faults.length || !topic) return { faults };

  const password = input.authorization?.password;
  if (password !== undefined && !(await checkPassword(deps, subscriber.subscriberId, password)))
    return { faults: [WRONG_PASSWORD] };

  const draft = newTicket(deps, input, facts, topic, subscriber.subscriberId);
  const result = await once(deps.database, request, facts.now, newTicketId, (tx, id) =>
    write(tx, deps.journal, { ...draft, id }),
  );
  return 'made' in result ? { ticket: result.made, facts: known } : repeated(deps, result.earlier);
};
