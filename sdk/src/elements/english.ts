/**
 * All English words, in one file beside the elements that is loaded when one of them first speaks English: most readers
 * are Russian. They are words alone and need nothing of the rest.
 */
import { files } from './files/texts.en.js';
import { faults } from './open-ticket/fault-texts.en.js';
import { openTicketResult } from './open-ticket/result-texts.en.js';
import { openTicket } from './open-ticket/texts.en.js';
import { common } from './texts/common.en.js';
import { ticketAloud } from './ticket/announce.en.js';
import { ticketFacts } from './ticket/fact-texts.en.js';
import { ticketForms } from './ticket/form-texts.en.js';
import { ticketPlace } from './ticket/place-texts.en.js';
import { ticketStatus } from './ticket/status-texts.en.js';
import { ticket } from './ticket/texts.en.js';
import { ticketThread } from './ticket/thread-texts.en.js';
import { tickets } from './tickets/texts.en.js';

export const english = {
  common,
  faults,
  files,
  openTicket,
  openTicketResult,
  ticket,
  ticketAloud,
  ticketFacts,
  ticketForms,
  ticketPlace,
  ticketStatus,
  ticketThread,
  tickets,
};

/** The tables by their names, which `inBoth` puts beside the Russian ones. */
export type English = typeof english;
