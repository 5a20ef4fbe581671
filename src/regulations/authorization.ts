import type { TopicData } from './schema.js';

/** Clauses 2.3 and 3.7: whether a ticket of this topic is carried out only for a subscriber who proved the password. */
export const needsAuthorization = (topic: TopicData): boolean => topic.significant;

/**
 * Clause 3.7: a significant request without its password is not lost: it waits until the subscriber authorizes it.
 * @param authorized whether the subscriber's password came with the request and was right
 */
export const openingStatus = (facts: {
  readonly topic: TopicData;
  readonly authorized: boolean;
}): 'WAITING' | 'AWAITING_AUTHORIZATION' =>
  needsAuthorization(facts.topic) && !facts.authorized ? 'AWAITING_AUTHORIZATION' : 'WAITING';
