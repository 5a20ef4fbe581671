import { afterAll, describe, expect, it } from '@jest/globals';
import { applyEvent } from '../../../sdk/src/index.js';
import { recordReport } from '../../../src/mail/out/index.js';
import { Post } from './post.js';

describe('the law of the stream, with letters', () => {
  afterAll(() => Post.closeAll());

  const withoutPlace = <T extends { cursor: string }>({ cursor: _, ...rest }: T) => rest;

  it('holds from any snapshot in the life of a ticket, for subscriber and agent', async () => {
    const post = await Post.open();
    const id = await post.opens();
    const read = async () => {
      const shown = await post.ivanov.page.ticket({ id, messages: 100 });
      if (!shown) throw new Error(`ticket ${id} is gone`);
      return { agent: await post.reads(id), subscriber: shown };
    };
    const snapshots = [await read()];
    const steps = [
      () => post.states(id, 'CONFIRMATION SENT'),
      () => post.takes(id),
      () => post.answers(id, { outcome: 'AWAITING_SUBSCRIBER', body: 'Какой сайт?' }),
      () => post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT'),
      async () => post.sink.refuseAll(451, 'later'),
      () => post.answers(id, { body: 'Готово.' }),
      () => post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT', 'ANSWER DEFERRED'),
      async () => {
        const [row] = await post.rows<{ messageIdHeader: string }>(
          "SELECT messageIdHeader FROM delivery WHERE ticketId = ? AND kind = 'ANSWER' ORDER BY id",
          [id],
        );
        const recipient = { address: 'a@b', action: 'failed', status: '5.0.0', diagnostic: null } as const;
        await recordReport(post.world.house.deps, {
          formal: true,
          originalMessageId: row?.messageIdHeader ?? '',
          recipients: [recipient],
        });
      },
    ];
    for (const step of steps) {
      await step();
      snapshots.push(await read());
    }
    await post.quiet();
    const end = await read();
    expect(end.agent.deliveries.map(({ state }) => state)).toEqual(['SENT', 'BOUNCED', 'DEFERRED']);
    const history = {
      agent: await post.vera.desk.ticketEvents({ first: 100 }),
      subscriber: await post.ivanov.page.ticketEvents({ first: 100 }),
    };
    for (const viewer of ['agent', 'subscriber'] as const)
      for (const snapshot of snapshots) {
        const applied = history[viewer].nodes.reduce(
          (sofar, event) => applyEvent(sofar, event),
          snapshot[viewer],
        );
        expect(withoutPlace(applied)).toEqual(withoutPlace(end[viewer]));
      }
  });
});
