import {
  laneFor,
  needsAuthorization,
  openingStatus,
  type RegulationsData,
  type ServiceFacts,
  type TopicData,
} from '../regulations/index.js';
import { opened } from './change.js';
import { AuthorizationState, Channel, type TopicChooser } from './enums.js';
import type { OpenTicketInput } from './ticket.inputs.js';
import { type NewTicket, stateColumns } from './ticket-rows.js';

type Asked = {
  readonly input: OpenTicketInput;
  readonly services: readonly ServiceFacts[];
  readonly topic: TopicData;
  readonly subscriberId: number;
  /** Whether the right password came along (3.7). */
  readonly authorized: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
};

const authorizationOf = (topic: TopicData, authorized: boolean): AuthorizationState => {
  if (authorized) return AuthorizationState.VERIFIED;
  return needsAuthorization(topic) ? AuthorizationState.REQUIRED : AuthorizationState.NOT_REQUIRED;
};

/** How a ticket of this topic comes in: in the queue, or waiting for its password. */
export const openingState = (
  { regulations }: { readonly regulations: RegulationsData },
  {
    topic,
    authorized,
    lane,
    now,
    topicChosenBy = null,
  }: Pick<Asked, 'topic' | 'authorized' | 'now'> & {
    readonly lane: 'REGULAR' | 'EMERGENCY';
    /** Null where whoever opens it chose the topic. */
    readonly topicChosenBy?: TopicChooser | null;
  },
) =>
  opened({
    topic,
    topicChosenBy,
    status: openingStatus({ topic, authorized }),
    lane,
    authorization: authorizationOf(topic, authorized),
    now,
    regulations,
  });

/** The row of a request from the panel, but for its ticketID. */
export const newTicket = (
  deps: { readonly regulations: RegulationsData },
  { input, services, topic, subscriberId, authorized, now }: Asked,
): NewTicket => {
  const service = services.find(({ id }) => id === input.serviceId);
  const lane = laneFor({ emergency: input.emergency, topic, service });
  return {
    id: '',
    version: 1,
    subscriberId,
    serviceId: service ? Number(service.id) : null,
    channel: Channel.PANEL,
    subject: input.subject,
    description: input.description,
    errorText: input.errorText ?? null,
    stepsToReproduce: input.stepsToReproduce ?? null,
    receivedAt: now,
    selfServiceShown: topic.selfService ? input.selfServiceDidNotHelp === true : null,
    continuesId: null,
    claimedFrom: null,
    ...stateColumns(openingState(deps, { topic, authorized, lane, now })),
  };
};
