import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { browsing } from './kit/browsing.js';
import { examine } from './states/examine.js';
import { OPEN_TICKET_STATES } from './states/open-ticket/index.js';
import { Stage } from './states/stage.js';

describe('<zayavka-open-ticket>, without a fault of accessibility and no wider than the screen', () => {
  const browser = browsing();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  describe.each(['ru', 'en'] as const)('in %s', (language) => {
    it.each(OPEN_TICKET_STATES)('$name', (state) => examine(state, { stage, browser, language }));
  });
});
