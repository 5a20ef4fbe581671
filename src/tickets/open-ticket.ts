import { requireSubscriber, type SubscriberActor } from '../access/index.js';
import { claimAttachments, uploader } from '../attachments/index.js';
import { type Earlier, type KeyedRequest, keyedRequest, once, recall } from '../idempotency/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import type { Fault } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { newTicketId } from '../kernel/ticket-id.js';
import { offeredTopic, openTicketFaults } from '../regulations/index.js';
import { checkPassword } from '../subscribers/index.js';
import type { TicketDeps } from './act-on-ticket.js';
import { attachRepeat, readWaiting, repeatedBy } from './attach-repeat.js';
import { FilesTaken, withFileFaults } from './attachment-faults.js';
import { newTicket } from './new-ticket.js';
import { type OpeningFacts, openingFacts, rulesFacts } from './opening-facts.js';
import { findTicket, type WholeTicket } from './read-ticket.js';
import { OpenTicketInput } from './ticket.inputs.js';
import type { LightTicket } from './ticket-rows.js';
import { writeTicket } from './write-ticket.js';
import { WRONG_PASSWORD } from './wrong-password.js';

export type OpenTicketResult =
  | { readonly ticket: WholeTicket; readonly facts?: OpeningFacts }
  /** The waiting ticket that the text went to. */
  | { readonly duplicateOf: LightTicket }
  | { readonly faults: readonly Fault[] };

/** Under the key of a request that was added to another ticket stands that ticket's id, so marked. */
const REPEAT = 'repeat:';

const repeated = async (deps: TicketDeps, earlier: Earlier): Promise<OpenTicketResult> => {
  if ('fault' in earlier) return { faults: [earlier.fault] };
  const attached = earlier.objectId.startsWith(REPEAT);
  const ticket = await findTicket(
    deps.database,
    attached ? earlier.objectId.slice(REPEAT.length) : earlier.objectId,
  );
  if (!ticket) throw notFound();
  return attached ? { duplicateOf: ticket } : { ticket };
};

/** The waiting ticket was answered or closed in the meantime: the request is a new one after all. */
class NoLongerWaiting extends Error {}

/** @returns undefined where the request is a new one after all. */
const attach = async (
  deps: TicketDeps,
  subscriber: SubscriberActor,
  request: KeyedRequest,
  waiting: string,
  { input, authorized }: { readonly input: OpenTicketInput; readonly authorized: boolean },
): Promise<OpenTicketResult | undefined> => {
  try {
    const now = deps.clock.now();
    const result = await once(
      deps.database,
      request,
      now,
      () => REPEAT + waiting,
      async (tx) => {
        const acted = await attachRepeat(tx, deps, subscriber, waiting, { input, authorized });
        if (!acted) throw new NoLongerWaiting();
        return acted.ticket;
      },
    );
    return 'made' in result ? { duplicateOf: result.made } : await repeated(deps, result.earlier);
  } catch (error) {
    if (error instanceof NoLongerWaiting) return undefined;
    throw error;
  }
};

/**
 * Opens a ticket for the subscriber of the session (3.1). Every violation of the schema's constraints, the topic and
 * the contract is returned at once; a password is compared last, so that a slip elsewhere costs no try. A request that
 * repeats one that waits is added to it (G.4), unless the subscriber means a new one.
 *
 * Repeated under its idempotency key, it answers with the ticket it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for services, RATE_LIMITED after too many wrong passwords.
 */
export const openTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: OpenTicketInput,
): Promise<OpenTicketResult> => {
  const subscriber = requireSubscriber(actor);
  const constraints = checkInput(OpenTicketInput, input, ['input']);
  const request = keyedRequest(subscriber, 'openTicket', input);
  const earlier = await recall(deps.database, request);
  if (earlier) return repeated(deps, earlier);

  const [known, waiting] = await Promise.all([
    openingFacts(deps, subscriber),
    input.evenIfDuplicate ? [] : readWaiting(deps.database, subscriber),
  ]);
  const facts = rulesFacts(deps, input, known);
  const found = await withFileFaults(deps, actor, input, constraints);
  const faults = [...found, ...openTicketFaults(facts, found)];
  const topic = offeredTopic(deps.regulations, input.topic);
  if (faults.length || !topic) {
    // The same request, sent twice at once, may have used its files meanwhile.
    const meanwhile = input.attachmentIds?.length ? await recall(deps.database, request) : undefined;
    return meanwhile ? repeated(deps, meanwhile) : { faults };
  }

  const password = input.authorization?.password;
  if (password !== undefined && !(await checkPassword(deps, subscriber.subscriberId, password)))
    return { faults: [WRONG_PASSWORD] };

  const authorized = password !== undefined;
  try {
    const repeats = repeatedBy(input, topic, waiting);
    const attached = repeats && (await attach(deps, subscriber, request, repeats, { input, authorized }));
    if (attached) return attached;

    const draft = newTicket(deps, { ...facts, topic, authorized, subscriberId: subscriber.subscriberId });
    const result = await once(deps.database, request, facts.now, newTicketId, async (tx, id) => {
      const ticket = await writeTicket(tx, deps.journal, { ...draft, id }, ActorKind.SUBSCRIBER);
      const taken = await claimAttachments(tx, uploader(actor), input.attachmentIds, { ticketId: id });
      if (taken.length) throw new FilesTaken(taken);
      return ticket;
    });
    return 'made' in result ? { ticket: result.made, facts: known } : repeated(deps, result.earlier);
  } catch (error) {
    if (error instanceof FilesTaken) return { faults: error.faults };
    throw error;
  }
};
