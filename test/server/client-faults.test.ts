import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '../kit/wait.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

describe('a request that is no HTTP', () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld();
  });
  afterAll(() => world.server.stop());

  /** Sends bytes as they are; fetch and its like would put them right. */
  const answerTo = async (request: string) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    socket.write(request);
    await within(once(socket, 'close'), { what: 'the end of the connection' });
    const [head = '', body = ''] = heard.split('\r\n\r\n');
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(head).toContain('content-type: application/json; charset=utf-8');
    expect(head).toContain('connection: close');
    return { status: Number(head.split(' ')[1]), body: JSON.parse(body) as unknown };
  };

  it('for a file named in raw Cyrillic is refused as other files are, with what to do', async () => {
    const request = 'POST /attachments?name=отчёт.log HTTP/1.1\r\nhost: x\r\naccept-language: ru\r\n\r\n';
    expect(await answerTo(request)).toEqual({
      status: 400,
      body: { error: { code: 'BAD_USER_INPUT', message: expect.stringMatching(/процентной кодировке/) } },
    });
    expect(await answerTo(request.replace('accept-language: ru', 'accept-language: en'))).toMatchObject({
      body: { error: { message: expect.stringMatching(/percent-encoded/) } },
    });
  });

  it('for GraphQL is refused in GraphQL’s form', async () => {
    expect(await answerTo('GET /graphql?query={привет} HTTP/1.1\r\nhost: x\r\n\r\n')).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });

  it('is refused whatever is wrong with it', async () => {
    expect(await answerTo('hello\r\n\r\n')).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
    const large = `GET /attachments/x HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(large)).toMatchObject({
      status: 431,
      body: { error: { code: 'BAD_USER_INPUT' } },
    });
  });
});
