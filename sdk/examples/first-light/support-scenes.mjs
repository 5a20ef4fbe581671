/** What the support service does, and what of it the customer's page shows live. */
import { follow } from './panel-page.mjs';
import { answer, articleAbout, takeTurn } from './support-desk.mjs';
import { eventText, placeText, time } from './telling.mjs';

const DAY = 86_400_000;

/** The emergency goes before all who have waited longer (3.5), and is answered with a link (3.9). */
export async function answerEmergency(desk, ticketId, { aside, say }) {
  say.step('The support service: an agent takes the next ticket, an emergency first (3.5)');
  const ticket = await takeTurn(desk, ticketId, (other) => aside(other));
  say(`takeNextTicket → ${ticket.id}, ${ticket.lane}, ${ticket.status} by ${ticket.assignee.name}`);
  const article = await articleAbout(desk, 'ошибка сайта 500 журнал ошибок', {
    title: 'Журнал ошибок сайта',
    summary: 'Как открыть журнал и найти в нём причину ответа 500.',
    url: 'https://help.example.ru/hosting/error-log',
    locale: 'RU',
  });
  const said = { body: 'Сайт восстановлен. Как читать журнал — по ссылке.', instructionIds: [article.id] };
  const answered = await answer(desk, ticket, { ...said, outcome: 'RESOLVED' });
  say(`${answered.status}, with the instruction «${article.title}» (3.9): ${article.url}`);
}

/** The others are served in their order, while the customer sees the place move. */
export async function serveQueue(desk, page, ticket, { neighbours, aside, say }) {
  say.step('The others are taken in the order of arrival; the customer’s page sees the place move');
  const places = page.live.place(ticket.id);
  const moves = places[Symbol.asyncIterator]();
  const nextPlace = async (isNews) => {
    for (;;) {
      const { value: place, done } = await moves.next();
      if (done) throw new Error('The stream of places has ended.');
      if (isNews(place)) {
        say(`   ↓ ${placeText(place)}`);
        return place;
      }
    }
  };
  try {
    let place = await nextPlace(() => true);
    const taken = await takeTurn(desk, ticket.id, async (other) => {
      if (neighbours.includes(other.id)) {
        await answer(desk, other, { body: 'Готово: имя добавлено.', outcome: 'RESOLVED' });
        say(`${other.id} is taken and answered`);
      } else aside(other);
      const { position } = place;
      place = await nextPlace((next) => next !== null && next.position < position);
    });
    await nextPlace((next) => next === null);
    return taken;
  } finally {
    places.close();
  }
}

/** What the customer's page shows of the ticket from here on, until it is resolved. */
export async function watchTicket(page, id, say) {
  // The snapshot holds the messages, so that the events are added to them.
  const snapshot = await page.ticket({ id });
  const resolved = follow(page, snapshot, (now, event) => {
    say(`   ${eventText(now, event)}`);
    return now.status !== 'RESOLVED';
  });
  return { resolved };
}

/** The customer writes while the agent does: no reply goes to an outdated thread. Then a promise, then the solution. */
export async function answerWish(desk, page, taken, { watching, say }) {
  say.step('The agent promises a date; the customer, who has just written again, sees it live');
  const more = { ticketId: taken.id, body: 'И расширение intl, пожалуйста.' };
  (await page.replyToTicket(more)).orThrow();
  const article = await articleAbout(desk, 'версия PHP', {
    title: 'Как сменить версию PHP',
    summary: 'Версия PHP выбирается для каждого сайта в панели управления.',
    url: 'https://help.example.ru/hosting/php-version',
    locale: 'RU',
  });
  const until = new Date(Date.now() + 2 * DAY).toISOString();
  const promise = {
    body: `Соберём PHP 8.3 с intl к ${time(until)}.`,
    outcome: 'IN_PROGRESS',
    expectedResolutionAt: until,
    instructionIds: [article.id],
  };
  const promised = await answer(desk, taken, promise, async ({ errors, ticket }) => {
    say(
      `${errors.map(({ code }) => code).join()}: written for version ${taken.version}, it is ${ticket.version} now`,
    );
    const { messages } = await desk.ticket({ id: ticket.id });
    say(`the agent reads «${messages.nodes.at(-1).body}» and sends the same draft again`);
  });
  const done = await answer(desk, promised, { body: 'PHP 8.3 с intl включён.', outcome: 'RESOLVED' });
  const last = await watching.resolved;
  if (last.version !== done.version) throw new Error('The page should have seen everything.');
  say(`${last.messages.nodes.length} messages on the page, which has asked for none of them again`);
}
