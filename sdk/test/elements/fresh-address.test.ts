import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { within } from '../../../test/kit/wait.js';
import { freshAddress } from '../../src/elements/ticket/fresh-address.js';
import { createClient, NetworkError } from '../../src/index.js';
import { Desk } from '../kit/desk.js';
import { messageOf } from '../kit/journal.js';
import { deadUrl, silence, startScript } from '../kit/script.js';

const FILE = {
  id: 'f1',
  name: 'журнал.log',
  contentType: 'text/plain',
  bytes: 5,
  url: 'https://desk.example/f1?new',
};

const { signal } = new AbortController();
const client = (url: string) => createClient({ url, token: 'good', retry: { baseMs: 1 } });

describe('the address of a file that was shown long ago', () => {
  let desk: Desk;
  /** Messages of a long talk, the file at the last one. */
  const talk = Array.from({ length: 130 }, (_, number) => ({
    ...messageOf('T1', `m${number}`, `${number}`),
    attachments: number === 129 ? [FILE] : [],
  }));
  beforeEach(async () => {
    desk = new Desk();
    desk.journal.open('T1');
    const ticket = ({ id }: { id: string }) =>
      desk.journal.has(id) && {
        ...desk.journal.snapshot(id),
        messages({ first, after }: { first: number; after?: string }) {
          const start = Number(after ?? 0);
          const nodes = talk.slice(start, start + first);
          const endCursor = String(start + nodes.length);
          return {
            nodes,
            totalCount: talk.length,
            pageInfo: { hasNextPage: start + nodes.length < talk.length, endCursor },
          };
        },
      };
    await desk.start({ ticket });
  });
  afterEach(() => desk.kill());

  it('is asked for anew, in a long talk as well', async () => {
    expect(await freshAddress(client(desk.url), 'T1', 'f1', signal)).toBe(FILE.url);
  });

  it('is none where there is no such file', async () => {
    expect(await freshAddress(client(desk.url), 'T1', 'f2', signal)).toBeUndefined();
  });

  it('is given up without a network, instead of being asked for for ever', async () => {
    const asking = freshAddress(client(await deadUrl()), 'T1', 'f1', signal);
    await expect(within(asking, { what: 'the end' })).rejects.toBeInstanceOf(NetworkError);
  });

  it('is asked for no longer when the page of the ticket is left', async () => {
    const script = await startScript(silence);
    const leaving = new AbortController();
    const asking = freshAddress(client(script.url), 'T1', 'f1', leaving.signal);
    leaving.abort();
    await expect(within(asking, { what: 'the end' })).rejects.toMatchObject({ name: 'AbortError' });
    await script.stop();
  });
});
