import { checkValue } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { mayBeEmergency, type ServiceFacts, serviceById } from './lane.js';
import { RequestType } from './request-type.js';
import type { RegulationsData, TopicData, TopicFieldData } from './schema.js';
import type { TopicFieldName } from './topic-field-name.js';
import { offeredTopic } from './topics.js';

type Text = string | null | undefined;

/** What the subscriber sent, as far as the regulations look at it. */
export type OpenTicketFactsInput = {
  readonly topic: string;
  readonly subject: string;
  readonly description: string;
  readonly errorText?: Text;
  readonly stepsToReproduce?: Text;
  readonly serviceId?: Text;
  readonly emergency?: boolean | null;
  readonly selfServiceDidNotHelp?: boolean | null;
};

export type OpenTicketFacts = {
  readonly input: OpenTicketFactsInput;
  readonly regulations: RegulationsData;
  readonly subscriber: {
    readonly blocked: boolean;
    /** Epoch milliseconds; null without an extra agreement on consulting (3.8). */
    readonly consultationAgreementUntil: number | null;
  };
  /** The services of this subscriber's contract, and no one else's. */
  readonly services: readonly ServiceFacts[];
  /** Epoch milliseconds. */
  readonly now: number;
};

const at = (name: string): string[] => ['input', name];

/** Which clause asks for a field: errors and steps in full (G.3), the affected service (2.2). */
const CLAUSES: Readonly<Partial<Record<TopicFieldName, string>>> = {
  errorText: 'G.3',
  stepsToReproduce: 'G.3',
  serviceId: '2.2',
};
const CLAUSED: readonly FieldErrorCode[] = [FieldErrorCode.REQUIRED, FieldErrorCode.TOO_SHORT];

const topicFieldFaults = (input: OpenTicketFactsInput, field: TopicFieldData): Fault[] => {
  const { name, required, minLength, maxLength, pattern } = field;
  const value = input[name] ?? '';
  if (value.trim() === '' && !required) return [];
  const rules = { minLength: required ? (minLength ?? 1) : minLength, maxLength, pattern };
  const clause = CLAUSES[name];
  return checkValue(value, rules, at(name)).map((fault) =>
    clause && CLAUSED.includes(fault.code) ? { ...fault, clause } : fault,
  );
};

const topicFaults = ({ input, subscriber, now }: OpenTicketFacts, topic?: TopicData): Fault[] => {
  if (!topic) return [{ path: at('topic'), code: FieldErrorCode.UNKNOWN }];
  const faults = topic.fields.flatMap((field) => topicFieldFaults(input, field));
  // 3.8: consulting is no duty; it needs an agreement that still runs.
  const until = subscriber.consultationAgreementUntil;
  if (topic.requestType === RequestType.CONSULTATION && (until === null || until <= now))
    faults.push({ path: at('topic'), code: FieldErrorCode.AGREEMENT_MISSING, clause: '3.8' });
  return faults;
};

const serviceFaults = ({ input, services }: OpenTicketFacts, topic?: TopicData): Fault[] => {
  if (input.serviceId === null || input.serviceId === undefined) return [];
  const path = at('serviceId');
  const service = serviceById(services, input.serviceId);
  if (!service) return [{ path, code: FieldErrorCode.UNKNOWN }];
  if (service.blocked) return [{ path, code: FieldErrorCode.NOT_ALLOWED, clause: '3.10' }];
  if (topic?.mainServicesOnly && !service.main)
    return [{ path, code: FieldErrorCode.NOT_ALLOWED, clause: '3.5' }];
  return [];
};

/** Which clause sends the subscriber to the panel first; an instruction for other requests goes by 3.9. */
const SELF_SERVICE_CLAUSES: Readonly<Partial<Record<RequestType, string>>> = {
  CONFIGURATION_CHANGE: '2.1',
  PASSWORD_CHANGE: '2.3',
};

/** What the subscriber can do alone is shown first; an emergency is not sent away to read. */
const selfServiceFaults = ({ input }: OpenTicketFacts, topic?: TopicData): Fault[] =>
  topic?.selfService && input.selfServiceDidNotHelp !== true && input.emergency !== true
    ? [
        {
          path: at('selfServiceDidNotHelp'),
          code: FieldErrorCode.SELF_SERVICE_FIRST,
          clause: SELF_SERVICE_CLAUSES[topic.requestType] ?? '3.9',
          params: { url: topic.selfService.url },
        },
      ]
    : [];

/**
 * Everything the regulations have against opening this ticket, all at once and at most one fault per path.
 * @param already faults found before, by the schema's own constraints: their paths are left alone
 * @returns only what is added to `already`
 */
export const openTicketFaults = (facts: OpenTicketFacts, already: readonly Fault[] = []): Fault[] => {
  const { input, regulations, subscriber, services } = facts;
  const topic = offeredTopic(regulations, input.topic);
  const emergency: Fault[] =
    input.emergency === true && !mayBeEmergency(topic, serviceById(services, input.serviceId))
      ? [{ path: at('emergency'), code: FieldErrorCode.NOT_AN_EMERGENCY, clause: '3.5' }]
      : [];
  const blocked: Fault[] = subscriber.blocked
    ? [{ path: ['input'], code: FieldErrorCode.NOT_ALLOWED, clause: '3.10' }]
    : [];
  return mergeFaults(
    already,
    topicFaults(facts, topic),
    serviceFaults(facts, topic),
    emergency,
    selfServiceFaults(facts, topic),
    blocked,
  ).slice(mergeFaults(already).length);
};
