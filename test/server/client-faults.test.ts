import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until, within } from '../kit/wait.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

describe('a request that is no HTTP', () => {
  let world: SmallWorld;
  let begun: ServerResponse | undefined;
  beforeAll(async () => {
    const listener = (_request: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('12345');
      begun = response;
    };
    world = await startSmallWorld({ mounts: [{ path: '/half', listener }] });
  });
  afterAll(() => world.server.stop());

  /** Sends bytes as they are; fetch and its like would put them right. */
  const converse = (bytes: string) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    socket.write(bytes);
    const ended = within(once(socket, 'close'), { what: 'the end of the connection' });
    return { socket, heard: () => heard, ended };
  };
  const answerTo = async (request: string) => {
    const { heard, ended } = converse(request);
    await ended;
    const [head = '', body = ''] = heard().split('\r\n\r\n');
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

  /** A whole request, with the answers to all before it still to come. */
  const ask = (query: string): string => {
    const body = JSON.stringify({ query });
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json';
    return `${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  };

  it('behind requests that are still being answered takes the place of no answer: theirs come, and that is all', async () => {
    const { socket, heard, ended } = converse(
      `${ask('{ slow(ms: 200) }')}${ask('{ hello }')}no HTTP\r\n\r\n`,
    );
    await once(socket, 'data');
    socket.write('nor is this\r\n\r\n');
    await ended;
    expect(heard().match(/HTTP\/1\.1 .*$/gm)).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK']);
    expect(heard().match(/\{"data".*?\}\}/g)).toEqual([
      '{"data":{"slow":"done"}}',
      '{"data":{"hello":"Hello, you"}}',
    ]);
  });

  it('writes nothing into an answer that has begun, which goes on to its end', async () => {
    const { socket, heard, ended } = converse('GET /half/x HTTP/1.1\r\nhost: x\r\n\r\n');
    await until(() => heard().endsWith('12345'), { what: 'half of the answer' });
    const sent = 'no HTTP\r\n\r\n';
    const before = begun?.socket?.bytesRead ?? 0;
    socket.write(sent);
    await until(() => begun?.socket?.bytesRead === before + sent.length, { what: 'the server to read it' });
    begun?.end('67890');
    await ended;
    expect(heard()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^{]*\r\n\r\n1234567890$/);
  });

  it('within a body whose answer has begun ends the connection at once', async () => {
    const head = 'POST /half/x HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n';
    const { socket, heard, ended } = converse(head);
    await until(() => heard().endsWith('12345'), { what: 'half of the answer' });
    socket.write('not a length\r\n');
    await ended;
    expect(heard().split('\r\n\r\n').slice(1)).toEqual(['12345']);
  });
});
