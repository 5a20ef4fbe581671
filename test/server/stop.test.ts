import { Agent, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../kit/wait.js';
import { RawSocket } from './raw-socket.js';
import { type SmallWorld, type SmallWorldOptions, startSmallWorld } from './small-world.js';

type Answer = { readonly status: number; readonly text: string };

/** Over kept-alive connections, as a proxy does; `fetch` would open a new one when it likes. */
const asker =
  (agent: Agent) =>
  (url: string, query?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const call = request(url, { agent, method: query ? 'POST' : 'GET', headers }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      call.on('error', reject);
      call.end(query && JSON.stringify({ query }));
    });

describe('A stop', () => {
  const agent = new Agent({ keepAlive: true });
  const ask = asker(agent);
  let world: SmallWorld;
  const start = async (options: SmallWorldOptions): Promise<void> => {
    world = await startSmallWorld(options);
  };
  afterEach(() => agent.destroy());

  it('turns readiness to 503 first, while requests are still served', async () => {
    await start({ times: { drain: 300 } });
    expect(await ask(`${world.url}/health/ready`)).toEqual({ status: 200, text: '{"status":"ready"}' });
    const stopped = world.server.stop();
    expect(await ask(`${world.url}/health/ready`)).toEqual({ status: 503, text: '{"status":"stopping"}' });
    expect(await ask(`${world.url}/health/live`)).toMatchObject({ status: 200 });
    expect((await ask(`${world.url}/graphql`, '{ hello }')).status).toBe(200);
    await stopped;
    await expect(ask(`${world.url}/health/live`)).rejects.toThrow();
  });

  it('lets running mutations finish, and ends streams and sockets with 1001', async () => {
    await start({});
    const socket = await RawSocket.greeted(world.url);
    await socket.ask('subscription { ticks(every: 10) }');
    const before = world.work.done;
    const running = Array.from({ length: 20 }, () =>
      ask(`${world.url}/graphql`, 'mutation { slowly(ms: 500) }'),
    );
    await until(() => world.work.done === before + 20, { what: 'twenty mutations to begin' });
    const begun = performance.now();
    const stopped = world.server.stop();
    expect(await socket.closed).toEqual({ code: 1001, reason: 'The server stops' });
    for (const answer of await Promise.all(running))
      expect(answer).toEqual({ status: 200, text: '{"data":{"slowly":"done"}}' });
    await stopped;
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('cuts off what does not end in time', async () => {
    await start({ times: { stop: 200 } });
    const endless = ask(`${world.url}/graphql`, '{ slow(ms: 4000) }');
    endless.catch(() => undefined);
    const deaf = await RawSocket.greeted(world.url);
    deaf.socket.pause();
    await until(() => world.work.done === 1, { what: 'the endless query to begin' });
    const begun = performance.now();
    await world.server.stop();
    expect(performance.now() - begun).toBeLessThan(3_500);
    await expect(endless).rejects.toThrow();
    deaf.socket.terminate();
  });

  it('is one stop however often it is asked for', async () => {
    await start({});
    await Promise.all([world.server.stop(), world.server.stop()]);
    await world.server.stop();
  });

  it('does not wait for connections that are kept alive and idle', async () => {
    await start({});
    await ask(`${world.url}/graphql`, '{ hello }');
    const begun = performance.now();
    await world.server.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
