/**
 * The main job, told step by step: customers ask in the panel and see their place in time, the support service answers
 * in order, promises a date and resolves.
 */
import { all } from '@zayavka/sdk';
import { askAgain, neighboursAsk, provePassword, reportOutage, wishForPhp } from './customer-scenes.mjs';
import { signInAgent } from './support-desk.mjs';
import { answerEmergency, answerWish, serveQueue, watchTicket } from './support-scenes.mjs';
import { time } from './telling.mjs';

const isSite = ({ main, kind, blocked }) => main && kind === 'HOSTING' && !blocked;

/** Closes what an earlier run may have left, so that nothing of it is repeated now. */
async function closeLeftovers(page) {
  const open = (after) => page.tickets({ filter: { open: true }, after });
  for await (const { id } of all(open, { max: 100 })) await page.closeTicket({ ticketId: id });
}

export async function tellStory({ backEnd, openPage, customers, errorLog, agent, say }) {
  // Not the first, whom the demo introduces with a password of its own.
  const [, customer, ...others] = customers.filter(
    ({ blocked, services }) => !blocked && services.some(isSite),
  );
  const neighbours = others.slice(0, 2);
  // In a real panel it is the customer's own, handed over when it changes; here it lives for one run.
  const password = crypto.randomUUID();

  say.step('The panel’s back end tells the desk who its customers are');
  const synced = await backEnd.syncCustomers(
    customers.map((known) => (known === customer ? { ...known, password } : known)),
  );
  say(`created ${synced.created}, updated ${synced.updated}, refused ${synced.errors.length}`);

  say.step(`${customer.name} (${customer.login}) opens the support page; the back end gives it a session`);
  const page = openPage(customer.login);
  const { subscriber, expiresAt } = await page.viewer();
  say(`signed in until ${time(expiresAt)}, ${subscriber.services.length} services in the contract`);
  const site = subscriber.services.find(isSite);
  for (const { login } of [customer, ...neighbours]) await closeLeftovers(openPage(login));

  const before = await neighboursAsk(openPage, neighbours);
  const wish = await wishForPhp(page, site, say);
  await askAgain(page, site, wish, say);
  const outage = await reportOutage(page, site, errorLog, say);

  const desk = await signInAgent(agent);
  // Others who wait in the demo are not this story's: they go back to the very places that they had.
  const setAside = [];
  const aside = ({ id }) => setAside.push(id);
  try {
    await answerEmergency(desk, outage.id, { aside, say });
    const watching = await watchTicket(page, wish.id, say);
    const taken = await serveQueue(desk, page, wish, { neighbours: before, aside, say });
    await answerWish(desk, page, taken, { watching, say });
  } finally {
    for (const ticketId of setAside) await desk.releaseTicket({ ticketId });
    if (setAside.length > 0) say(`put back into their very places: ${setAside.join(', ')}`);
  }
  const held = await provePassword(page, site, password, say);

  say.step('The customer closes the tickets, and rates the work');
  for (const { id } of [wish, outage, held]) {
    const closed = (await page.closeTicket({ ticketId: id, rating: 5 })).orThrow();
    say(`${closed.ticket.id} ${closed.ticket.status} at ${time(closed.ticket.closedAt)}`);
  }
}
