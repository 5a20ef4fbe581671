/** An agent's side, as a desk of one's own would work: sign in, take whoever is next, answer. */
import { createAgentClient } from '@zayavka/sdk';
import WebSocket from 'ws';

export async function signInAgent({ url, login, password }) {
  const connection = { url, locale: 'ru', webSocketImpl: WebSocket };
  const { token } = (await createAgentClient(connection).signIn({ login, password })).orThrow();
  return createAgentClient({ ...connection, token });
}

/**
 * Takes tickets in their order until it is this one's turn, and hands the others to `meanwhile`.
 * Nobody is answered out of turn by this: that would be `takeTicket`, with a reason that is kept.
 */
export async function takeTurn(desk, ticketId, meanwhile) {
  for (;;) {
    const { ticket } = (await desk.takeNextTicket()).orThrow();
    if (!ticket) throw new Error(`${ticketId} is not in the queue.`);
    if (ticket.id === ticketId) return ticket;
    await meanwhile(ticket);
  }
}

/**
 * Answers the ticket that the agent has read. Where the thread has moved on meanwhile, nothing is sent: the refusal
 * brings the newer ticket, `onNews` shows it, and the draft goes to that one.
 */
export async function answer(desk, ticket, draft, onNews = () => {}) {
  const result = await desk.answerTicket({ ...draft, ticketId: ticket.id, expectedVersion: ticket.version });
  if (result.ok || !result.ticket) return result.orThrow().ticket;
  await onNews(result);
  return answer(desk, result.ticket, draft, onNews);
}

/** The article that fits best; a desk that has none yet writes it. */
export async function articleAbout(desk, search, draft) {
  const [found] = await desk.instructions({ search, first: 1 });
  return found ?? (await desk.createInstruction(draft)).orThrow().instruction;
}
