/** How it stands with the ticket. */
import { HOUR } from '../stage.js';
import type { State } from '../state.js';
import { element, of, waiting } from './page.js';

export const STANDING: readonly State[] = [
  {
    name: 'waiting',
    element,
    before: waiting,
    there: '[data-fact=place] b:text-matches("\\\\d|Перв|First")',
  },
  {
    name: 'waiting behind emergencies',
    element,
    before: of(async (stage, who) => {
      await stage.emergency(await stage.subscriber());
      return stage.opened(who);
    }),
    there: '[data-fact=place] span >> nth=0',
  },
  {
    name: 'emergency',
    element,
    before: of((stage, who) => stage.emergency(who)),
    there: 'header .badge.bad',
  },
  {
    name: 'deadline at risk',
    element,
    before: of((stage, who) => stage.ago(9 * HOUR, () => stage.opened(who))),
    there: '.fact.warn',
  },
  {
    name: 'deadline passed',
    element,
    before: of((stage, who) => stage.ago(11 * HOUR, () => stage.opened(who))),
    there: '.fact.bad',
  },
  { name: 'taken', element, before: of((stage, who) => stage.taken(who)), there: '.status.accent' },
  {
    name: 'in progress',
    element,
    before: of((stage, who) => stage.answered(who, 'IN_PROGRESS')),
    there: '[data-fact=promise]',
  },
  {
    name: 'promise put off',
    element,
    before: of((stage, who) => stage.answered(who, 'IN_PROGRESS')),
    acts: async ({ stage, who, visit: { page } }) => {
      await page.locator('.link.live').waitFor();
      const [{ id } = { id: '' }] = (await who.page.tickets()).nodes;
      await stage.answer(id, 'IN_PROGRESS', 75 * HOUR);
    },
    there: '[data-fact=promise] span >> nth=1',
  },
  {
    name: 'promise broken',
    element,
    before: of((stage, who) =>
      stage.ago(75 * HOUR, async () => {
        const id = await stage.taken(who);
        await stage.answer(id, 'IN_PROGRESS', 5 * HOUR);
        return id;
      }),
    ),
    there: '[data-fact=promise].bad',
  },
  {
    name: 'awaiting the subscriber',
    element,
    before: of((stage, who) => stage.answered(who, 'AWAITING_SUBSCRIBER')),
    there: '.status.warn',
  },
  {
    name: 'awaiting the password',
    element,
    before: of((stage, who) => stage.unproven(who)),
    there: '#password',
  },
  { name: 'proof demanded', element, before: of((stage, who) => stage.demanded(who)), there: 'blockquote' },
  { name: 'resolved', element, before: of((stage, who) => stage.answered(who, 'RESOLVED')), there: '#close' },
  { name: 'refused', element, before: of((stage, who) => stage.refused(who)), there: '[part=refusal]' },
  { name: 'closed', element, before: of((stage, who) => stage.closed(who)), there: '.ended a' },
  { name: 'merged', element, before: of((stage, who) => stage.merged(who)), there: '.status a' },
];
