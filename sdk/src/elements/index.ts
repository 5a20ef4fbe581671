/**
 * The elements that a panel embeds. Importing this registers them; on a server it does nothing.
 * Sub-path `@zayavka/sdk/elements`.
 */
import { define } from './define.js';
import { ZayavkaFiles } from './files/file-list.js';
import { ZayavkaOpenTicket } from './open-ticket/open-ticket.js';
import { ZayavkaTicket } from './ticket/ticket.js';
import { ZayavkaTickets } from './tickets/tickets.js';

export { type Defaults, setDefaults } from './connection.js';
export type { ZayavkaEventMap, ZayavkaEvents } from './events.js';
export type { Language } from './texts/index.js';
export { ZayavkaOpenTicket, ZayavkaTicket, ZayavkaTickets };

define('zayavka-files', ZayavkaFiles);
define('zayavka-open-ticket', ZayavkaOpenTicket);
define('zayavka-tickets', ZayavkaTickets);
define('zayavka-ticket', ZayavkaTicket);

declare global {
  interface HTMLElementTagNameMap {
    'zayavka-open-ticket': ZayavkaOpenTicket;
    'zayavka-tickets': ZayavkaTickets;
    'zayavka-ticket': ZayavkaTicket;
  }
}
