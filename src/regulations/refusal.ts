import { RefusalReason, RequestType } from './request-type.js';
import type { RegulationsData } from './schema.js';
import { offeredTopic } from './topics.js';

/** What is on record about a ticket when somebody wants to refuse it. */
export type RefusalFacts = {
  readonly topicId: string;
  /** Of the ticket: stays when its topic leaves the regulations. */
  readonly requestType: RequestType;
  /** Whether an authorization was needed and is missing still. */
  readonly authorizationMissing: boolean;
  readonly subscriberBlocked: boolean;
  /** Epoch milliseconds; null without an extra agreement on consulting (3.8). */
  readonly consultationAgreementUntil: number | null;
  /** The service that the ticket is about, or null when it names none. */
  readonly service: { readonly main: boolean; readonly blocked: boolean; readonly removed: boolean } | null;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Facts that were found to support a refusal, by name: they are kept with it. */
export type SupportingFact =
  | 'authorizationNeededAndMissing'
  | 'noConsultationAgreement'
  | 'topicNotOffered'
  | 'serviceNotOfContract'
  | 'serviceNotMain'
  | 'subscriberBlocked'
  | 'serviceBlocked';

const outside = (facts: RefusalFacts, regulations: RegulationsData): SupportingFact[] => {
  const topic = offeredTopic(regulations, facts.topicId);
  const until = facts.consultationAgreementUntil;
  const found: SupportingFact[] = [];
  if (!topic) found.push('topicNotOffered');
  if (facts.requestType === RequestType.CONSULTATION && (until === null || until <= facts.now))
    found.push('noConsultationAgreement');
  if (facts.service?.removed) found.push('serviceNotOfContract');
  if (topic?.mainServicesOnly && facts.service && !facts.service.main) found.push('serviceNotMain');
  return found;
};

/**
 * Clause 3.10: the facts on record that support a refusal on this ground. None: the ground is not there.
 */
export const factsFor = (
  reason: RefusalReason,
  facts: RefusalFacts,
  regulations: RegulationsData,
): SupportingFact[] => {
  switch (reason) {
    case RefusalReason.AUTHORIZATION_MISSING:
      return facts.authorizationMissing ? ['authorizationNeededAndMissing'] : [];
    case RefusalReason.OUTSIDE_CONTRACT:
      return outside(facts, regulations);
    case RefusalReason.SERVICES_BLOCKED:
      return [
        ...(facts.subscriberBlocked ? (['subscriberBlocked'] as const) : []),
        ...(facts.service?.blocked ? (['serviceBlocked'] as const) : []),
      ];
  }
};

/** The grounds of 3.10 that the record supports, in the order of the clause. */
export const supportedRefusals = (facts: RefusalFacts, regulations: RegulationsData): RefusalReason[] =>
  Object.values(RefusalReason).filter((reason) => factsFor(reason, facts, regulations).length > 0);

/** The clause that the provider's file names for this ground. */
export const refusalClause = (reason: RefusalReason, regulations: RegulationsData): string =>
  regulations.refusalReasons.find((entry) => entry.reason === reason)?.clause ?? '3.10';
