/** The letter as it came, of a request or a message. */
import type { AgentClient } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskElement } from '../parts/element.js';
import { freshly } from '../parts/fresh-file.js';
import { texts } from './texts.js';

type Letters = NonNullable<Awaited<ReturnType<AgentClient['ticketLetters']>>>;
export type Letter = NonNullable<Letters['letter']>;

export function original(
  { original: file }: Letter,
  ticketId: string,
  host: DeskElement,
): TemplateResult | typeof nothing {
  if (!file) return nothing;
  const find = async () => {
    const letters = await host.desk.client.ticketLetters({ id: ticketId });
    const all = [letters?.letter, ...(letters?.messages.nodes ?? []).map(({ letter }) => letter)];
    return all.find((one) => one?.original?.id === file.id)?.original;
  };
  return html`<p class="small"><a href=${file.url} download @click=${freshly(file, host, find)}>${texts[host.language].original}</a></p>`;
}
