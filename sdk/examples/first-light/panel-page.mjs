/** The panel's page: everything here runs in a browser too, where `webSocketImpl` is not needed. */
import { applyEvent, createClient, validateOpenTicket } from '@zayavka/sdk';
import WebSocket from 'ws';

/** The panel's server keeps the session and renews it before it ends, or when the support desk has refused it. */
function sessionTokens(backEnd, login) {
  return async (refused) => (await backEnd.openSession(login, refused)).token;
}

export function panelPage({ url, backEnd, login, retry, live, onRetry }) {
  return createClient({
    url,
    token: sessionTokens(backEnd, login),
    locale: 'ru',
    webSocketImpl: WebSocket,
    retry,
    live,
    onRetry,
  });
}

/** What a form does before it sends: the same verdict that the server would give, without asking it. */
export async function checkForm(client, input) {
  const [regulations, viewer] = await Promise.all([client.regulations(), client.viewer()]);
  return validateOpenTicket(input, { regulations, subscriber: viewer.subscriber });
}

/** Follows a ticket from a snapshot, handing each new state to `show` until it returns false. */
export async function follow(client, ticket, show, options = {}) {
  let snapshot = ticket;
  for await (const event of client.live.ticket(ticket.id, { ...options, after: ticket.cursor })) {
    snapshot = applyEvent(snapshot, event);
    if (show(snapshot, event) === false) break;
  }
  return snapshot;
}
