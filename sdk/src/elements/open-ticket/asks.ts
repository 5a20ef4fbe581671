/** What a topic asks for, which services fit it, and whether it may be an emergency: the rules as the form shows them. */
import { OpenTicketInput } from '../../_generated/constraints.js';
import type { Service, Topic } from '../../types.js';
import type { FieldRules } from '../../validation/rules.js';
import type { Draft } from './draft.js';

/** The places of the form that hold text. */
export type TextName = 'subject' | 'description' | 'errorText' | 'stepsToReproduce';

export interface Asked {
  readonly name: TextName;
  readonly required: boolean;
  readonly hint: string | undefined;
  /** In characters; 0 without a minimum. */
  readonly least: number;
  readonly most: number;
}

/** The schema's own bounds, which hold for every topic. */
const rules: FieldRules = OpenTicketInput;

/** Subject and description always; the rest where the topic asks for it. */
export function askedTexts(topic: Topic): Asked[] {
  return (['subject', 'description', 'errorText', 'stepsToReproduce'] as const).flatMap((name) => {
    const field = topic.fields.find((one) => one.name === name);
    const always = name === 'subject' || name === 'description';
    if (!field && !always) return [];
    const { minLength: least = 0, maxLength: most = Number.POSITIVE_INFINITY } = rules[name] ?? {};
    return [
      {
        name,
        required: always || field?.required === true,
        hint: field?.hint ?? undefined,
        least: Math.max(least, field?.minLength ?? 0),
        most: Math.min(most, field?.maxLength ?? most),
      },
    ];
  });
}

export interface ServiceField {
  readonly required: boolean;
  readonly hint: string | undefined;
}

/** A fault is one of a service (2.2), also where the topic does not insist on its name. */
export function askedService(topic: Topic): ServiceField | undefined {
  const field = topic.fields.find(({ name }) => name === 'serviceId');
  if (!field && topic.requestType !== 'FAULT') return undefined;
  return { required: field?.required === true, hint: field?.hint ?? undefined };
}

export type Unfit = 'blocked' | 'notMain';

export interface ServiceChoice {
  readonly service: Service;
  /** Why it cannot be chosen for this topic. */
  readonly unfit: Unfit | undefined;
}

/** In the contract's order: main services first, and those that cannot be chosen last. */
export function serviceChoices(topic: Topic, services: readonly Service[]): ServiceChoice[] {
  const rank = ({ service, unfit }: ServiceChoice): number => (unfit ? 2 : service.main ? 0 : 1);
  return services
    .map((service): ServiceChoice => ({ service, unfit: unfitness(topic, service) }))
    .sort((a, b) => rank(a) - rank(b));
}

function unfitness(topic: Topic, { blocked, main }: Service): Unfit | undefined {
  if (blocked) return 'blocked';
  return topic.mainServicesOnly && !main ? 'notMain' : undefined;
}

/** `never`: nothing to say; the others are the reason why the emergency cannot be chosen now. */
export type EmergencyOffer = 'offered' | 'chooseService' | 'notMain' | 'blocked' | 'never';

/** An emergency is the restoring of a main service (3.5). */
export function emergencyOffer(topic: Topic, service: Service | undefined): EmergencyOffer {
  if (topic.requestType !== 'FAULT') return 'never';
  if (!service) return 'chooseService';
  if (service.blocked) return 'blocked';
  return service.main ? 'offered' : 'notMain';
}

/**
 * The draft after another topic was chosen: what was said of the old one's instruction no longer holds, nor a service
 * that does not fit. The only one that fits is chosen, since the topic asks for one.
 */
export function withTopic(draft: Draft, topic: Topic, services: readonly Service[]): Draft {
  const fitting = serviceChoices(topic, services).filter(({ unfit }) => !unfit);
  const kept = fitting.some(({ service }) => service.id === draft.serviceId) ? draft.serviceId : '';
  const only = askedService(topic)?.required && fitting.length === 1 ? fitting[0]?.service.id : undefined;
  const next = { ...draft, topic: topic.id, serviceId: kept || (only ?? '') };
  return settled({ ...next, selfServiceDidNotHelp: false }, topic, services);
}

/** Takes back an emergency that is no longer one. */
export function settled(draft: Draft, topic: Topic, services: readonly Service[]): Draft {
  const service = services.find(({ id }) => id === draft.serviceId);
  return emergencyOffer(topic, service) === 'offered' ? draft : { ...draft, emergency: false };
}
