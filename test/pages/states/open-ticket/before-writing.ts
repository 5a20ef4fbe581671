/** Until there is something to write: nothing yet, nothing at all, and the choice of a topic. */
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import { refused, signedOut, unanswered } from '../sessions.js';
import type { State } from '../state.js';
import { element } from './filling.js';

export const BEFORE_WRITING: readonly State[] = [
  { name: 'loading', element, sessions: unanswered, there: '[part=loading]' },
  {
    name: 'not reached',
    element,
    before: async ({ wire, visit }) => {
      visit.expects(OF_A_LOST_NETWORK);
      wire.refuse(/ \/graphql /);
      return {};
    },
    there: '.notice.bad button',
  },
  {
    name: 'session ended',
    element,
    sessions: signedOut,
    there: '.notice.bad button',
  },
  { name: 'session refused', element, sessions: refused, there: '.notice.bad button' },
  { name: 'account blocked', element, subscriber: { blocked: true }, there: '.notice.warn h2' },
  {
    name: 'no subscriber',
    element,
    sessions:
      ({ stage }) =>
      async () => {
        const { token } = await stage.world.agent();
        return { token, expiresAt: new Date(Date.now() + 60 * 60_000).toISOString() };
      },
    there: '.notice.warn',
  },
  { name: 'empty', element, there: '#topic' },
  {
    name: 'topics',
    element,
    acts: ({ visit: { page } }) => page.locator('#topic').click(),
    there: '[role=option] >> nth=0',
  },
  {
    name: 'topics narrowed',
    element,
    acts: ({ visit: { page }, language }) => page.locator('#topic').fill(language === 'ru' ? 'поч' : 'mail'),
    there: '[role=option].active',
  },
  {
    name: 'topics not found',
    element,
    acts: ({ visit: { page } }) => page.locator('#topic').fill('zzzz'),
    there: '.popup > .hint',
  },
];
