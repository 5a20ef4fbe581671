import type { AgentActor } from '../../access/index.js';
import { isUniqueViolation } from '../../database/index.js';
import { claim, keyedRequest, recall } from '../../idempotency/index.js';
import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../../kernel/fault.js';
import { namedSubscriber } from '../../subscribers/index.js';
import { type LightTicket, readTicket } from '../../tickets/index.js';
import { handleKeptLetter, type KeptLetterDeps } from '../intake/index.js';
import type { LetterRow } from '../letter.entity.js';
import { AssignLetterInput } from './letter.inputs.js';
import {
  DEALT_WITH,
  isUndecided,
  type LetterResult,
  requireLetter,
  requireLetterDesk,
} from './letter-desk.js';

export type AssignResult = LetterResult & { readonly ticket: LightTicket | null };

const UNKNOWN_TICKET: Fault = { path: ['input', 'ticketId'], code: FieldErrorCode.UNKNOWN, clause: '3.2' };

const refused = (faults: readonly Fault[], letter: LetterRow | null = null): AssignResult => ({
  letter,
  ticket: null,
  faults,
});

/** Whose it is said to be, and to which ticket of theirs it is to go; or what is wrong with that. */
const readTarget = async (deps: KeptLetterDeps, agent: AgentActor, input: AssignLetterInput) => {
  const faults = checkInput(AssignLetterInput, input, ['input']);
  if (faults.length) return { faults };
  const whose = await namedSubscriber(deps.database, input);
  if (input.ticketId === null || input.ticketId === undefined) return whose;
  const ticket = await readTicket(deps, agent, input.ticketId);
  if (!ticket) return { faults: mergeFaults('faults' in whose ? whose.faults : [], [UNKNOWN_TICKET]) };
  if ('faults' in whose) return whose;
  const theirs = Number(ticket.subscriberId) === Number(whose.subscriber.id);
  return theirs ? { ...whose, ticketId: ticket.id } : { faults: [UNKNOWN_TICKET] };
};

/**
 * Gives a letter that was kept to the subscriber whose it is (G.1): it becomes a ticket, or a message of the ticket that is
 * named, as it would have become by itself. Of two agents the first decides; the other gets the letter as it is then.
 *
 * Repeated under its idempotency key, it answers with what it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const assignLetter = async (
  deps: KeptLetterDeps,
  actor: Actor,
  input: AssignLetterInput,
): Promise<AssignResult> => {
  const agent = requireLetterDesk(actor);
  const { database, clock } = deps;
  const request = keyedRequest(agent, 'assignLetter', input);
  const done = async (letterId: string): Promise<AssignResult> => {
    const letter = await requireLetter(database, letterId);
    const ticket = letter.ticketId === null ? undefined : await readTicket(deps, agent, letter.ticketId);
    return { letter, ticket: ticket ?? null, faults: [] };
  };
  const repeated = async (): Promise<AssignResult | undefined> => {
    const earlier = await recall(database, request);
    if (!earlier) return undefined;
    return 'fault' in earlier ? refused([earlier.fault]) : done(earlier.objectId);
  };

  const known = await repeated();
  if (known) return known;
  const letter = await requireLetter(database, input.letterId);
  const target = await readTarget(deps, agent, input);
  if ('faults' in target) return refused(target.faults);
  if (!isUndecided(letter)) return (await repeated()) ?? refused([DEALT_WITH], letter);

  try {
    const receipt = await handleKeptLetter(deps, agent, letter, {
      subscriberId: Number(target.subscriber.id),
      ticketId: 'ticketId' in target ? target.ticketId : undefined,
      within: (tx) => claim(tx, request, String(letter.id), clock.now()),
    });
    if (receipt) return done(String(receipt.id));
    return (await repeated()) ?? refused([DEALT_WITH], await requireLetter(database, input.letterId));
  } catch (error) {
    // The key went to another letter at this moment.
    const taken = isUniqueViolation(error) ? await repeated() : undefined;
    if (taken) return taken;
    throw error;
  }
};
