/** The main job, told step by step: a customer opens a ticket in the panel, sees its place in time, and writes again. */
import { checkForm, follow } from './panel-page.mjs';

const time = (iso) =>
  new Date(iso).toLocaleString('ru-RU', {
    timeZone: 'Europe/Moscow',
    dateStyle: 'short',
    timeStyle: 'short',
  });

export async function tellStory({ backEnd, openPage, customers, errorLog, say }) {
  // Not the first, whom the demo introduces with a password of its own.
  const [, customer] = customers.filter(
    ({ blocked, services }) =>
      !blocked && services.some(({ main, kind, blocked: off }) => main && kind === 'HOSTING' && !off),
  );
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
  const site = subscriber.services.find(({ main, kind, blocked }) => main && kind === 'HOSTING' && !blocked);

  say.step('The form is checked before anything is sent');
  const form = {
    topic: 'site-down',
    subject: `Сайт ${site.name} отвечает ошибкой 500`,
    description: 'С сегодняшнего утра сайт не открывается, вместо страниц приходит ошибка 500.',
    emergency: true,
  };
  for (const { path, code, clause } of await checkForm(page, form))
    say(`✗ ${path.join('.')}: ${code}${clause ? ` (clause ${clause})` : ''}`);
  const whole = {
    ...form,
    serviceId: site.id,
    errorText: errorLog,
    stepsToReproduce: '1. Открыть главную страницу.\n2. Вместо неё — ошибка 500.',
  };
  if ((await checkForm(page, whole)).length > 0) throw new Error('The filled form should be right.');
  say('✓ with the service, the error log and the steps filled in, nothing is left to mend');

  say.step('The ticket is opened');
  const opened = (await page.openTicket(whole)).orThrow();
  const { id, lane, status, respondBy } = opened.ticket;
  say(`ticketID ${id}, lane ${lane}, ${status}; the reply is due by ${time(respondBy)} (Moscow)`);

  say.step('The page follows it live, and the customer writes again');
  // The snapshot holds the messages, so that the events are added to them.
  const snapshot = await page.ticket({ id });
  const watching = follow(page, snapshot, (now, event) => {
    say(`↓ ${event.type} → version ${now.version}, ${now.status}, waiting since ${time(now.waitingSince)}`);
    return now.version < 3;
  });
  for (const body of ['Добавлю: ошибка появилась после 07:40.', 'Есть новости?'])
    (await page.replyToTicket({ ticketId: id, body })).orThrow();
  const last = await watching;
  say(`${last.messages.nodes.length} messages in the thread; writing again did not move the place (G.4)`);

  say.step('A repeat of the same request changes nothing');
  const key = crypto.randomUUID();
  const reply = { ticketId: id, body: 'Сайт снова открывается, спасибо!', idempotencyKey: key };
  const once = (await page.replyToTicket(reply)).orThrow();
  const twice = (await page.replyToTicket(reply)).orThrow();
  say(`sent twice under one key: version ${once.ticket.version}, then still ${twice.ticket.version}`);

  say.step('A significant change needs the password (3.7)');
  const change = {
    topic: 'database-access',
    serviceId: site.id,
    subject: 'Доступ к базе с другого адреса',
    description: 'Откройте, пожалуйста, доступ к базе данных с адреса 203.0.113.7.',
  };
  const held = (await page.openTicket(change)).orThrow().ticket;
  say(`without it: ${held.status}, and the time to reply does not run yet`);
  const wrong = await page.authorizeTicket({ ticketId: held.id, authorization: { password: 'не тот' } });
  for (const { code, clause, message } of wrong.errors) say(`✗ ${code} (clause ${clause}): ${message}`);
  const proven = (await page.authorizeTicket({ ticketId: held.id, authorization: { password } })).orThrow();
  say(`with it: ${proven.ticket.status}, the reply is due by ${time(proven.ticket.respondBy)}`);

  say.step('The customer closes the ticket');
  const closed = (await page.closeTicket({ ticketId: id, rating: 5 })).orThrow();
  say(`${closed.ticket.status} at ${time(closed.ticket.closedAt)}`);
}
