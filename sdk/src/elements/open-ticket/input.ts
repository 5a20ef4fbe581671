/** The request as it is sent: of the draft, what the chosen topic asks for. */
import type { OpenTicketInput, Topic } from '../../types.js';
import { askedService, askedTexts } from './asks.js';
import type { Draft } from './draft.js';

export interface Beside {
  readonly attachmentIds: readonly string[];
  /** Only with a significant topic; empty: the ticket waits for it (3.7). */
  readonly password: string;
}

/** Text is sent as it was written, with its white space (G.3); what the topic does not ask for stays in the draft. */
export function inputOf(draft: Draft, topic: Topic | undefined, beside: Beside): OpenTicketInput {
  const asked = new Set(topic ? askedTexts(topic).map(({ name }) => name) : []);
  const given = (name: 'errorText' | 'stepsToReproduce'): string | undefined =>
    asked.has(name) && draft[name] !== '' ? draft[name] : undefined;
  const { attachmentIds, password } = beside;
  return {
    idempotencyKey: draft.idempotencyKey,
    topic: draft.topic,
    subject: draft.subject,
    description: draft.description,
    errorText: given('errorText'),
    stepsToReproduce: given('stepsToReproduce'),
    serviceId: (topic && askedService(topic) && draft.serviceId) || undefined,
    emergency: draft.emergency,
    selfServiceDidNotHelp: draft.selfServiceDidNotHelp,
    evenIfDuplicate: draft.evenIfDuplicate,
    attachmentIds: attachmentIds.length > 0 ? [...attachmentIds] : undefined,
    authorization: topic?.significant && password ? { password } : undefined,
  };
}
