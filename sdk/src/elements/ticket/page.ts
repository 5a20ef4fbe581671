/** What the pieces of the ticket's page reach of the element they stand in. */
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../client.js';
import type { ZayavkaEvents } from '../events.js';
import type { Language } from '../texts/index.js';

export interface Page {
  readonly host: ReactiveControllerHost;
  readonly api: Client;
  readonly language: Language;
  readonly ticketId: string;
  /** Tells the page of a failure, and gives the words for the person. */
  failed(error: unknown): string;
  tell<Name extends keyof ZayavkaEvents>(name: Name, detail: ZayavkaEvents[Name]): void;
  /** Says it to screen readers. */
  announce(words: string): void;
  /** The first element in the shadow root that fits. */
  find(selector: string): HTMLElement | null;
}

/** Puts the focus there, once it is on the page. Only after a person's own action. */
export async function focusOn({ host, find }: Page, selector: string): Promise<void> {
  await host.updateComplete;
  find(selector)?.focus();
}
