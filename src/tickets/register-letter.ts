import { requireAgent } from '../access/index.js';
import { type Database, insertInto, type Transaction } from '../database/index.js';
import { type Earlier, keyedRequest, once, recall } from '../idempotency/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { newTicketId } from '../kernel/ticket-id.js';
import { offeredTopic } from '../regulations/index.js';
import type { SubscriberRow } from '../subscribers/index.js';
import type { TicketDeps, TicketResult } from './act-on-ticket.js';
import { RegisterLetterInput } from './agent.inputs.js';
import { attachmentFaults } from './attachment-faults.js';
import { Channel } from './enums.js';
import { openingState } from './new-ticket.js';
import { findTicket } from './read-ticket.js';
import { stateColumns } from './ticket-rows.js';
import { writeTicket } from './write-ticket.js';

const at = (name: string): string[] => ['input', name];

/** The subscriber whom a letter names, or what is wrong with how it names them (G.1). */
const identified = async (
  database: Database,
  { login, contractNumber }: RegisterLetterInput,
): Promise<{ readonly subscriber: Pick<SubscriberRow, 'id'> } | { readonly faults: Fault[] }> => {
  const given = { login: login?.trim(), contractNumber: contractNumber?.trim() };
  if (!given.login && !given.contractNumber)
    return { faults: [{ path: at('login'), code: FieldErrorCode.REQUIRED, clause: 'G.1' }] };
  const rows = await database.select<Pick<SubscriberRow, 'id' | 'login' | 'contractNumber'>>(
    'SELECT id, login, contractNumber FROM subscriber WHERE login = ? OR contractNumber = ?',
    [given.login ?? null, given.contractNumber ?? null],
  );
  const fits = (name: 'login' | 'contractNumber') => (row: (typeof rows)[number]) =>
    !given[name] || row[name] === given[name];
  const found = rows.find((row) => fits('login')(row) && fits('contractNumber')(row));
  if (found) return { subscriber: found };
  const wrong = given.login && !rows.some(fits('login')) ? 'login' : 'contractNumber';
  const name = given[wrong] ? wrong : 'login';
  // Both exist, and belong to two subscribers: which of them wrote is for the agent to find out.
  const contradiction = name === 'contractNumber' && rows.some(fits('contractNumber'));
  const code = contradiction ? FieldErrorCode.NOT_ALLOWED : FieldErrorCode.UNKNOWN;
  return { faults: [{ path: at(name), code, clause: 'G.1' }] };
};

const REGISTERED: Fault = { path: at('incomingNumber'), code: FieldErrorCode.NOT_ALLOWED, clause: '3.1' };

/** Ends a transaction that must leave nothing behind: the letter is in the register already. */
class RegisteredAlready extends Error {}

const INSERT = insertInto('paper_letter', [
  'incomingNumber',
  'ticketId',
  'receivedOn',
  'registeredAt',
  'agentId',
]);

const enter = async (tx: Transaction, values: readonly [string, string, number, number, number]) => {
  const [known] = await tx.select('SELECT ticketId FROM paper_letter WHERE incomingNumber = ?', [values[0]]);
  if (known) throw new RegisteredAlready();
  await tx.insert(INSERT, values);
};

/**
 * Makes a ticket of a letter on paper (3.1), by its incoming number, once. Its time to reply starts at the
 * registration. What speaks against the request itself is answered by a refusal, not by leaving it unregistered:
 * a letter that has come is kept.
 *
 * Repeated under its idempotency key, it answers with the ticket it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const registerLetter = async (
  deps: TicketDeps,
  actor: Actor,
  input: RegisterLetterInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { database, regulations, journal } = deps;
  const now = deps.clock.now();
  const request = keyedRequest(agent, 'registerLetter', input);
  const repeated = async (earlier: Earlier): Promise<TicketResult> => {
    if ('fault' in earlier) return { faults: [earlier.fault] };
    const ticket = await findTicket(database, earlier.objectId);
    if (!ticket) throw notFound();
    return { ticket };
  };
  const earlier = await recall(database, request);
  if (earlier) return repeated(earlier);

  const constraints = checkInput(RegisterLetterInput, input, ['input']);
  const receivedOn = input.receivedOn.getTime();
  const early: Fault[] =
    receivedOn > now ? [{ path: at('receivedOn'), code: FieldErrorCode.NOT_ALLOWED }] : [];
  const topic = offeredTopic(regulations, input.topic);
  const unknown: Fault[] = topic ? [] : [{ path: at('topic'), code: FieldErrorCode.UNKNOWN }];
  const whose = await identified(database, input);
  const faults = mergeFaults(
    constraints,
    early,
    unknown,
    'faults' in whose ? whose.faults : [],
    attachmentFaults(input.attachmentIds, constraints),
  );
  if (faults.length || !topic || 'faults' in whose) return { faults };

  const incomingNumber = input.incomingNumber.trim();
  const draft = {
    version: 1,
    subscriberId: whose.subscriber.id,
    serviceId: null,
    topicId: topic.id,
    requestType: topic.requestType,
    channel: Channel.PAPER,
    subject: input.subject,
    description: input.description,
    errorText: null,
    stepsToReproduce: null,
    receivedAt: now,
    selfServiceShown: null,
    topicChosenBy: null,
    continuesId: null,
    ...stateColumns(openingState(deps, { topic, authorized: false, lane: 'REGULAR', now })),
  };
  try {
    const result = await once(database, request, now, newTicketId, async (tx, id) => {
      await enter(tx, [incomingNumber, id, receivedOn, now, agent.agentId]);
      return writeTicket(tx, journal, { ...draft, id }, ActorKind.AGENT);
    });
    return 'made' in result ? { ticket: result.made } : repeated(result.earlier);
  } catch (error) {
    if (error instanceof RegisteredAlready) return { faults: [REGISTERED] };
    throw error;
  }
};
