import { SITE, type Someone, type World } from '../../kit/world.js';

/** A customer who has opened a ticket, and whose services were blocked after that: a ground of refusal (3.10). */
export async function blockedCustomer(
  world: World,
): Promise<{ readonly boris: Someone; readonly id: string }> {
  const sketch = { login: 'boris', contractNumber: 'Д-77', name: 'Борис', emails: [], services: [SITE] };
  const boris = await world.subscriber(sketch);
  const { ticket } = (await boris.page.openTicket(boris.request({ subject: 'Услуги прекращены' }))).orThrow();
  const blocked = { ...sketch, blocked: true, services: [{ ...SITE, blocked: true }] };
  (await world.panel.syncSubscribers({ subscribers: [blocked] })).orThrow();
  return { boris, id: ticket.id };
}
