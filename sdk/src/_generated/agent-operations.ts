// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { Result } from '../result.js';
import type { Call, CallOptions, LiveOperation, Operation } from '../transport/operation.js';
import { AgentAccountFields, AgentFields, AnswerTemplateFields, AttachmentFields, ChronicleEventFields, DeliveryFields, FieldErrorFields, InstructionArticleFields, InstructionFields, LetterFields, PresenceFields, QueuePlaceFields, RefusalFields, ServiceFields, ServiceFiguresFields, SubscriberFields, SubscriberTotalsFields, TicketFields, TicketStateFields } from './fragments.js';
import type * as T from './types.js';

/** What `acceptAuthorization` answers: what was asked for, or every error that the caller can mend. */
export type AcceptAuthorizationResult = Result<T.AcceptAuthorizationMutation['acceptAuthorization'], 'ticket'>;
const acceptAuthorizationOperation: Operation = {
  name: 'acceptAuthorization',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation acceptAuthorization($input:AcceptAuthorizationInput!){acceptAuthorization(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `addAgent` answers: what was asked for, or every error that the caller can mend. */
export type AddAgentResult = Result<T.AddAgentMutation['addAgent'], 'agent'>;
const addAgentOperation: Operation = {
  name: 'addAgent',
  retry: 'unsent',
  promised: ['agent'],
  document: "mutation addAgent($input:AddAgentInput!){addAgent(input:$input){agent{...AgentAccountFields}errors{...FieldErrorFields}}}" + AgentAccountFields + AgentFields + FieldErrorFields,
};

/** What `addNote` answers: what was asked for, or every error that the caller can mend. */
export type AddNoteResult = Result<T.AddNoteMutation['addNote'], 'ticket'>;
const addNoteOperation: Operation = {
  name: 'addNote',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation addNote($input:AddNoteInput!){addNote(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const agentsOperation: Operation = {
  name: 'agents',
  document: "query agents($includeRetired:Boolean=false){agents(includeRetired:$includeRetired){...AgentAccountFields}}" + AgentAccountFields + AgentFields,
};

const answerTemplatesOperation: Operation = {
  name: 'answerTemplates',
  document: "query answerTemplates($search:String$locale:Locale$topic:ID$includeRetired:Boolean=false$first:Int=25$after:String){answerTemplates(search:$search locale:$locale topic:$topic includeRetired:$includeRetired first:$first after:$after){nodes{...AnswerTemplateFields}hasNextPage endCursor}}" + AnswerTemplateFields + InstructionFields,
};

/** What `answerTicket` answers: what was asked for, or every error that the caller can mend. */
export type AnswerTicketResult = Result<T.AnswerTicketMutation['answerTicket'], 'ticket'>;
const answerTicketOperation: Operation = {
  name: 'answerTicket',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation answerTicket($input:AnswerTicketInput!){answerTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `assignLetter` answers: what was asked for, or every error that the caller can mend. */
export type AssignLetterResult = Result<T.AssignLetterMutation['assignLetter'], 'letter' | 'ticket'>;
const assignLetterOperation: Operation = {
  name: 'assignLetter',
  retry: 'keyed',
  promised: ['letter', 'ticket'],
  document: "mutation assignLetter($input:AssignLetterInput!){assignLetter(input:$input){letter{...LetterFields}ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + LetterFields + RefusalFields + TicketFields,
};

/** What `changeAgent` answers: what was asked for, or every error that the caller can mend. */
export type ChangeAgentResult = Result<T.ChangeAgentMutation['changeAgent'], 'agent'>;
const changeAgentOperation: Operation = {
  name: 'changeAgent',
  retry: 'unsent',
  promised: ['agent'],
  document: "mutation changeAgent($input:ChangeAgentInput!){changeAgent(input:$input){agent{...AgentAccountFields}errors{...FieldErrorFields}}}" + AgentAccountFields + AgentFields + FieldErrorFields,
};

/** What `changeAgentPassword` answers: what was asked for, or every error that the caller can mend. */
export type ChangeAgentPasswordResult = Result<T.ChangeAgentPasswordMutation['changeAgentPassword'], 'agent'>;
const changeAgentPasswordOperation: Operation = {
  name: 'changeAgentPassword',
  retry: 'unsent',
  promised: ['agent'],
  document: "mutation changeAgentPassword($input:ChangeAgentPasswordInput!){changeAgentPassword(input:$input){agent{...AgentAccountFields}errors{...FieldErrorFields}}}" + AgentAccountFields + AgentFields + FieldErrorFields,
};

/** What `changeAnswerTemplate` answers: what was asked for, or every error that the caller can mend. */
export type ChangeAnswerTemplateResult = Result<T.ChangeAnswerTemplateMutation['changeAnswerTemplate'], 'template'>;
const changeAnswerTemplateOperation: Operation = {
  name: 'changeAnswerTemplate',
  retry: 'unsent',
  promised: ['template'],
  document: "mutation changeAnswerTemplate($input:ChangeAnswerTemplateInput!){changeAnswerTemplate(input:$input){template{...AnswerTemplateFields}errors{...FieldErrorFields}}}" + AnswerTemplateFields + FieldErrorFields + InstructionFields,
};

/** What `changeInstruction` answers: what was asked for, or every error that the caller can mend. */
export type ChangeInstructionResult = Result<T.ChangeInstructionMutation['changeInstruction'], 'instruction'>;
const changeInstructionOperation: Operation = {
  name: 'changeInstruction',
  retry: 'unsent',
  promised: ['instruction'],
  document: "mutation changeInstruction($input:ChangeInstructionInput!){changeInstruction(input:$input){instruction{...InstructionArticleFields}errors{...FieldErrorFields}}}" + FieldErrorFields + InstructionArticleFields,
};

/** What `changeLane` answers: what was asked for, or every error that the caller can mend. */
export type ChangeLaneResult = Result<T.ChangeLaneMutation['changeLane'], 'ticket'>;
const changeLaneOperation: Operation = {
  name: 'changeLane',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation changeLane($input:ChangeLaneInput!){changeLane(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `changeMyPassword` answers: what was asked for, or every error that the caller can mend. */
export type ChangeMyPasswordResult = Result<T.ChangeMyPasswordMutation['changeMyPassword'], never>;
const changeMyPasswordOperation: Operation = {
  name: 'changeMyPassword',
  retry: 'unsent',
  promised: [],
  document: "mutation changeMyPassword($input:ChangeMyPasswordInput!){changeMyPassword(input:$input){errors{...FieldErrorFields}}}" + FieldErrorFields,
};

/** What `changeTopic` answers: what was asked for, or every error that the caller can mend. */
export type ChangeTopicResult = Result<T.ChangeTopicMutation['changeTopic'], 'ticket'>;
const changeTopicOperation: Operation = {
  name: 'changeTopic',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation changeTopic($input:ChangeTopicInput!){changeTopic(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `createAnswerTemplate` answers: what was asked for, or every error that the caller can mend. */
export type CreateAnswerTemplateResult = Result<T.CreateAnswerTemplateMutation['createAnswerTemplate'], 'template'>;
const createAnswerTemplateOperation: Operation = {
  name: 'createAnswerTemplate',
  retry: 'keyed',
  promised: ['template'],
  document: "mutation createAnswerTemplate($input:CreateAnswerTemplateInput!){createAnswerTemplate(input:$input){template{...AnswerTemplateFields}errors{...FieldErrorFields}}}" + AnswerTemplateFields + FieldErrorFields + InstructionFields,
};

/** What `createInstruction` answers: what was asked for, or every error that the caller can mend. */
export type CreateInstructionResult = Result<T.CreateInstructionMutation['createInstruction'], 'instruction'>;
const createInstructionOperation: Operation = {
  name: 'createInstruction',
  retry: 'keyed',
  promised: ['instruction'],
  document: "mutation createInstruction($input:CreateInstructionInput!){createInstruction(input:$input){instruction{...InstructionArticleFields}errors{...FieldErrorFields}}}" + FieldErrorFields + InstructionArticleFields,
};

const deskTicketsOperation: Operation = {
  name: 'deskTickets',
  document: "query deskTickets($filter:TicketFilter$first:Int=25$after:String$order:TicketOrder=NEWEST){tickets(filter:$filter first:$first after:$after order:$order){nodes{...TicketFields subscriber{id login name contractNumber}}pageInfo{hasNextPage endCursor}totalCount cursor}}" + AgentFields + RefusalFields + TicketFields,
};

/** What `dismissLetter` answers: what was asked for, or every error that the caller can mend. */
export type DismissLetterResult = Result<T.DismissLetterMutation['dismissLetter'], 'letter'>;
const dismissLetterOperation: Operation = {
  name: 'dismissLetter',
  retry: 'unsent',
  promised: ['letter'],
  document: "mutation dismissLetter($input:DismissLetterInput!){dismissLetter(input:$input){letter{...LetterFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + LetterFields,
};

/** What `endAgentSessions` answers: what was asked for, or every error that the caller can mend. */
export type EndAgentSessionsResult = Result<T.EndAgentSessionsMutation['endAgentSessions'], 'agent'>;
const endAgentSessionsOperation: Operation = {
  name: 'endAgentSessions',
  retry: 'unsent',
  promised: ['agent'],
  document: "mutation endAgentSessions($input:EndAgentSessionsInput!){endAgentSessions(input:$input){agent{...AgentAccountFields}errors{...FieldErrorFields}}}" + AgentAccountFields + AgentFields + FieldErrorFields,
};

const instructionArticlesOperation: Operation = {
  name: 'instructionArticles',
  document: "query instructionArticles($search:String$includeRetired:Boolean=false$first:Int=25$after:String){instructionArticles(search:$search includeRetired:$includeRetired first:$first after:$after){nodes{...InstructionArticleFields}hasNextPage endCursor}}" + InstructionArticleFields,
};

const letterOperation: Operation = {
  name: 'letter',
  document: "query letter($id:ID!){letter(id:$id){...LetterFields text folded original{...AttachmentFields}ticket{id subject}subscriber{id login name}}}" + AgentFields + AttachmentFields + LetterFields,
};

const lettersOperation: Operation = {
  name: 'letters',
  document: "query letters($filter:LetterFilter$first:Int=25$after:String){letters(filter:$filter first:$first after:$after){nodes{...LetterFields ticket{id subject}subscriber{id login name}}hasNextPage endCursor}}" + AgentFields + LetterFields,
};

/** What `mergeDuplicate` answers: what was asked for, or every error that the caller can mend. */
export type MergeDuplicateResult = Result<T.MergeDuplicateMutation['mergeDuplicate'], 'ticket'>;
const mergeDuplicateOperation: Operation = {
  name: 'mergeDuplicate',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation mergeDuplicate($input:MergeDuplicateInput!){mergeDuplicate(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const queueOperation: Operation = {
  name: 'queue',
  document: "query queue($lane:Lane$first:Int=25$after:String$offset:Int=0){queue(lane:$lane first:$first after:$after offset:$offset){nodes{...TicketFields subscriber{id login name contractNumber}}pageInfo{hasNextPage endCursor}totalCount cursor}}" + AgentFields + RefusalFields + TicketFields,
};

const queueExceptionsOperation: Operation = {
  name: 'queueExceptions',
  document: "query queueExceptions($from:DateTime!$to:DateTime!$first:Int=25$after:String){queueExceptions(from:$from to:$to first:$first after:$after){nodes{at kind ticketId agent{...AgentFields}subscriber{id login name}fromLane toLane reason}hasNextPage endCursor}}" + AgentFields,
};

const queueFiguresOperation: Operation = {
  name: 'queueFigures',
  document: "query queueFigures{queueFigures{waiting emergencies overdue atRisk awaitingSubscriber awaitingAuthorization mine heldLetters}}",
};

/** What `recordContact` answers: what was asked for, or every error that the caller can mend. */
export type RecordContactResult = Result<T.RecordContactMutation['recordContact'], never>;
const recordContactOperation: Operation = {
  name: 'recordContact',
  retry: 'unsent',
  promised: [],
  document: "mutation recordContact($input:RecordContactInput!){recordContact(input:$input){errors{...FieldErrorFields}}}" + FieldErrorFields,
};

/** What `refuseTicket` answers: what was asked for, or every error that the caller can mend. */
export type RefuseTicketResult = Result<T.RefuseTicketMutation['refuseTicket'], 'ticket'>;
const refuseTicketOperation: Operation = {
  name: 'refuseTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation refuseTicket($input:RefuseTicketInput!){refuseTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `registerLetter` answers: what was asked for, or every error that the caller can mend. */
export type RegisterLetterResult = Result<T.RegisterLetterMutation['registerLetter'], 'ticket'>;
const registerLetterOperation: Operation = {
  name: 'registerLetter',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation registerLetter($input:RegisterLetterInput!){registerLetter(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const regulationsClausesOperation: Operation = {
  name: 'regulationsClauses',
  document: "query regulationsClauses{regulations{version responseHours clauses{clause title text carriedOut}privacyPolicyUrl}}",
};

/** What `releaseTicket` answers: what was asked for, or every error that the caller can mend. */
export type ReleaseTicketResult = Result<T.ReleaseTicketMutation['releaseTicket'], 'ticket'>;
const releaseTicketOperation: Operation = {
  name: 'releaseTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation releaseTicket($ticketId:ID!){releaseTicket(ticketId:$ticketId){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `reportPresence` answers: what was asked for, or every error that the caller can mend. */
export type ReportPresenceResult = Result<T.ReportPresenceMutation['reportPresence'], never>;
const reportPresenceOperation: Operation = {
  name: 'reportPresence',
  retry: 'unsent',
  promised: [],
  document: "mutation reportPresence($input:ReportPresenceInput!){reportPresence(input:$input){errors{...FieldErrorFields}}}" + FieldErrorFields,
};

/** What `requestAuthorization` answers: what was asked for, or every error that the caller can mend. */
export type RequestAuthorizationResult = Result<T.RequestAuthorizationMutation['requestAuthorization'], 'ticket'>;
const requestAuthorizationOperation: Operation = {
  name: 'requestAuthorization',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation requestAuthorization($input:RequestAuthorizationInput!){requestAuthorization(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `retireAgent` answers: what was asked for, or every error that the caller can mend. */
export type RetireAgentResult = Result<T.RetireAgentMutation['retireAgent'], 'agent'>;
const retireAgentOperation: Operation = {
  name: 'retireAgent',
  retry: 'unsent',
  promised: ['agent'],
  document: "mutation retireAgent($input:RetireAgentInput!){retireAgent(input:$input){agent{...AgentAccountFields}errors{...FieldErrorFields}}}" + AgentAccountFields + AgentFields + FieldErrorFields,
};

/** What `retireAnswerTemplate` answers: what was asked for, or every error that the caller can mend. */
export type RetireAnswerTemplateResult = Result<T.RetireAnswerTemplateMutation['retireAnswerTemplate'], 'template'>;
const retireAnswerTemplateOperation: Operation = {
  name: 'retireAnswerTemplate',
  retry: 'unsent',
  promised: ['template'],
  document: "mutation retireAnswerTemplate($input:RetireAnswerTemplateInput!){retireAnswerTemplate(input:$input){template{...AnswerTemplateFields}errors{...FieldErrorFields}}}" + AnswerTemplateFields + FieldErrorFields + InstructionFields,
};

/** What `retireInstruction` answers: what was asked for, or every error that the caller can mend. */
export type RetireInstructionResult = Result<T.RetireInstructionMutation['retireInstruction'], 'instruction'>;
const retireInstructionOperation: Operation = {
  name: 'retireInstruction',
  retry: 'unsent',
  promised: ['instruction'],
  document: "mutation retireInstruction($input:RetireInstructionInput!){retireInstruction(input:$input){instruction{...InstructionArticleFields}errors{...FieldErrorFields}}}" + FieldErrorFields + InstructionArticleFields,
};

const serviceReportOperation: Operation = {
  name: 'serviceReport',
  document: "query serviceReport($from:DateTime!$to:DateTime!$timeZone:String){serviceReport(from:$from to:$to timeZone:$timeZone){timeZone weeks{startsOn figures{...ServiceFiguresFields}}total{...ServiceFiguresFields}firstResponse{fromMinutes toMinutes count}load{weekday hour received answered}agents{agent{...AgentFields}answers taken medianMinutes}}}" + AgentFields + ServiceFiguresFields,
};

/** What `signIn` answers: what was asked for, or every error that the caller can mend. */
export type SignInResult = Result<T.SignInMutation['signIn'], 'token' | 'expiresAt'>;
const signInOperation: Operation = {
  name: 'signIn',
  retry: 'unsent',
  promised: ['token', 'expiresAt'],
  document: "mutation signIn($login:String!$password:String!){signIn(login:$login password:$password){token expiresAt errors{...FieldErrorFields}}}" + FieldErrorFields,
};

/** What `signOut` answers: what was asked for, or every error that the caller can mend. */
export type SignOutResult = Result<T.SignOutMutation['signOut'], never>;
const signOutOperation: Operation = {
  name: 'signOut',
  retry: 'unsent',
  promised: [],
  document: "mutation signOut{signOut{errors{...FieldErrorFields}}}" + FieldErrorFields,
};

const subscriberCardOperation: Operation = {
  name: 'subscriberCard',
  document: "query subscriberCard($login:String$contractNumber:String$contacts:Int=10){subscriber(login:$login contractNumber:$contractNumber){...SubscriberFields emails totals{...SubscriberTotalsFields}contacts(first:$contacts){id at channel note agent{...AgentFields}}}}" + AgentFields + ServiceFields + SubscriberFields + SubscriberTotalsFields,
};

/** What `takeNextTicket` answers: what was asked for, or every error that the caller can mend. */
export type TakeNextTicketResult = Result<T.TakeNextTicketMutation['takeNextTicket'], never>;
const takeNextTicketOperation: Operation = {
  name: 'takeNextTicket',
  retry: 'unsent',
  promised: [],
  document: "mutation takeNextTicket{takeNextTicket{ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `takeTicket` answers: what was asked for, or every error that the caller can mend. */
export type TakeTicketResult = Result<T.TakeTicketMutation['takeTicket'], 'ticket'>;
const takeTicketOperation: Operation = {
  name: 'takeTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation takeTicket($input:TakeTicketInput!){takeTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const ticketChronicleOperation: Operation = {
  name: 'ticketChronicle',
  document: "query ticketChronicle($id:ID!$first:Int=50$after:Cursor){ticket(id:$id){id events(first:$first after:$after){nodes{...ChronicleEventFields}hasNextPage endCursor}}}" + AgentFields + ChronicleEventFields + DeliveryFields + RefusalFields + TicketStateFields,
};

const ticketCircumstancesOperation: Operation = {
  name: 'ticketCircumstances',
  document: "query ticketCircumstances($id:ID!){ticket(id:$id){id version selfServiceShown possibleActions supportedRefusals authorizationNeed{message clause since refusalFrom}paperLetter{incomingNumber receivedOn}queue{...QueuePlaceFields}likelyDuplicates(first:5){...TicketFields}subscriber{...SubscriberFields emails totals{...SubscriberTotalsFields}contacts(first:10){id at channel note agent{...AgentFields}}}}}" + AgentFields + QueuePlaceFields + RefusalFields + ServiceFields + SubscriberFields + SubscriberTotalsFields + TicketFields,
};

const ticketLettersOperation: Operation = {
  name: 'ticketLetters',
  document: "query ticketLetters($id:ID!$messages:Int=100$messagesAfter:String){ticket(id:$id){id continues{id subject}letter{...LetterFields folded original{...AttachmentFields}}messages(first:$messages after:$messagesAfter){nodes{id letter{...LetterFields folded original{...AttachmentFields}}}pageInfo{hasNextPage endCursor}}}}" + AgentFields + AttachmentFields + LetterFields,
};

const ticketPresenceOperation: Operation = {
  name: 'ticketPresence',
  document: "query ticketPresence($ticketId:ID!){ticketPresence(ticketId:$ticketId){...PresenceFields}}" + AgentFields + PresenceFields,
};

/** For agents: who has the ticket open, at once and then whenever that changes, about once a second at most. The viewer’s own pages are among them: a page leaves itself out by its agent. */
export const onTicketPresence: LiveOperation<T.OnTicketPresenceSubscriptionVariables, T.OnTicketPresenceSubscription['ticketPresence']> = {
  name: 'onTicketPresence',
  document: "subscription onTicketPresence($ticketId:ID!){ticketPresence(ticketId:$ticketId){...PresenceFields}}" + AgentFields + PresenceFields,
};

/** Each of these operations, bound to one way of calling. */
export const bindAgentOperations = (call: Call) => ({
  /** Accepts another proof than the password (3.7). */
  acceptAuthorization: (input: T.AcceptAuthorizationInput, options?: CallOptions): Promise<AcceptAuthorizationResult> =>
    call(acceptAuthorizationOperation, { input }, options),
  /** Adds an agent; for supervisors. */
  addAgent: (input: T.AddAgentInput, options?: CallOptions): Promise<AddAgentResult> =>
    call(addAgentOperation, { input }, options),
  /** A note between agents; no subscriber gets to read it. */
  addNote: (input: T.AddNoteInput, options?: CallOptions): Promise<AddNoteResult> =>
    call(addNoteOperation, { input }, options),
  /** The agents of the support service with their sessions, by login; for supervisors. */
  agents: (variables: T.AgentsQueryVariables = {}, options?: CallOptions): Promise<T.AgentsQuery['agents']> =>
    call(agentsOperation, variables, options),
  /** What agents begin answers with, by title; with a topic, those for it first and then those for all topics. With a search, those that have every word of it. */
  answerTemplates: (variables: T.AnswerTemplatesQueryVariables = {}, options?: CallOptions): Promise<T.AnswerTemplatesQuery['answerTemplates']> =>
    call(answerTemplatesOperation, variables, options),
  /** The reply: it resolves, asks, or says until when the solution is expected (3.5). */
  answerTicket: (input: T.AnswerTicketInput, options?: CallOptions): Promise<AnswerTicketResult> =>
    call(answerTicketOperation, { input }, options),
  /** Gives a letter that waits to the subscriber whose it is (G.1): it becomes a ticket, or a message of one. */
  assignLetter: (input: T.AssignLetterInput, options?: CallOptions): Promise<AssignLetterResult> =>
    call(assignLetterOperation, { input }, options),
  /** Changes an agent’s name and role; for supervisors. Another role ends their sessions. */
  changeAgent: (input: T.ChangeAgentInput, options?: CallOptions): Promise<ChangeAgentResult> =>
    call(changeAgentOperation, { input }, options),
  /** Gives an agent another password and ends their sessions; for supervisors. */
  changeAgentPassword: (input: T.ChangeAgentPasswordInput, options?: CallOptions): Promise<ChangeAgentPasswordResult> =>
    call(changeAgentPasswordOperation, { input }, options),
  /** Changes an answer template; for supervisors. Answers begun with it keep what they said. */
  changeAnswerTemplate: (input: T.ChangeAnswerTemplateInput, options?: CallOptions): Promise<ChangeAnswerTemplateResult> =>
    call(changeAnswerTemplateOperation, { input }, options),
  /** Changes an article. Answers that link to it keep what it said when they were sent. */
  changeInstruction: (input: T.ChangeInstructionInput, options?: CallOptions): Promise<ChangeInstructionResult> =>
    call(changeInstructionOperation, { input }, options),
  /** Moves a ticket to the other lane; the reason is kept (3.5). */
  changeLane: (input: T.ChangeLaneInput, options?: CallOptions): Promise<ChangeLaneResult> =>
    call(changeLaneOperation, { input }, options),
  /** Gives the agent another password and ends their other sessions. A wrong current one counts as a sign-in that failed. */
  changeMyPassword: (input: T.ChangeMyPasswordInput, options?: CallOptions): Promise<ChangeMyPasswordResult> =>
    call(changeMyPasswordOperation, { input }, options),
  /** Says what a ticket is about, where that was chosen wrongly; its place stays (3.5). */
  changeTopic: (input: T.ChangeTopicInput, options?: CallOptions): Promise<ChangeTopicResult> =>
    call(changeTopicOperation, { input }, options),
  /** Writes a new answer template; for supervisors. */
  createAnswerTemplate: (input: T.CreateAnswerTemplateInput, options?: CallOptions): Promise<CreateAnswerTemplateResult> =>
    call(createAnswerTemplateOperation, { input }, options),
  /** Writes a new instruction article (3.9). */
  createInstruction: (input: T.CreateInstructionInput, options?: CallOptions): Promise<CreateInstructionResult> =>
    call(createInstructionOperation, { input }, options),
  /** Newest first, where no other order is asked for. A subscriber sees their own. */
  deskTickets: (variables: T.DeskTicketsQueryVariables = {}, options?: CallOptions): Promise<T.DeskTicketsQuery['tickets']> =>
    call(deskTicketsOperation, variables, options),
  /** Puts aside a letter that is no request; it is kept. */
  dismissLetter: (input: T.DismissLetterInput, options?: CallOptions): Promise<DismissLetterResult> =>
    call(dismissLetterOperation, { input }, options),
  /** Ends one session of an agent or all of them, with their live connections; for supervisors. */
  endAgentSessions: (input: T.EndAgentSessionsInput, options?: CallOptions): Promise<EndAgentSessionsResult> =>
    call(endAgentSessionsOperation, { input }, options),
  /** All articles, newest first, for agents; with a search, those that have every word of it. */
  instructionArticles: (variables: T.InstructionArticlesQueryVariables = {}, options?: CallOptions): Promise<T.InstructionArticlesQuery['instructionArticles']> =>
    call(instructionArticlesOperation, variables, options),
  /** One of them. For agents. */
  letter: (variables: T.LetterQueryVariables, options?: CallOptions): Promise<T.LetterQuery['letter']> =>
    call(letterOperation, variables, options),
  /** Letters that came in and what became of them, newest first. For agents. */
  letters: (variables: T.LettersQueryVariables = {}, options?: CallOptions): Promise<T.LettersQuery['letters']> =>
    call(lettersOperation, variables, options),
  /** Joins a ticket to the earlier one that it repeats (G.4); the longer wait counts. */
  mergeDuplicate: (input: T.MergeDuplicateInput, options?: CallOptions): Promise<MergeDuplicateResult> =>
    call(mergeDuplicateOperation, { input }, options),
  /** Who waits, in working order (3.5). For agents. */
  queue: (variables: T.QueueQueryVariables = {}, options?: CallOptions): Promise<T.QueueQuery['queue']> =>
    call(queueOperation, variables, options),
  /** Tickets taken out of turn and lanes changed, newest first (3.5). From `from` on and before `to`, 53 weeks at most. For supervisors. */
  queueExceptions: (variables: T.QueueExceptionsQueryVariables, options?: CallOptions): Promise<T.QueueExceptionsQuery['queueExceptions']> =>
    call(queueExceptionsOperation, variables, options),
  /** The numbers that a desk shows beside its lists. For agents. */
  queueFigures: (options?: CallOptions): Promise<T.QueueFiguresQuery['queueFigures']> =>
    call(queueFiguresOperation, {}, options),
  /** Notes a talk by telephone, messenger or forum; no ticket comes of it (3.3, 3.4). For agents. */
  recordContact: (input: T.RecordContactInput, options?: CallOptions): Promise<RecordContactResult> =>
    call(recordContactOperation, { input }, options),
  /** Refuses on one of three grounds, where the facts on record support it (3.10). */
  refuseTicket: (input: T.RefuseTicketInput, options?: CallOptions): Promise<RefuseTicketResult> =>
    call(refuseTicketOperation, { input }, options),
  /** Makes a ticket of a letter on paper (3.1). */
  registerLetter: (input: T.RegisterLetterInput, options?: CallOptions): Promise<RegisterLetterResult> =>
    call(registerLetterOperation, { input }, options),
  /** The provider’s support regulations, in the viewer’s language. */
  regulationsClauses: (options?: CallOptions): Promise<T.RegulationsClausesQuery['regulations']> =>
    call(regulationsClausesOperation, {}, options),
  /** Puts a taken ticket back into the queue, to the very place that it had. */
  releaseTicket: (variables: T.ReleaseTicketMutationVariables, options?: CallOptions): Promise<ReleaseTicketResult> =>
    call(releaseTicketOperation, variables, options),
  /** For agents: what a page does at a ticket. To be repeated every 20 s; after 45 s without a report it counts as gone. */
  reportPresence: (input: T.ReportPresenceInput, options?: CallOptions): Promise<ReportPresenceResult> =>
    call(reportPresenceOperation, { input }, options),
  /** Demands further authorization; the time to reply stands still meanwhile (3.7). */
  requestAuthorization: (input: T.RequestAuthorizationInput, options?: CallOptions): Promise<RequestAuthorizationResult> =>
    call(requestAuthorizationOperation, { input }, options),
  /** An agent leaves: no sign-in any more, sessions and live connections end at once; for supervisors. Answers keep the name. */
  retireAgent: (input: T.RetireAgentInput, options?: CallOptions): Promise<RetireAgentResult> =>
    call(retireAgentOperation, { input }, options),
  /** Takes a template out of what agents are offered; for supervisors. A repeat changes nothing. */
  retireAnswerTemplate: (input: T.RetireAnswerTemplateInput, options?: CallOptions): Promise<RetireAnswerTemplateResult> =>
    call(retireAnswerTemplateOperation, { input }, options),
  /** Takes an article out of the search and of new answers. A repeat changes nothing. */
  retireInstruction: (input: T.RetireInstructionInput, options?: CallOptions): Promise<RetireInstructionResult> =>
    call(retireInstructionOperation, { input }, options),
  /** How the promise of a reply was kept, by week (3.5). From `from` on and before `to`, 53 weeks at most. For supervisors. */
  serviceReport: (variables: T.ServiceReportQueryVariables, options?: CallOptions): Promise<T.ServiceReportQuery['serviceReport']> =>
    call(serviceReportOperation, variables, options),
  /** Signs an agent of the support service in. Five failures of a login in 15 minutes are the most. */
  signIn: (variables: T.SignInMutationVariables, options?: CallOptions): Promise<SignInResult> =>
    call(signInOperation, variables, options),
  /** Ends the agent’s session that the request came with, and its live connections. */
  signOut: (options?: CallOptions): Promise<SignOutResult> =>
    call(signOutOperation, {}, options),
  /** Looks a subscriber up; for services and agents. */
  subscriberCard: (variables: T.SubscriberCardQueryVariables = {}, options?: CallOptions): Promise<T.SubscriberCardQuery['subscriber']> =>
    call(subscriberCardOperation, variables, options),
  /** Takes the ticket whose turn it is; null when nobody waits (3.5). For agents. */
  takeNextTicket: (options?: CallOptions): Promise<TakeNextTicketResult> =>
    call(takeNextTicketOperation, {}, options),
  /** Takes a ticket out of turn; the reason is kept. */
  takeTicket: (input: T.TakeTicketInput, options?: CallOptions): Promise<TakeTicketResult> =>
    call(takeTicketOperation, { input }, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketChronicle: (variables: T.TicketChronicleQueryVariables, options?: CallOptions): Promise<T.TicketChronicleQuery['ticket']> =>
    call(ticketChronicleOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketCircumstances: (variables: T.TicketCircumstancesQueryVariables, options?: CallOptions): Promise<T.TicketCircumstancesQuery['ticket']> =>
    call(ticketCircumstancesOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketLetters: (variables: T.TicketLettersQueryVariables, options?: CallOptions): Promise<T.TicketLettersQuery['ticket']> =>
    call(ticketLettersOperation, variables, options),
  /** For agents: who has the ticket open, the viewer’s own pages too. */
  ticketPresence: (variables: T.TicketPresenceQueryVariables, options?: CallOptions): Promise<T.TicketPresenceQuery['ticketPresence']> =>
    call(ticketPresenceOperation, variables, options),
});
