// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
export const AgentFields = "fragment AgentFields on Agent{id name}";
export const AttachmentFields = "fragment AttachmentFields on Attachment{id name contentType bytes url}";
export const DeliveryFields = "fragment DeliveryFields on Delivery{id kind to state at answer}";
export const FieldErrorFields = "fragment FieldErrorFields on FieldError{path code message clause}";
export const InstructionArticleFields = "fragment InstructionArticleFields on InstructionArticle{id title summary url locale version updatedAt retiredAt}";
export const InstructionFields = "fragment InstructionFields on Instruction{id title url summary locale}";
export const LetterFields = "fragment LetterFields on Letter{id receivedAt source from fromName subject outcome reason notes senderCheck topicRule arrivals messageId handledAt remark agent{...AgentFields}}";
export const MessageFields = "fragment MessageFields on Message{id ticketId at author agent{...AgentFields}channel visibility body instructions{...InstructionFields}attachments{...AttachmentFields}deliveries{...DeliveryFields}}";
export const QueuePlaceFields = "fragment QueuePlaceFields on QueuePlace{lane position emergenciesAhead estimatedStartAt}";
export const RefusalFields = "fragment RefusalFields on Refusal{reason clause explanation at}";
export const ServiceFields = "fragment ServiceFields on Service{id externalId name kind main blocked}";
export const ServiceFiguresFields = "fragment ServiceFiguresFields on ServiceFigures{received replies answeredInTime late share firstResponseMedianMinutes firstResponseP90Minutes refusals{reason count}emergencies emergenciesMovedToRegular outOfTurnTakings}";
export const SubscriberFields = "fragment SubscriberFields on Subscriber{id login contractNumber name email locale blocked services{...ServiceFields}consultationAgreementUntil}";
export const TicketEventFields = "fragment TicketEventFields on TicketEvent{cursor ticketId version at actor type state{...TicketStateFields}message{...MessageFields}delivery{...DeliveryFields}}";
export const TicketFields = "fragment TicketFields on Ticket{id version cursor subject topic{id title}service{id name}requestType topicChosenBy channel receivedAt status lane authorization deadline assignee{...AgentFields}waitingSince respondBy firstRespondedAt expectedResolutionAt resolvedAt closedAt refusal{...RefusalFields}duplicateOfId}";
export const TicketStateFields = "fragment TicketStateFields on TicketState{status lane authorization deadline assignee{...AgentFields}waitingSince respondBy firstRespondedAt expectedResolutionAt resolvedAt closedAt refusal{...RefusalFields}duplicateOfId topic{id title}requestType topicChosenBy}";
