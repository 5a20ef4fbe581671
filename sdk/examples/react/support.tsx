import type { Client, Regulations, Service } from '@zayavka/sdk';
import { useEffect, useState } from 'react';
import { OpenTicket } from './open-ticket.js';
import { TicketStory } from './ticket.js';

interface Facts {
  readonly regulations: Regulations;
  readonly services: readonly Service[];
}

/** The form, and then the ticket that came of it. */
export function Support({ client }: { client: Client }) {
  const [facts, setFacts] = useState<Facts>();
  const [failed, setFailed] = useState(false);
  const [id, setId] = useState<string>();

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    Promise.all([client.regulations({ signal }), client.viewer({ signal })]).then(
      ([regulations, { subscriber }]) => setFacts({ regulations, services: subscriber?.services ?? [] }),
      () => setFailed(!signal.aborted),
    );
    return () => left.abort();
  }, [client]);

  if (id) return <TicketStory client={client} id={id} />;
  if (failed) return <p role="alert">Поддержка сейчас недоступна. Обновите страницу.</p>;
  if (!facts) return <p>Загружается…</p>;
  return <OpenTicket client={client} {...facts} onOpened={setId} />;
}
