import { type AgentActor, requireAgent } from '../access/index.js';
import { claimAttachments, uploader } from '../attachments/index.js';
import { insertInto, type Transaction } from '../database/index.js';
import { type InstructionRow, instructionsById } from '../instructions/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { AnswerTicketInput, Outcome } from './agent.inputs.js';
import { withFileFaults } from './attachment-faults.js';
import type { Doing } from './change.js';
import { AuthorizationState, Visibility } from './enums.js';
import { versionFaults } from './expected-version.js';
import { handlingFaults, recordResponse } from './handling.js';
import { lockAnyTicket } from './lock-ticket.js';
import { onceOnTicket } from './once-on-ticket.js';
import type { LightTicket } from './ticket-rows.js';

const DATE = ['input', 'expectedResolutionAt'];

/** 3.5: where the solution takes longer, the reply says until when; elsewhere a date would promise nothing. */
const promiseFaults = ({ outcome, expectedResolutionAt }: AnswerTicketInput, now: number): Fault[] => {
  if (outcome === Outcome.IN_PROGRESS && !expectedResolutionAt)
    return [{ path: DATE, code: FieldErrorCode.EXPECTED_RESOLUTION_MISSING, clause: '3.5' }];
  if (!expectedResolutionAt) return [];
  return outcome !== Outcome.IN_PROGRESS || expectedResolutionAt.getTime() <= now
    ? [{ path: DATE, code: FieldErrorCode.NOT_ALLOWED, clause: '3.5' }]
    : [];
};

/** 3.7: what needs an authorization is neither done nor promised before it is there; asking for it is in order. */
const authorizationFaults = ({ authorization }: LightTicket, { outcome }: AnswerTicketInput): Fault[] =>
  authorization === AuthorizationState.REQUIRED && outcome !== Outcome.AWAITING_SUBSCRIBER
    ? [{ path: ['input', 'outcome'], code: FieldErrorCode.NOT_ALLOWED, clause: '3.7' }]
    : [];

/** A later date than the one that was promised is a postponement, and told as one. */
const doingOf = (
  { agentId }: AgentActor,
  { expectedResolutionAt: promised }: LightTicket,
  { outcome, expectedResolutionAt }: AnswerTicketInput,
): Doing => {
  if (outcome === Outcome.RESOLVED) return { action: 'resolve', agentId };
  if (outcome === Outcome.AWAITING_SUBSCRIBER || !expectedResolutionAt) return { action: 'ask', agentId };
  const until = expectedResolutionAt.getTime();
  return { action: promised !== null && until > promised ? 'postpone' : 'promise', agentId, until };
};

const LINK = insertInto('message_instruction', [
  'messageId',
  'place',
  'instructionId',
  'version',
  'title',
  'summary',
  'url',
]);

const link = async (
  tx: Transaction,
  messageId: number,
  articles: readonly InstructionRow[],
): Promise<void> => {
  for (const [place, { id, version, title, summary, url }] of articles.entries())
    await tx.insert(LINK, [messageId, place, id, version, title, summary, url]);
};

/** The articles by the ids, each once, or which of them are none. */
const articlesOf = async (
  { database }: TicketDeps,
  ids: readonly string[],
): Promise<{ readonly articles: InstructionRow[]; readonly faults: Fault[] }> => {
  const found = ids.length ? await instructionsById(database, ids) : [];
  const faults = found.flatMap((article, i) =>
    article ? [] : [{ path: ['input', 'instructionIds', String(i)], code: FieldErrorCode.UNKNOWN }],
  );
  return { articles: [...new Set(found.flatMap((article) => article ?? []))], faults };
};

/**
 * The support service's reply: it resolves, asks, or says until when the solution is expected (3.5), and may refer to
 * instructions (3.9). What waits in the queue is taken first. Faults come with the newer ticket where the agent went by
 * an older one.
 *
 * Repeated under its idempotency key, it answers with the ticket and says nothing twice.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const answerTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: AnswerTicketInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const now = deps.clock.now();
  const constraints = checkInput(AnswerTicketInput, input, ['input']);
  const { articles, faults: unknown } = await articlesOf(deps, input.instructionIds?.slice(0, 10) ?? []);
  const found = mergeFaults(constraints, promiseFaults(input, now), unknown);
  const faults = await withFileFaults(deps, actor, input, found);
  return onceOnTicket(deps, agent, 'answerTicket', input, faults, async (tx, id) => {
    const ticket = await lockAnyTicket(tx, agent, id);
    const outdated = await versionFaults(tx, ticket, input.expectedVersion);
    if (outdated.length) return { faults: outdated, ticket };
    const doing = doingOf(agent, ticket, input);
    const against = mergeFaults(
      handlingFaults(agent, ticket, doing.action),
      authorizationFaults(ticket, input),
    );
    if (against.length) return { faults: against };
    const says = {
      author: ActorKind.AGENT,
      agentId: agent.agentId,
      visibility: Visibility.PUBLIC,
      body: input.body,
    };
    const acted = await act(tx, deps, ticket, { doing, by: ActorKind.AGENT, says });
    if (!acted) return { faults: [statusForbids(ticket)] };
    const { messageId } = acted;
    if (messageId !== undefined) await link(tx, messageId, articles);
    const taken = await claimAttachments(tx, uploader(actor), input.attachmentIds, {
      ticketId: id,
      messageId,
    });
    if (taken.length) return { faults: taken };
    await recordResponse(tx, acted, agent, { at: now });
    return acted;
  });
};
