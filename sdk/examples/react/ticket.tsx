import type { Client, TicketStatus } from '@zayavka/sdk';
import { useTicket } from './use-ticket.js';

const STATUS: Readonly<Record<TicketStatus, string>> = {
  WAITING: 'Ожидает ответа поддержки',
  TAKEN: 'Специалист готовит ответ',
  IN_PROGRESS: 'В работе',
  AWAITING_SUBSCRIBER: 'Ждём вашего ответа',
  AWAITING_AUTHORIZATION: 'Нужно подтверждение паролем',
  RESOLVED: 'Решена',
  REFUSED: 'Отказано',
  CLOSED: 'Закрыта',
};

/** One ticket, live. */
export function TicketStory({ client, id }: { client: Client; id: string }) {
  const { ticket, place, state, error } = useTicket(client, id);
  if (error) return <p role="alert">Заявку не удалось показать. Обновите страницу.</p>;
  if (!ticket) return <p>Загружается…</p>;
  return (
    <article>
      <h2>
        {ticket.subject} <small>{ticket.id}</small>
      </h2>
      {state?.name === 'waiting' && (
        <p role="status">Связь прервана: показано последнее известное состояние.</p>
      )}
      <p role="status" data-status={ticket.status}>
        {STATUS[ticket.status]}
        {place && `, место в очереди: ${place.position}`}
      </p>
      {ticket.respondBy && <p>Ответим до {new Date(ticket.respondBy).toLocaleString('ru')}</p>}
      <ol>
        {ticket.messages.nodes.map(({ id: message, body, author, at }) => (
          <li key={message}>
            <b>{author === 'SUBSCRIBER' ? 'Вы' : 'Поддержка'}</b>, {new Date(at).toLocaleString('ru')}
            <p>{body}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
