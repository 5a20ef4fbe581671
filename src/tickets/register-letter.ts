import { requireAgent } from '../access/index.js';
import { claimAttachments, uploader } from '../attachments/index.js';
import { insertInto, type Transaction } from '../database/index.js';
import { type Earlier, keyedRequest, once, recall } from '../idempotency/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { newTicketId } from '../kernel/ticket-id.js';
import { offeredTopic } from '../regulations/index.js';
import { namedSubscriber } from '../subscribers/index.js';
import type { TicketDeps, TicketResult } from './act-on-ticket.js';
import { RegisterLetterInput } from './agent.inputs.js';
import { FilesTaken, withFileFaults } from './attachment-faults.js';
import { Channel } from './enums.js';
import { openingState } from './new-ticket.js';
import { findTicket } from './read-ticket.js';
import { stateColumns } from './ticket-rows.js';
import { writeTicket } from './write-ticket.js';

const at = (name: string): string[] => ['input', name];

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

/** A day is named by its noon, which at the beginning of the day is half a day ahead; and clocks differ. */
const OF_TODAY_MS = 13 * 3_600_000;

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
    receivedOn > now + OF_TODAY_MS ? [{ path: at('receivedOn'), code: FieldErrorCode.NOT_ALLOWED }] : [];
  const topic = offeredTopic(regulations, input.topic);
  const unknown: Fault[] = topic ? [] : [{ path: at('topic'), code: FieldErrorCode.UNKNOWN }];
  const whose = await namedSubscriber(database, input);
  const found = mergeFaults(constraints, early, unknown, 'faults' in whose ? whose.faults : []);
  const faults = await withFileFaults(deps, actor, input, found);
  if (faults.length || !topic || 'faults' in whose) {
    // The same request may have used its files meanwhile.
    const meanwhile = input.attachmentIds?.length ? await recall(database, request) : undefined;
    return meanwhile ? repeated(meanwhile) : { faults };
  }

  const incomingNumber = input.incomingNumber.trim();
  const draft = {
    version: 1,
    subscriberId: whose.subscriber.id,
    serviceId: null,
    channel: Channel.PAPER,
    subject: input.subject,
    description: input.description,
    errorText: null,
    stepsToReproduce: null,
    receivedAt: now,
    selfServiceShown: null,
    continuesId: null,
    claimedFrom: null,
    ...stateColumns(openingState(deps, { topic, authorized: false, lane: 'REGULAR', now })),
  };
  try {
    const result = await once(database, request, now, newTicketId, async (tx, id) => {
      await enter(tx, [incomingNumber, id, receivedOn, now, agent.agentId]);
      const taken = await claimAttachments(tx, uploader(actor), input.attachmentIds, { ticketId: id });
      if (taken.length) throw new FilesTaken(taken);
      return writeTicket(tx, journal, { ...draft, id }, ActorKind.AGENT, agent.agentId);
    });
    return 'made' in result ? { ticket: result.made } : repeated(result.earlier);
  } catch (error) {
    if (error instanceof RegisteredAlready) return { faults: [REGISTERED] };
    if (error instanceof FilesTaken) return { faults: error.faults };
    throw error;
  }
};
