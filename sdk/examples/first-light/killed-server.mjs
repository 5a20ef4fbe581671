/** A server dies in the middle of a stream, and the page notices nothing but a pause. */
import { follow } from './panel-page.mjs';

const REPLIES = 30;
const KILL_AT = 10;

export async function tellKilledServer({ backEnd, openPage, customers, server, say }) {
  await backEnd.syncCustomers(customers);
  const customer = customers.find(
    ({ blocked, services }) => !blocked && services.some((service) => !service.blocked),
  );
  const retries = [];
  const page = openPage(customer.login, {
    retry: { tries: 40, capMs: 1_000 },
    live: { capMs: 1_000 },
    onRetry: ({ operation }) => retries.push(operation),
  });

  say.step(`A ticket is followed live while ${REPLIES} messages are sent`);
  const { subscriber } = await page.viewer();
  const { ticket } = (
    await page.openTicket({
      topic: 'php-version',
      serviceId: subscriber.services.find(({ blocked }) => !blocked).id,
      subject: 'Проверка живой ленты',
      description: 'Переключите, пожалуйста, сайт на PHP 8.3.',
      selfServiceDidNotHelp: true,
    })
  ).orThrow();

  const versions = [];
  const states = [];
  let killed;
  const watching = follow(
    page,
    await page.ticket({ id: ticket.id }),
    (_, event) => {
      versions.push(event.version);
      if (event.version === KILL_AT) {
        say(`version ${event.version} received: SIGKILL to the server, and a new start`);
        killed = server.killAndRestart();
      }
      return event.version < REPLIES + 1;
    },
    { onState: ({ name }) => states.push(name) },
  );
  for (let i = 1; i <= REPLIES; i++)
    (await page.replyToTicket({ ticketId: ticket.id, body: `Сообщение № ${i}` })).orThrow();
  const last = await watching;
  await killed;

  say.step('What the page received');
  say(`versions ${versions.join(' ')}`);
  say(`requests repeated by the SDK: ${retries.length}; connection: ${states.join(' → ')}`);
  const expected = Array.from({ length: REPLIES }, (_, i) => i + 2);
  if (JSON.stringify(versions) !== JSON.stringify(expected))
    throw new Error('The stream has a gap or a repeat.');

  const { messages } = await page.ticket({ id: ticket.id });
  if (messages.totalCount !== REPLIES)
    throw new Error(`${messages.totalCount} messages instead of ${REPLIES}.`);
  if (last.version !== REPLIES + 1) throw new Error(`The snapshot ended at version ${last.version}.`);
  say(`✓ ${REPLIES} events, none missing, none twice; ${messages.totalCount} messages stored, none twice`);
}
