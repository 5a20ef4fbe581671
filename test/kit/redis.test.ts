import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startRedis } from './redis.js';

it('a private Redis answers on its own port, and again after it was killed', async () => {
  const server = await startRedis();
  const client = new Redis(server.url);
  client.on('error', () => {});
  expect(await client.ping()).toBe('PONG');

  await server.kill();
  await server.start();
  expect(await client.ping()).toBe('PONG');

  client.disconnect();
  await server.stop();
});
