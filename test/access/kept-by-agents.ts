import type { Keeping, Sent } from './kept.js';

type Told = {
  readonly refusal: { readonly explanation: string | null } | null;
  readonly subject: string;
  readonly description: string;
  readonly paperLetter: { readonly incomingNumber: string } | null;
  readonly messages: { readonly nodes: ReadonlyArray<{ readonly body: string }> };
};

const TICKET = `query ($id: ID!) {
  ticket(id: $id) {
    subject description refusal { explanation } paperLetter { incomingNumber } messages(first: 100) { nodes { body } }
  }
}`;

/** Reads from the ticket that came back, as an agent sees it. */
const ofTicket =
  (read: (ticket: Told, sent: Sent) => unknown): Keeping =>
  async (sent) => {
    const { stage, payload } = sent;
    const { body } = await stage.world.raw(stage.tokens.supervisor)(TICKET, { id: payload.ticket?.id });
    return read(body.data?.ticket as Told, sent);
  };

const lastMessage = ofTicket(({ messages }) => messages.nodes.at(-1)?.body);

/** One without a word in it is none. */
const explanation = ofTicket(({ refusal }, { variables }) => {
  const given = (variables as { input: { explanation: string } }).input.explanation;
  return given.trim() ? refusal?.explanation : given;
});

/** Of the register: spaces around it are no part of the number. */
const incomingNumber = ofTicket(({ paperLetter }, { variables }) => {
  const given = (variables as { input: { incomingNumber: string } }).input.incomingNumber;
  return paperLetter?.incomingNumber === given.trim() ? given : paperLetter;
});

/** A key is kept when the repeated request finds what it made. */
const asKey =
  (mutation: 'answerTicket' | 'registerLetter' | 'assignLetter', type: string): Keeping =>
  async ({ stage, variables, payload }) => {
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ticket { id } errors { code } } }`;
    const { body } = await stage.world.raw(stage.tokens.supervisor)(document, variables);
    const again = body.data?.[mutation] as { ticket: { id: string } | null } | undefined;
    const { input } = variables as { input: { idempotencyKey: string } };
    return again?.ticket && again.ticket.id === payload.ticket?.id ? input.idempotencyKey : again;
  };

const lastContact: Keeping = async ({ stage, variables }) => {
  const { input } = variables as { input: { login: string } };
  const { body } = await stage.world.raw(stage.tokens.supervisor)(
    'query ($login: String!) { subscriber(login: $login) { contacts(first: 1) { note } } }',
    { login: input.login },
  );
  const found = body.data?.subscriber as { contacts: ReadonlyArray<{ note: string }> } | undefined;
  return found?.contacts[0]?.note;
};

/** Every place for text in what is the support service's own. */
export const KEPT_BY_AGENTS: Readonly<Record<string, Keeping>> = {
  'Query.serviceReport from': 'refused',
  'Query.serviceReport timeZone': 'refused',
  'Query.serviceReport to': 'refused',
  'Query.queueExceptions after': 'refused',
  'Query.queueExceptions from': 'refused',
  'Query.queueExceptions to': 'refused',
  'Query.letter id': 'compared',
  'Query.letters after': 'refused',
  'Query.letters filter.outcomes.0': 'refused',
  'Query.letters filter.search': 'compared',
  'Mutation.assignLetter input.contractNumber': 'compared',
  'Mutation.assignLetter input.idempotencyKey': asKey('assignLetter', 'AssignLetterInput'),
  'Mutation.assignLetter input.letterId': 'refused',
  'Mutation.assignLetter input.login': 'compared',
  'Mutation.assignLetter input.ticketId': 'refused',
  'Mutation.dismissLetter input.letterId': 'refused',
  'Mutation.dismissLetter input.reason': async ({ payload }) => payload.letter?.remark,
  'Query.queue after': 'refused',
  'Query.queue lane': 'refused',
  'Mutation.takeTicket input.reason': lastMessage,
  'Mutation.takeTicket input.ticketId': 'refused',
  'Mutation.releaseTicket ticketId': 'refused',
  'Mutation.answerTicket input.attachmentIds.0': 'refused',
  'Mutation.answerTicket input.body': lastMessage,
  'Mutation.answerTicket input.expectedResolutionAt': 'refused',
  'Mutation.answerTicket input.idempotencyKey': asKey('answerTicket', 'AnswerTicketInput'),
  'Mutation.answerTicket input.instructionIds.0': 'refused',
  'Mutation.answerTicket input.outcome': 'refused',
  'Mutation.answerTicket input.ticketId': 'refused',
  'Mutation.addNote input.body': lastMessage,
  'Mutation.addNote input.ticketId': 'refused',
  'Mutation.requestAuthorization input.ticketId': 'refused',
  'Mutation.requestAuthorization input.what': lastMessage,
  'Mutation.acceptAuthorization input.basis': lastMessage,
  'Mutation.acceptAuthorization input.ticketId': 'refused',
  'Mutation.refuseTicket input.explanation': explanation,
  'Mutation.refuseTicket input.reason': 'refused',
  'Mutation.refuseTicket input.ticketId': 'refused',
  'Mutation.changeLane input.lane': 'refused',
  'Mutation.changeLane input.reason': lastMessage,
  'Mutation.changeLane input.ticketId': 'refused',
  'Mutation.changeTopic input.reason': lastMessage,
  'Mutation.changeTopic input.ticketId': 'refused',
  'Mutation.changeTopic input.topic': 'refused',
  'Mutation.mergeDuplicate input.duplicateOf': 'refused',
  'Mutation.mergeDuplicate input.ticketId': 'refused',
  'Mutation.registerLetter input.attachmentIds.0': 'refused',
  'Mutation.registerLetter input.contractNumber': 'compared',
  'Mutation.registerLetter input.description': ofTicket(({ description }) => description),
  'Mutation.registerLetter input.idempotencyKey': asKey('registerLetter', 'RegisterLetterInput'),
  'Mutation.registerLetter input.incomingNumber': incomingNumber,
  'Mutation.registerLetter input.login': 'compared',
  'Mutation.registerLetter input.receivedOn': 'refused',
  'Mutation.registerLetter input.subject': ofTicket(({ subject }) => subject),
  'Mutation.registerLetter input.topic': 'refused',
  'Mutation.recordContact input.channel': 'refused',
  'Mutation.recordContact input.login': 'refused',
  'Mutation.recordContact input.note': lastContact,
  'Query.ticketPresence ticketId': 'refused',
  'Mutation.reportPresence input.activity': 'refused',
  'Mutation.reportPresence input.pageId': 'compared',
  'Mutation.reportPresence input.ticketId': 'refused',
  'Subscription.ticketPresence ticketId': 'refused',
  'Subscription.queueEvents after': 'refused',
  'Subscription.queuePlace ticketId': 'refused',
};
