import type { Client, FieldError, OpenTicketInput, Regulations, Service } from '@zayavka/sdk';
import { type FormEvent, useState } from 'react';

interface Props {
  readonly client: Client;
  readonly regulations: Regulations;
  readonly services: readonly Service[];
  readonly onOpened: (ticketId: string) => void;
}

/** A form with every mistake at its field. The server judges it; its words are in the reader's language already. */
export function OpenTicket({ client, regulations, services, onOpened }: Props) {
  const [topicId, setTopicId] = useState(regulations.topics[0]?.id ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const topic = regulations.topics.find(({ id }) => id === topicId);

  /** What is wrong with a field: `path` is `['input', 'subject']`. */
  const faults = (field: string) =>
    errors
      .filter(({ path }) => path[1] === field)
      .map(({ code, message }) => (
        <span role="alert" key={code}>
          {message}
        </span>
      ));

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '');
    const input: OpenTicketInput = {
      topic: topicId,
      serviceId: text('serviceId') || undefined,
      subject: text('subject'),
      description: text('description'),
      selfServiceDidNotHelp: form.has('selfServiceDidNotHelp'),
      authorization: text('password') ? { password: text('password') } : undefined,
    };
    setBusy(true);
    setFailure('');
    try {
      const result = await client.openTicket(input);
      if (result.ok) onOpened(result.ticket.id);
      else setErrors(result.errors);
    } catch {
      setFailure('Отправить не удалось. Проверьте связь и повторите.');
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <label>
        Тема
        <select name="topic" value={topicId} onChange={({ target }) => setTopicId(target.value)}>
          {regulations.topics.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {topic?.selfService && (
        <p>
          Это можно сделать самостоятельно: <a href={topic.selfService.url}>{topic.selfService.title}</a>.
          <label>
            <input type="checkbox" name="selfServiceDidNotHelp" /> Инструкция не помогла
          </label>
          {faults('selfServiceDidNotHelp')}
        </p>
      )}
      <label>
        Услуга
        <select name="serviceId">
          <option value="">не выбрана</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {faults('serviceId')}
      <label>
        Кратко
        <input name="subject" />
      </label>
      {faults('subject')}
      <label>
        Подробно
        <textarea name="description" />
      </label>
      {faults('description')}
      {topic?.significant && (
        <>
          <label>
            Пароль от панели
            <input name="password" type="password" autoComplete="current-password" />
          </label>
          {faults('authorization')}
        </>
      )}
      {failure && <p role="alert">{failure}</p>}
      <button type="submit" disabled={busy}>
        Отправить
      </button>
    </form>
  );
}
