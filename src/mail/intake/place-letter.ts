import type { Locale } from '../../kernel/locale.js';
import { laneFor, offeredTopic } from '../../regulations/index.js';
import type { ServiceRow } from '../../subscribers/index.js';
import {
  type LetterMessage,
  type LetterRequest,
  lacksPassword,
  openingFacts,
  readWaiting,
  repeatedBy,
  type TicketDeps,
  textOf,
} from '../../tickets/index.js';
import type { ReadLetter } from '../letter.js';
import { chooseTopic, serviceMeant, wantsEmergency } from '../recognising/index.js';
import { followThread, type ThreadEnd } from './follow-thread.js';
import type { PasswordProof } from './password-proof.js';
import { messageText, requestText } from './request-text.js';

/** Where a letter goes: to a ticket that exists, or to one of its own. */
export type Place =
  | { readonly append: LetterMessage }
  | { readonly open: LetterRequest; readonly topicRule: string };

/** Whose letter it is, and to which ticket it belongs, where it does to one. */
export type Whose = {
  readonly subscriberId: number;
  readonly ticketId: string | null;
  /** The address that it came from, where only its text says whose it is (3.6); null where the author is known. */
  readonly claimedFrom: string | null;
};

const trying = (claimedFrom: string | null) => (claimedFrom === null ? 'SUBSCRIBER' : 'CLAIMED');

const append = async (
  letter: ReadLetter,
  { id, ...ticket }: ThreadEnd,
  { subscriberId, claimedFrom }: Whose,
  proof: PasswordProof,
): Promise<Place> => {
  // Compared only where it is what the ticket lacks: elsewhere a wrong one would cost a try for nothing.
  const authorized = lacksPassword(ticket) && (await proof.of(subscriberId, trying(claimedFrom)));
  return { append: { ticketId: id, subscriberId, body: messageText(letter), authorized } };
};

/** A letter without a text is in its author's own language: there is nothing else to tell it by. */
const inOwnLanguage = async (
  { database }: TicketDeps,
  letter: ReadLetter,
  subscriberId: number,
): Promise<ReadLetter> => {
  if (letter.text.trim()) return letter;
  const [subscriber] = await database.select<{ locale: Locale }>(
    'SELECT locale FROM subscriber WHERE id = ?',
    [subscriberId],
  );
  return { ...letter, locale: subscriber?.locale ?? letter.locale };
};

const factsOf = (service: ServiceRow | undefined) =>
  service && { id: String(service.id), main: Boolean(service.main), blocked: Boolean(service.blocked) };

/**
 * Where a letter goes whose author is known. It goes to its ticket, or to the one that this has become part of; a closed
 * one it goes on with in another (3.2). Without a ticket it is a request: its topic, service and lane are chosen by rules,
 * and one that repeats what waits already is added to that (G.4). Whoever only says whose it is gets into nothing that is
 * there but their own: a login and a guessed text are no proof.
 */
export const placeLetter = async (
  deps: TicketDeps,
  read: ReadLetter,
  whose: Whose,
  proof: PasswordProof,
): Promise<Place> => {
  const { subscriberId, ticketId, claimedFrom } = whose;
  const letter = await inOwnLanguage(deps, read, subscriberId);
  const thread = ticketId === null ? undefined : await followThread(deps.database, ticketId);
  if (thread && thread.status !== 'CLOSED') return append(letter, thread, whose, proof);

  const [{ services }, waiting] = await Promise.all([
    openingFacts(deps, { subscriberId }),
    readWaiting(deps.database, { subscriberId }, claimedFrom),
  ]);
  const service = serviceMeant(letter, services);
  const { topicId, rule } = chooseTopic(deps.regulations, {
    subject: letter.subject,
    text: letter.text,
    serviceKind: service?.kind,
    serviceMain: service && Boolean(service.main),
    hasPassword: proof.given,
  });
  const topic = offeredTopic(deps.regulations, topicId);
  if (!topic) throw new Error(`the topic ${topicId} was chosen, and is not offered`);

  const texts = requestText(letter);
  const emergency = wantsEmergency(letter);
  const serviceId = service ? String(service.id) : null;
  const authorized = await proof.of(subscriberId, trying(claimedFrom));
  const repeats = repeatedBy({ ...texts, topic: topic.id, serviceId, emergency }, topic, waiting);
  if (repeats !== undefined) {
    const { subject, description } = texts;
    const body = textOf({ subject, description });
    return { append: { ticketId: repeats, subscriberId, body, authorized, repeat: { emergency } } };
  }
  const continuesId = thread?.id ?? null;
  const request = { ...texts, subscriberId, topic, authorized, continuesId, claimedFrom };
  const lane = laneFor({ emergency, topic, service: factsOf(service) });
  return { open: { ...request, serviceId: service ? Number(service.id) : null, lane }, topicRule: rule };
};
