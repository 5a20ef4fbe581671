/** How the page reaches the ticket, or does not. */
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import { refused, signedOut, unanswered } from '../sessions.js';
import type { State } from '../state.js';
import { element, waiting } from './page.js';

export const CONNECTION: readonly State[] = [
  { name: 'no ticketID', element, there: '.ticket p' },
  {
    name: 'loading',
    element,
    before: waiting,
    sessions: unanswered,
    there: '.skeleton',
  },
  {
    name: 'not reached',
    element,
    before: async (scene) => {
      scene.visit.expects(OF_A_LOST_NETWORK);
      scene.wire.refuse(/ \/graphql /);
      return { 'ticket-id': 'ABCD-2345' };
    },
    there: '.link.waiting',
  },
  {
    name: 'session ended',
    element,
    before: waiting,
    sessions: signedOut,
    there: '[part=again]',
  },
  { name: 'session refused', element, before: waiting, sessions: refused, there: '[part=again]' },
  {
    name: 'no such ticket',
    element,
    before: async () => ({ 'ticket-id': 'ABCD-2345', 'list-href': '/tickets' }),
    there: '[part=back]',
  },
  {
    name: 'offline',
    element,
    before: waiting,
    acts: async ({ visit }) => {
      visit.expects(OF_A_LOST_NETWORK);
      await visit.page.locator('.link.live').waitFor();
      await visit.context.setOffline(true);
    },
    there: '.link.waiting',
  },
  {
    name: 'polling',
    element,
    before: async (scene) => {
      scene.visit.expects(/WebSocket connection/);
      scene.wire.refuseWebSockets();
      return waiting(scene);
    },
    there: '.link.polling',
  },
];
