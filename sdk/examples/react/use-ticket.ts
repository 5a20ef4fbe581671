/** A ticket as React knows it: the state of a component that follows the server. */
import type { Client, LiveState, QueuePlace, TicketDetails } from '@zayavka/sdk';
import { useEffect, useState } from 'react';

export interface TicketView {
  /** Undefined until the server has answered. */
  readonly ticket?: TicketDetails;
  /** Null when nothing is waited for in the queue. */
  readonly place?: QueuePlace | null;
  /** How the connection fares: to be shown, so that nobody takes an old state for the present one. */
  readonly state?: LiveState;
  /** What waiting cannot mend: no such ticket, no session. Everything else the stream gets over by itself. */
  readonly error?: unknown;
}

/** Follows a ticket and its place for as long as the component is there and the id stays the same. */
export function useTicket(client: Client, id: string): TicketView {
  const [view, setView] = useState<TicketView>({});
  useEffect(() => {
    const left = new AbortController();
    const show = (change: Partial<TicketView>): void => {
      if (!left.signal.aborted) setView((before) => ({ ...before, ...change }));
    };
    const { signal } = left;
    const followTicket = async (): Promise<void> => {
      const updates = client.live.followTicket(id, { signal, onState: (state) => show({ state }) });
      for await (const { ticket } of updates) show({ ticket });
    };
    const followPlace = async (): Promise<void> => {
      for await (const place of client.live.place(id, { signal })) show({ place });
    };
    setView({});
    Promise.all([followTicket(), followPlace()]).catch((error: unknown) => show({ error }));
    return () => left.abort();
  }, [client, id]);
  return view;
}
