import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { WebSocket } from 'ws';
import { until } from '../../../test/kit/wait.js';
import { TicketWatch } from '../../src/elements/ticket/ticket-watch.js';
import { createClient } from '../../src/index.js';
import { Desk } from '../kit/desk.js';

const NEED = {
  message: 'Введите пароль.',
  clause: '3.7',
  since: '2026-01-01T00:00:00.000Z',
  refusalFrom: '2026-01-08T00:00:00.000Z',
};

const nothing = (): void => undefined;

describe('what a subscriber still has to prove', () => {
  let desk: Desk;
  let watch: TicketWatch;
  let failing = true;
  /** How often it was asked for. */
  let asked = 0;
  beforeEach(async () => {
    failing = true;
    asked = 0;
    desk = new Desk();
    desk.journal.open('T1');
    desk.journal.change('T1', 'AUTHORIZATION_REQUESTED', {
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
    });
    const ticket = ({ id }: { id: string }) => {
      const snapshot = desk.journal.snapshot(id);
      return {
        ...snapshot,
        messages: () => snapshot.messages,
        authorizationNeed() {
          asked += 1;
          if (failing) throw new GraphQLError('Not now', { extensions: { code: 'OVERLOADED' } });
          return NEED;
        },
      };
    };
    await desk.start({ ticket });
    watch = new TicketWatch({
      changed: nothing,
      onEvent: nothing,
      onPlace: nothing,
      onLink: nothing,
      onEnd: nothing,
    });
    const api = createClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      retry: { tries: 1 },
      live: { baseMs: 5, capMs: 20 },
    });
    watch.start(api, 'T1');
    await until(() => watch.link === 'live' && asked > 0, { what: 'the first question' });
    // Now nothing but the next event, or another connection, can make it ask.
    const before = asked;
    desk.journal.reply('T1', 'Здравствуйте');
    await until(() => asked > before, { what: 'the second question' });
    expect(watch.need).toBeUndefined();
    failing = false;
  });
  afterEach(async () => {
    watch.stop();
    await desk.kill();
  });

  it('is asked for anew with the next event, when it could not be had', async () => {
    desk.journal.reply('T1', 'Это я');
    await until(() => watch.need, { what: 'the need' });
    expect(watch.need).toEqual(NEED);
  });

  it('is asked for anew when the connection is back, without any event', async () => {
    desk.drop();
    await until(() => watch.need, { what: 'the need' });
    expect(watch.need).toEqual(NEED);
  });

  it('is asked for once as long as nothing changes', async () => {
    desk.journal.reply('T1', 'Это я');
    await until(() => watch.need, { what: 'the need' });
    const before = asked;
    const connected = desk.connected();
    desk.drop();
    await connected;
    await until(() => watch.link === 'live', { what: 'the connection' });
    desk.journal.change('T1', 'AUTHORIZED', { authorization: 'VERIFIED' });
    await until(() => watch.ticket?.authorization === 'VERIFIED', { what: 'the event' });
    expect(asked).toBe(before);
    expect(watch.need).toBeUndefined();
  });
});
