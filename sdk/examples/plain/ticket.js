import { element } from './page-elements.js';

/** @type {Readonly<Record<import('@zayavka/sdk').TicketStatus, string>>} */
const STATUS = {
  WAITING: 'Ожидает ответа поддержки',
  TAKEN: 'Специалист готовит ответ',
  IN_PROGRESS: 'В работе',
  AWAITING_SUBSCRIBER: 'Ждём вашего ответа',
  AWAITING_AUTHORIZATION: 'Нужно подтверждение паролем',
  RESOLVED: 'Решена',
  REFUSED: 'Отказано',
  CLOSED: 'Закрыта',
};

/**
 * Follows a ticket and its place for as long as the page is open.
 * @param {import('@zayavka/sdk').Client} client
 * @param {string} id
 */
export async function showTicket(client, id) {
  element('#ticket', HTMLElement).hidden = false;
  /** @type {import('@zayavka/sdk').TicketDetails | undefined} */
  let ticket;
  /** @type {import('@zayavka/sdk').QueuePlace | null} */
  let place = null;
  const render = () => {
    if (ticket) renderTicket(ticket, place);
  };
  const onState = (/** @type {import('@zayavka/sdk').LiveState} */ { name }) => {
    // Said openly, so that nobody takes an old state for the present one.
    element('#connection', HTMLElement).textContent =
      name === 'waiting' ? 'Связь прервана: показано последнее известное состояние.' : '';
  };
  const followTicket = async () => {
    for await (const update of client.live.followTicket(id, { onState })) {
      ticket = update.ticket;
      render();
    }
  };
  const followPlace = async () => {
    for await (const next of client.live.place(id)) {
      place = next;
      render();
    }
  };
  await Promise.all([followTicket(), followPlace()]);
}

/**
 * @param {import('@zayavka/sdk').TicketDetails} ticket
 * @param {import('@zayavka/sdk').QueuePlace | null} place
 */
function renderTicket({ id, subject, status, respondBy, messages }, place) {
  const write = (/** @type {string} */ selector, /** @type {string} */ text) => {
    element(`#ticket ${selector}`, HTMLElement).textContent = text;
  };
  write('#subject', subject);
  write('h2 small', id);
  write('#status', STATUS[status] + (place ? `, место в очереди: ${place.position}` : ''));
  element('#status', HTMLElement).dataset.status = status;
  write('#deadline', respondBy ? `Ответим до ${new Date(respondBy).toLocaleString('ru')}` : '');
  const items = messages.nodes.map(({ author, at, body }) => {
    const item = document.createElement('li');
    // As text, never as markup: people wrote it.
    item.textContent = `${author === 'SUBSCRIBER' ? 'Вы' : 'Поддержка'}, ${new Date(at).toLocaleString('ru')}: ${body}`;
    return item;
  });
  element('#ticket ol', HTMLElement).replaceChildren(...items);
}
