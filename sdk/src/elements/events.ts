/** What the elements tell the page: events that bubble and cross shadow roots. No event carries a password. */
import type { Ticket } from '../types.js';

/** What each event says in its `detail`, by the event's name. */
export interface ZayavkaEvents {
  /** A ticket was opened, or the text was added to the one that it repeats (`duplicate`). */
  'zayavka-opened': { readonly ticketId: string; readonly ticket: Ticket; readonly duplicate: boolean };
  /** A ticket of the list was chosen. Cancelled with `preventDefault`, its link is not followed. */
  'zayavka-selected': { readonly ticketId: string };
  'zayavka-replied': { readonly ticketId: string };
  'zayavka-authorized': { readonly ticketId: string };
  'zayavka-closed': { readonly ticketId: string; readonly rating: number | undefined };
  /** Something failed that the element has shown; `code` as in the SDK's errors, or "LANGUAGE": its words are missing. */
  'zayavka-failed': { readonly code: string };
}

/** The events themselves, by name: `addEventListener` knows them from here. */
export type ZayavkaEventMap = { [Name in keyof ZayavkaEvents]: CustomEvent<ZayavkaEvents[Name]> };

declare global {
  interface HTMLElementEventMap extends ZayavkaEventMap {}
}
