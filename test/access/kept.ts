import { instructionsById } from '../../src/instructions/index.js';
import { SIGNIFICANT } from '../kit/world.js';
import { KEPT_BY_AGENTS } from './kept-by-agents.js';
import { KEPT_BY_SUPERVISORS } from './kept-by-supervisors.js';
import type { Stage } from './stage.js';

type Payload = {
  readonly agent?: { readonly login: string };
  readonly template?: { readonly id: string; readonly title: string; readonly body: string };
  readonly instruction?: { readonly id: string };
  readonly ticket?: { readonly id: string };
  readonly letter?: { readonly remark: string | null };
  readonly token?: string;
  readonly login?: string;
  readonly contractNumber?: string;
};

/** What was sent, and what came back. */
export type Sent = {
  readonly stage: Stage;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly payload: Payload;
};

/**
 * How text of a place is read back when it was accepted. `compared`: whatever is answered is right, it only says what is
 * there; `refused`: a word of ours, so no odd text is ever accepted.
 */
export type Keeping = ((sent: Sent) => Promise<unknown>) | 'compared' | 'refused';

const ofTicket =
  (name: 'subject' | 'description' | 'errorText' | 'stepsToReproduce') =>
  async ({ stage, payload }: Sent): Promise<unknown> => {
    const ticket = await stage.world
      .client(stage.tokens['subscriber A'])
      .ticket({ id: payload.ticket?.id ?? '' });
    return ticket?.[name];
  };

type Customer = { readonly login: string; readonly password?: string };
const customerOf = ({ variables }: Sent): Customer => (variables.subscribers as Customer[])[0] as Customer;

type Known = NonNullable<Awaited<ReturnType<Stage['world']['panel']['subscriber']>>>;
const ofCustomer =
  (read: (known: Known) => unknown) =>
  async (sent: Sent): Promise<unknown> => {
    const known = await sent.stage.world.panel.subscriber({ login: customerOf(sent).login });
    return known && read(known);
  };

/** A password is kept as a hash: it has come through whole when it opens what it should. */
const asPassword = async (sent: Sent): Promise<unknown> => {
  const { login, password = '' } = customerOf(sent);
  const { page, request } = await sent.stage.world.session(login);
  const { ticket } = (await page.openTicket(request({ topic: SIGNIFICANT }))).orThrow();
  const authorized = await page.authorizeTicket({ ticketId: ticket.id, authorization: { password } });
  return authorized.ok && authorized.ticket.authorization === 'VERIFIED' ? password : authorized.errors;
};

/** A key is kept when the repeated request finds what it made. */
const asKey = async ({ stage, variables, payload }: Sent): Promise<unknown> => {
  const { input } = variables as { input: { idempotencyKey: string } };
  const { page } = await stage.world.session('anna');
  const { idempotencyKey, ...rest } = input;
  const again =
    'body' in rest
      ? await page.replyToTicket(rest as never, { idempotencyKey })
      : await page.openTicket({
          ...(rest as never as Parameters<typeof page.openTicket>[0]),
          idempotencyKey,
        });
  return again.ok && again.ticket.id === payload.ticket?.id ? idempotencyKey : again.errors;
};

const lastMessage = async ({ stage, payload }: Sent): Promise<unknown> => {
  const ticket = await stage.world
    .client(stage.tokens['subscriber A'])
    .ticket({ id: payload.ticket?.id ?? '', messages: 100 });
  return ticket?.messages.nodes.at(-1)?.body;
};

/** The mark's words are for the provider: no field of the API shows them yet. */
const comment = async ({ stage, payload }: Sent): Promise<unknown> => {
  const [row] = await stage.world.house.deps.database.select<{ ratingComment: string }>(
    'SELECT ratingComment FROM ticket WHERE id = ?',
    [payload.ticket?.id],
  );
  return row?.ratingComment;
};

/** A lookup finds whom it names, exactly: SQL that is always true would find somebody else. */
const ofFound =
  (name: 'login' | 'contractNumber') =>
  async ({ payload }: Sent): Promise<unknown> =>
    payload[name];

const ofSession =
  (name: 'login' | 'contractNumber') =>
  async ({ stage, payload }: Sent): Promise<unknown> => {
    const { subscriber } = await stage.world.client(payload.token).viewer();
    return subscriber?.[name];
  };

const ofArticle =
  (name: 'title' | 'summary') =>
  async ({ stage, payload }: Sent): Promise<unknown> => {
    const [row] = await instructionsById(stage.world.house.deps.database, [payload.instruction?.id ?? '']);
    return row?.[name];
  };

/** As {@link asKey}, for an article. */
const asArticleKey = async ({ stage, variables, payload }: Sent): Promise<unknown> => {
  const document = `mutation ($input: CreateInstructionInput!) {
    createInstruction(input: $input) { instruction { id } errors { code } }
  }`;
  const { body } = await stage.world.raw(stage.tokens.supervisor)(document, variables);
  const again = body.data?.createInstruction as { instruction?: { id: string } } | undefined;
  const { input } = variables as { input: { idempotencyKey: string } };
  return again?.instruction?.id === payload.instruction?.id ? input.idempotencyKey : again;
};

/** Every place for text that the schema has. */
export const KEEPING: Readonly<Record<string, Keeping>> = {
  ...KEPT_BY_AGENTS,
  ...KEPT_BY_SUPERVISORS,
  'Query.subscriber login': ofFound('login'),
  'Query.subscriber contractNumber': ofFound('contractNumber'),
  'Query.ticket id': 'compared',
  'Query.ticketEvents after': 'refused',
  'Query.tickets after': 'refused',
  'Query.tickets filter.ids.0': 'compared',
  'Query.tickets filter.lane': 'refused',
  'Query.tickets filter.search': 'compared',
  'Query.tickets filter.statuses.0': 'refused',
  'Query.tickets filter.subscriberLogin': 'compared',
  'Query.tickets filter.topic': 'compared',
  'Query.tickets order': 'refused',
  'Ticket.events after': 'refused',
  'Ticket.messages after': 'refused',
  'Mutation.openTicket input.attachmentIds.0': 'refused',
  'Mutation.openTicket input.authorization.password': 'refused',
  'Mutation.openTicket input.description': ofTicket('description'),
  'Mutation.openTicket input.errorText': ofTicket('errorText'),
  'Mutation.openTicket input.idempotencyKey': asKey,
  'Mutation.openTicket input.serviceId': 'refused',
  'Mutation.openTicket input.stepsToReproduce': ofTicket('stepsToReproduce'),
  'Mutation.openTicket input.subject': ofTicket('subject'),
  'Mutation.openTicket input.topic': 'refused',
  'Mutation.replyToTicket input.attachmentIds.0': 'refused',
  'Mutation.replyToTicket input.body': lastMessage,
  'Mutation.replyToTicket input.idempotencyKey': asKey,
  'Mutation.replyToTicket input.ticketId': 'refused',
  'Mutation.authorizeTicket input.authorization.password': 'refused',
  'Mutation.authorizeTicket input.ticketId': 'refused',
  'Mutation.closeTicket input.comment': comment,
  'Mutation.closeTicket input.ticketId': 'refused',
  'Query.instructions search': 'compared',
  'Query.instructionArticles after': 'refused',
  'Query.instructionArticles search': 'compared',
  'Mutation.createInstruction input.idempotencyKey': asArticleKey,
  'Mutation.createInstruction input.locale': 'refused',
  'Mutation.createInstruction input.summary': ofArticle('summary'),
  'Mutation.createInstruction input.title': ofArticle('title'),
  'Mutation.createInstruction input.url': 'refused',
  'Mutation.changeInstruction input.id': 'refused',
  'Mutation.changeInstruction input.locale': 'refused',
  'Mutation.changeInstruction input.summary': ofArticle('summary'),
  'Mutation.changeInstruction input.title': ofArticle('title'),
  'Mutation.changeInstruction input.url': 'refused',
  'Mutation.retireInstruction input.id': 'refused',
  'Mutation.signIn login': 'refused',
  'Mutation.signIn password': 'refused',
  'Mutation.openPanelSession contractNumber': ofSession('contractNumber'),
  'Mutation.openPanelSession login': ofSession('login'),
  'Mutation.syncSubscribers subscribers.0.consultationAgreementUntil': 'refused',
  'Mutation.syncSubscribers subscribers.0.contractNumber': ofCustomer(({ contractNumber }) => contractNumber),
  'Mutation.syncSubscribers subscribers.0.emails.0': ofCustomer(({ email }) => email),
  'Mutation.syncSubscribers subscribers.0.locale': 'refused',
  'Mutation.syncSubscribers subscribers.0.login': ofCustomer(({ login }) => login),
  'Mutation.syncSubscribers subscribers.0.name': ofCustomer(({ name }) => name),
  'Mutation.syncSubscribers subscribers.0.password': asPassword,
  'Mutation.syncSubscribers subscribers.0.services.0.externalId': ofCustomer(
    ({ services }) => services[0]?.externalId,
  ),
  'Mutation.syncSubscribers subscribers.0.services.0.kind': 'refused',
  'Mutation.syncSubscribers subscribers.0.services.0.name': ofCustomer(({ services }) => services[0]?.name),
  'Subscription.myTicketEvents after': 'refused',
  'Subscription.ticketEvents after': 'refused',
  'Subscription.ticketEvents ticketId': 'refused',
};
