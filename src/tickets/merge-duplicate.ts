import { requireAgent } from '../access/index.js';
import { copyAttachments } from '../attachments/index.js';
import type { Transaction } from '../database/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { act, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { MergeDuplicateInput } from './agent.inputs.js';
import { Lane, Visibility } from './enums.js';
import { handlingFaults } from './handling.js';
import { LIFECYCLE, OWED } from './lifecycle.js';
import { textOf } from './text-of.js';
import { type LightTicket, lockTicket, stateOf, type TicketTexts } from './ticket-rows.js';

const fault = (code: FieldErrorCode, clause = 'G.4'): Fault => ({
  path: ['input', 'duplicateOf'],
  code,
  clause,
});

/** Both rows, locked in one order whoever merges what, so that two agents never wait for each other. */
const lockBoth = async (
  tx: Transaction,
  one: string,
  other: string,
): Promise<[LightTicket | undefined, LightTicket | undefined]> => {
  if (one < other) return [await lockTicket(tx, one), await lockTicket(tx, other)];
  const second = await lockTicket(tx, other);
  return [await lockTicket(tx, one), second];
};

const isEarlier = (a: LightTicket, b: LightTicket): boolean =>
  a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.seq < b.seq);

/** The password that the earlier one still waits for has come with the later one (3.7). An agent's demand is more. */
const isProvenBy = (later: LightTicket, earlier: LightTicket): boolean =>
  earlier.status === 'AWAITING_AUTHORIZATION' &&
  !earlier.furtherAuthorization &&
  later.authorization === 'VERIFIED';

/** What stands against joining the later one to the earlier one. */
const joiningFaults = (later: LightTicket, earlier: LightTicket): Fault[] => {
  const fits = earlier.subscriberId === later.subscriberId && isEarlier(earlier, later);
  if (!fits || !LIFECYCLE.absorb[earlier.status]) return [fault(FieldErrorCode.NOT_ALLOWED)];
  // 3.5: an emergency stays one; whether the earlier one may go first is decided, and recorded, by changing its lane.
  if (later.lane === Lane.EMERGENCY && earlier.lane !== Lane.EMERGENCY)
    return [fault(FieldErrorCode.NOT_ALLOWED, '3.5')];
  // 3.7: a reply that is owed would be owed no more where a password is waited for that this request does not need.
  if (
    OWED.includes(later.status) &&
    earlier.status === 'AWAITING_AUTHORIZATION' &&
    !isProvenBy(later, earlier)
  )
    return [fault(FieldErrorCode.NOT_ALLOWED, '3.7')];
  // 3.7: what lacks its authorization would be done unproven in a ticket that needs none.
  const unproven = later.authorization === 'REQUIRED' && earlier.authorization === 'NOT_REQUIRED';
  return unproven ? [fault(FieldErrorCode.NOT_ALLOWED, '3.7')] : [];
};

/** Replies that go along: what is older stays to be read in the closed ticket, or one message could grow without bound. */
const REPLIES = 50;
const TEXTS = 'SELECT description, errorText, stepsToReproduce FROM ticket WHERE id = ?';
const ADDED = `SELECT id, body FROM message WHERE ticketId = ? AND author = 'SUBSCRIBER' AND visibility = 'PUBLIC'
  ORDER BY id DESC LIMIT ${REPLIES}`;

type Written = { readonly body: string; readonly messageIds: readonly number[] };

/** All that the subscriber wrote in a ticket, as one message, and the messages that it was. */
const writtenIn = async (tx: Transaction, { id, subject }: LightTicket): Promise<Written> => {
  const [texts] = await tx.select<TicketTexts>(TEXTS, [id]);
  const added = await tx.select<{ id: number; body: string }>(ADDED, [id]);
  const request = textOf({ subject, ...(texts as TicketTexts) });
  return {
    body: [request, ...added.map(({ body }) => body).reverse()].join('\n\n'),
    messageIds: added.map((message) => message.id),
  };
};

/**
 * Joins a request to the earlier one that it repeats (G.4): what the subscriber wrote and sent goes there, it is closed, and of the
 * two waits the longer one counts. Only an earlier ticket of the same subscriber that is not over can take it in, so that two
 * agents who merge in opposite directions cannot close both.
 * @returns the later ticket, with `duplicateOf`.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const mergeDuplicate = async (
  deps: TicketDeps,
  actor: Actor,
  input: MergeDuplicateInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { agentId } = agent;
  const faults = checkInput(MergeDuplicateInput, input, ['input']);
  const laterId = parseTicketId(input.ticketId);
  const earlierId = parseTicketId(input.duplicateOf);
  if (!laterId) throw notFound();
  return deps.database.transaction(async (tx) => {
    const [later, earlier] = earlierId
      ? await lockBoth(tx, laterId, earlierId)
      : [await lockTicket(tx, laterId), undefined];
    if (!later) throw notFound();
    if (faults.length) return { faults };
    if (!earlier) return { faults: [fault(FieldErrorCode.UNKNOWN)] };
    if (later.duplicateOfId === earlier.id && later.status === 'CLOSED') return { ticket: later };
    const handling = handlingFaults(agent, later, 'mergeAway');
    const against = handling.length ? handling : joiningFaults(later, earlier);
    if (against.length) return { faults: against };

    const proven = isProvenBy(later, earlier)
      ? await act(tx, deps, earlier, { doing: { action: 'authorize' }, by: ActorKind.AGENT, agentId })
      : undefined;
    const { body, messageIds } = await writtenIn(tx, later);
    const absorbed = await act(tx, deps, proven?.ticket ?? earlier, {
      doing: { action: 'absorb', other: stateOf(later) },
      by: ActorKind.AGENT,
      agentId,
      otherTicketId: later.id,
      says: {
        author: ActorKind.SUBSCRIBER,
        channel: later.channel,
        visibility: Visibility.PUBLIC,
        body,
      },
    });
    const merged = await act(tx, deps, later, {
      doing: { action: 'mergeAway', into: earlier.id },
      by: ActorKind.AGENT,
      agentId,
      otherTicketId: earlier.id,
    });
    if (!absorbed || !merged)
      throw new Error(`tickets ${later.id} and ${earlier.id} changed under their locks`);
    const to = { ticketId: earlier.id, messageId: absorbed.messageId };
    await copyAttachments(tx, { ticketId: later.id, messageIds }, to);
    return merged;
  });
};
