import { RequestType } from './request-type.js';
import type { TopicData } from './schema.js';

/** A service of the contract, as far as the rules look at it. */
export type ServiceFacts = { readonly id: string; readonly main: boolean; readonly blocked: boolean };

/** The named service's facts, or undefined when none is named or it is not one of the subscriber's. */
export const serviceById = (
  services: readonly ServiceFacts[],
  id: string | null | undefined,
): ServiceFacts | undefined => services.find((service) => service.id === id);

/** Clause 3.5: an emergency is a request to restore a main service; a blocked one is not to be restored. */
export const mayBeEmergency = (
  topic: Pick<TopicData, 'requestType'> | undefined,
  service: ServiceFacts | undefined,
): boolean => topic?.requestType === RequestType.FAULT && service?.main === true && !service.blocked;

/** Clause 3.5: the lane of a new ticket. A wish for an emergency that is not one stays in the regular lane. */
export const laneFor = (facts: {
  readonly emergency: boolean | null | undefined;
  readonly topic: TopicData;
  readonly service: ServiceFacts | undefined;
}): 'REGULAR' | 'EMERGENCY' =>
  facts.emergency === true && mayBeEmergency(facts.topic, facts.service) ? 'EMERGENCY' : 'REGULAR';
