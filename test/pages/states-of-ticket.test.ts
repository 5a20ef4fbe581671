import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { SmtpSink } from '../kit/smtp-sink.js';
import { browsing } from './kit/browsing.js';
import { examine } from './states/examine.js';
import { Stage } from './states/stage.js';
import { REFUSED_ADDRESS, STATES_WITH_LETTERS, TICKET_STATES } from './states/ticket/index.js';

describe('<zayavka-ticket>, without a fault of accessibility and no wider than the screen', () => {
  const browser = browsing();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  describe.each(['ru', 'en'] as const)('in %s', (language) => {
    it.each(TICKET_STATES)('$name', (state) => examine(state, { stage, browser, language }));
  });

  describe('with letters', () => {
    let sink: SmtpSink;
    let writing: Stage;
    beforeAll(async () => {
      sink = await SmtpSink.start();
      sink.refuse(REFUSED_ADDRESS, 550, '5.1.1 No such user here');
      writing = await Stage.open(sink.url);
    });
    afterAll(async () => {
      await writing.close();
      await sink.stop();
    });

    it.each(STATES_WITH_LETTERS)('$name', async (state) => {
      for (const language of ['ru', 'en'] as const)
        await examine(state, { stage: writing, browser, language });
    });
  });
});
