/** The rules of openTicket: the schema's constraints and what the chosen topic and the subscriber's services add. */
import { AuthorizationInput, OpenTicketInput as inputRules } from '../_generated/constraints.js';
import type {
  OpenTicketInput,
  RegulationsQuery,
  ServiceFieldsFragment,
  SubscriberFieldsFragment,
} from '../_generated/types.js';
import { judgeInput } from './judge.js';
import type { FieldIssue } from './rules.js';
import { judgeLength, matches } from './text.js';

type Topic = RegulationsQuery['regulations']['topics'][number];
type TopicField = Topic['fields'][number];

const RULES = { OpenTicketInput: inputRules, AuthorizationInput };

/** What the verdict depends on besides the input. A whole `regulations` and `subscriber` answer fits. */
export interface OpenTicketFacts {
  readonly regulations: { readonly topics: readonly Topic[] };
  readonly subscriber: {
    readonly blocked: boolean;
    readonly services: readonly Pick<ServiceFieldsFragment, 'id' | 'main' | 'blocked'>[];
    readonly consultationAgreementUntil?: SubscriberFieldsFragment['consultationAgreementUntil'] | undefined;
  };
  /** Default: the present moment. */
  readonly now?: Date | undefined;
}

/**
 * Every mistake at once, one for each path: what the server would answer, except what only the server knows
 * (whether attachments exist, whether a password is right). A missing password on a significant topic is no mistake:
 * the ticket then waits for it (clause 3.7).
 */
export function validateOpenTicket(input: OpenTicketInput, facts: OpenTicketFacts): FieldIssue[] {
  const issues = new Issues(judgeInput(RULES, 'OpenTicketInput', input));
  const { subscriber, regulations, now = new Date() } = facts;
  const topic = regulations.topics.find(({ id }) => id === input.topic);
  const service = subscriber.services.find(({ id }) => id === input.serviceId);

  if (!topic) issues.add(['topic'], 'UNKNOWN');
  for (const field of topic?.fields ?? []) judgeTopicField(issues, field, input);

  if (input.serviceId != null && !service) issues.add(['serviceId'], 'UNKNOWN');
  if (service?.blocked) issues.add(['serviceId'], 'NOT_ALLOWED', '3.10');
  if (topic?.mainServicesOnly && service && !service.main) issues.add(['serviceId'], 'NOT_ALLOWED', '3.5');

  const restoresMain = topic?.requestType === 'FAULT' && service?.main && !service.blocked;
  if (input.emergency && !restoresMain) issues.add(['emergency'], 'NOT_AN_EMERGENCY', '3.5');

  if (topic?.requestType === 'CONSULTATION' && !isAgreed(subscriber.consultationAgreementUntil, now)) {
    issues.add(['topic'], 'AGREEMENT_MISSING', '3.8');
  }
  if (topic?.selfService && !input.selfServiceDidNotHelp && !input.emergency) {
    const clause = SELF_SERVICE_CLAUSES[topic.requestType] ?? '3.9';
    issues.add(['selfServiceDidNotHelp'], 'SELF_SERVICE_FIRST', clause);
  }
  if (subscriber.blocked) issues.add([], 'NOT_ALLOWED', '3.10');
  return issues.all;
}

/** Which clause sends the subscriber to the panel first; an instruction for other requests goes by 3.9. */
const SELF_SERVICE_CLAUSES: Readonly<Partial<Record<Topic['requestType'], string>>> = {
  CONFIGURATION_CHANGE: '2.1',
  PASSWORD_CHANGE: '2.3',
};

/** The fields that a topic may ask for; others are not text of the request. */
const TOPIC_FIELDS = ['errorText', 'stepsToReproduce', 'serviceId', 'subject', 'description'] as const;

/** Which clause asks for a field. */
const CLAUSES: Readonly<Record<string, string>> = {
  errorText: 'G.3',
  stepsToReproduce: 'G.3',
  serviceId: '2.2',
};

function judgeTopicField(issues: Issues, field: TopicField, input: OpenTicketInput): void {
  const name = TOPIC_FIELDS.find((known) => known === field.name);
  if (!name) return;
  const value = input[name] ?? '';
  if (value.trim() === '') {
    if (field.required) issues.add([name], 'REQUIRED', CLAUSES[name]);
    return;
  }
  const lengths = { minLength: field.minLength ?? undefined, maxLength: field.maxLength ?? undefined };
  const code = judgeLength(value, lengths) ?? (matches(field.pattern, value) ? undefined : 'WRONG_FORMAT');
  if (code) issues.add([name], code, code === 'TOO_SHORT' ? CLAUSES[name] : undefined);
}

function isAgreed(until: string | null | undefined, now: Date): boolean {
  return until != null && Date.parse(until) > now.getTime();
}

/** Keeps the first issue of each path. */
class Issues {
  readonly #byPath = new Map<string, FieldIssue>();

  constructor(issues: readonly FieldIssue[]) {
    for (const issue of issues) this.#byPath.set(JSON.stringify(issue.path), issue);
  }

  add(below: readonly string[], code: FieldIssue['code'], clause?: string): void {
    const path = ['input', ...below];
    const key = JSON.stringify(path);
    if (!this.#byPath.has(key))
      this.#byPath.set(key, { path, code, ...(clause === undefined ? {} : { clause }) });
  }

  get all(): FieldIssue[] {
    return [...this.#byPath.values()];
  }
}
