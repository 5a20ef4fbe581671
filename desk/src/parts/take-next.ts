/** Takes the ticket whose turn it is (3.5), and opens it. */
import type { Desk } from '../kernel/desk.js';
import type { Texts } from '../kernel/language.js';
import { inWords } from './failure.js';
import { toast } from './toasts.js';

export const takeNextTexts: Texts<{ readonly takeNext: string; readonly nobody: string }> = {
  ru: { takeNext: 'Взять следующую', nobody: 'В очереди никого нет.' },
  en: { takeNext: 'Take the next', nobody: 'Nobody waits.' },
};

/** One at a time: who presses twice wants one ticket. */
let running = false;

export async function takeNext({ client, router, language }: Desk): Promise<void> {
  if (running) return;
  running = true;
  try {
    const { ok, ticket, errors } = await client.takeNextTicket();
    if (ok && ticket) router.go(`/tickets/${ticket.id}`);
    else if (ok) toast({ kind: 'neutral', text: takeNextTexts[language].nobody });
    else for (const { message } of errors) toast({ kind: 'danger', text: message });
  } catch (error) {
    toast({ kind: 'danger', text: inWords(error, language) });
  } finally {
    running = false;
  }
}
