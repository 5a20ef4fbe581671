/** What was written, and what became of letters. */
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import type { State } from '../state.js';
import { oddTexts, talkedOver } from '../talks.js';
import { element, of } from './page.js';

/** What became of letters, where the support desk writes them; one address is refused. */
export const REFUSED_ADDRESS = 'no-such-box@shop.example';
export const STATES_WITH_LETTERS: readonly State[] = [
  {
    name: 'letters',
    element,
    subscriber: { emails: ['owner@shop.example'] },
    before: of((stage, who) => stage.answered(who, 'RESOLVED')),
    there: '.letters >> nth=1',
  },
  {
    name: 'letters not delivered',
    element,
    subscriber: { emails: [REFUSED_ADDRESS] },
    before: of((stage, who) => stage.answered(who, 'AWAITING_SUBSCRIBER')),
    there: '.letters .lost >> nth=1',
  },
];

export const TALK: readonly State[] = [
  { name: 'long talk', element, before: of(talkedOver), there: '[part=more]' },
  {
    name: 'file not reached',
    element,
    before: of(oddTexts),
    acts: async ({ visit, wire }) => {
      const { page } = visit;
      visit.expects(OF_A_LOST_NETWORK);
      await page.locator('.link.live').waitFor();
      // Its address has ended, and another one cannot be had.
      await page.evaluate(() => inPage.later(3_600_000));
      wire.refuse(/ \/graphql /);
      await page.locator('.files a >> nth=0').click();
    },
    there: '.files .error',
  },
  { name: 'odd texts', element, before: of(oddTexts), there: '.files a >> nth=1' },
];
