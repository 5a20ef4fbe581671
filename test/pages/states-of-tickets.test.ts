import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { browsing } from './kit/browsing.js';
import { examine } from './states/examine.js';
import { Stage } from './states/stage.js';
import { TICKETS_STATES } from './states/tickets.js';

describe('<zayavka-tickets>, without a fault of accessibility and no wider than the screen', () => {
  const browser = browsing();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  describe.each(['ru', 'en'] as const)('in %s', (language) => {
    it.each(TICKETS_STATES)('$name', (state) => examine(state, { stage, browser, language }));
  });
});
