export { needsAuthorization, openingStatus } from './authorization.js';
export { CLAUSE_NAMES } from './clauses/clause-list.js';
export { atRiskFrom, owedSince, refusalOfferedFrom, respondBy, takeLapse } from './deadline.js';
export { type FileFault, RegulationsFileError } from './file-faults.js';
export { laneFor, mayBeEmergency, type ServiceFacts } from './lane.js';
export { SERVICE_KINDS } from './letter-rules.js';
export { defaultRegulations, loadRegulations, parseRegulations } from './load.js';
export { type OpenTicketFacts, type OpenTicketFactsInput, openTicketFaults } from './open-ticket-rules.js';
export { regulationsType, topicType } from './present.js';
export { printDefaultRegulations } from './print.js';
export {
  factsFor,
  type RefusalFacts,
  refusalClause,
  type SupportingFact,
  supportedRefusals,
} from './refusal.js';
export { RegulationsResolver } from './regulations.resolver.js';
export {
  AttachmentLimits,
  Instruction,
  RefusalReasonText,
  Regulations,
  Topic,
  TopicField,
} from './regulations.type.js';
export { type ComparedTicket, likelyDuplicates, WORTH_A_LOOK } from './repeats/likely-duplicates.js';
export { likeness } from './repeats/likeness.js';
export { mentionedTicketIds, withoutTicketIds } from './repeats/mentioned-tickets.js';
export { isNudge } from './repeats/nudge.js';
export { type NewRequest, repeatOf, type WaitingRequest } from './repeats/repeat-of.js';
export type { RequestText } from './repeats/request-text.js';
export { RefusalReason, RequestType } from './request-type.js';
export type {
  InstructionData,
  RefusalReasonData,
  RegulationsData,
  RegulationsSource,
  TopicData,
  TopicFieldData,
} from './schema.js';
export { type LocalText, localize } from './text.js';
export { TEXT_BOUNDS } from './topic-field-name.js';
export { letterTopic, offeredTopic, offeredTopics, topicById } from './topics.js';
