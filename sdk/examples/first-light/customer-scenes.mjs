/** What the customer does: asks, is shown what can be done alone, asks again, has an emergency. */
import { checkForm } from './panel-page.mjs';
import { faultText, placeText, time } from './telling.mjs';

/** What two neighbours have asked before. */
export async function neighboursAsk(openPage, neighbours) {
  const asked = [];
  for (const { login } of neighbours) {
    const page = openPage(login);
    const { subscriber } = await page.viewer();
    const request = {
      topic: 'virtual-host',
      serviceId: subscriber.services.find(({ kind, blocked }) => kind === 'HOSTING' && !blocked).id,
      subject: 'Второе имя сайта',
      description: 'Добавьте, пожалуйста, сайту второе имя с www: в панели такой настройки нет.',
      evenIfDuplicate: true,
    };
    asked.push((await page.openTicket(request)).orThrow().ticket.id);
  }
  return asked;
}

/** The panel's own page first (2.1); then a ticket, its place and its deadline. */
export async function wishForPhp(page, site, say) {
  say.step('What the customer can do alone is shown first (2.1)');
  const wish = {
    topic: 'php-version',
    serviceId: site.id,
    subject: 'PHP 8.3 для сайта',
    description: `Переключите, пожалуйста, сайт ${site.name} на PHP 8.3.`,
  };
  const refused = await page.openTicket(wish);
  for (const error of refused.errors) say(faultText(error));
  const { ticket } = (await page.openTicket({ ...wish, selfServiceDidNotHelp: true })).orThrow();
  const { queue } = await page.ticketQueuePlace({ id: ticket.id });
  say(`“it did not help” → ticketID ${ticket.id}, ${ticket.status}`);
  say(`${placeText(queue)}; the reply is due by ${time(ticket.respondBy)} (Moscow)`);
  return ticket;
}

/** A second request about the same thing, and one that only asks for news (G.4). */
export async function askAgain(page, site, ticket, say) {
  say.step('Writing again is recognised: the text goes to the waiting ticket, whose place stays (G.4)');
  const texts = [
    { subject: 'Нужен PHP 8.3', description: 'Прошу переключить наш сайт на PHP 8.3.' },
    { subject: 'Есть новости?', description: 'Здравствуйте! Есть ли новости по моей заявке?' },
  ];
  for (const text of texts) {
    const again = { topic: 'php-version', serviceId: site.id, selfServiceDidNotHelp: true, ...text };
    const { duplicateOf } = (await page.openTicket(again)).orThrow();
    if (duplicateOf?.id !== ticket.id) throw new Error('The repeat should have been recognised.');
    say(`«${text.subject}» → added to ${duplicateOf.id}: ${placeText(duplicateOf.queue)}`);
  }
}

/** A form that is judged before it is sent, and the lane that goes first (3.5). */
export async function reportOutage(page, site, errorLog, say) {
  say.step('An emergency: the form is checked before anything is sent');
  const form = {
    topic: 'site-down',
    subject: `Сайт ${site.name} отвечает ошибкой 500`,
    description: 'С сегодняшнего утра сайт не открывается, вместо страниц приходит ошибка 500.',
    emergency: true,
  };
  for (const issue of await checkForm(page, form)) say(faultText(issue));
  const whole = {
    ...form,
    serviceId: site.id,
    errorText: errorLog,
    stepsToReproduce: '1. Открыть главную страницу.\n2. Вместо неё — ошибка 500.',
  };
  if ((await checkForm(page, whole)).length > 0) throw new Error('The filled form should be right.');
  say('✓ with the service, the error log and the steps filled in, nothing is left to mend');
  const { ticket } = (await page.openTicket(whole)).orThrow();
  say(`ticketID ${ticket.id}, lane ${ticket.lane}: it goes first (3.5)`);

  say.step('The same message, sent twice under one key, is there once');
  const reply = {
    ticketId: ticket.id,
    body: 'Добавлю: ошибка появилась после 07:40.',
    idempotencyKey: crypto.randomUUID(),
  };
  const once = (await page.replyToTicket(reply)).orThrow();
  const twice = (await page.replyToTicket(reply)).orThrow();
  say(`version ${once.ticket.version}, then still ${twice.ticket.version}`);
  return ticket;
}

/** A significant change needs the password, which may follow (3.7). */
export async function provePassword(page, site, password, say) {
  say.step('A significant change needs the password (3.7)');
  const change = {
    topic: 'database-access',
    serviceId: site.id,
    subject: 'Доступ к базе с другого адреса',
    description: 'Откройте, пожалуйста, доступ к базе данных с адреса 203.0.113.7.',
    selfServiceDidNotHelp: true,
  };
  const held = (await page.openTicket(change)).orThrow().ticket;
  say(`without it: ${held.status}, and the time to reply does not run yet`);
  const wrong = await page.authorizeTicket({ ticketId: held.id, authorization: { password: 'не тот' } });
  for (const error of wrong.errors) say(faultText(error));
  const proven = (await page.authorizeTicket({ ticketId: held.id, authorization: { password } })).orThrow();
  say(`with it: ${proven.ticket.status}, the reply is due by ${time(proven.ticket.respondBy)}`);
  return held;
}
