import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { House } from '../../../src/compose.js';
import type { Role } from '../../../src/config.js';
import { serve } from '../../../src/serve.js';
import { createLog } from '../../../src/server/index.js';
import { until, within } from '../../kit/wait.js';
import { HOUR, Shift } from '../../queue/shift.js';

describe('the roles of an instance', () => {
  let shift: Shift;
  let closing: Array<() => Promise<void>>;
  beforeEach(async () => {
    shift = await Shift.open();
    closing = [];
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    await shift.close();
  });

  const instance = async (...roles: Role[]): Promise<string> => {
    const { clock, keyFile, place } = shift.world;
    const log = createLog({ level: 'silent' });
    const options = {
      databaseUrl: place.url,
      tokenKeyFile: keyFile,
      attachmentsDir: shift.world.attachmentsDir,
      publicUrl: 'http://127.0.0.1',
      log,
      clock,
      roles,
      watchEveryMs: 10,
    };
    const house = await House.open(options);
    closing.push(() => house.close());
    const server = await serve(house, {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      production: true,
      allowedOrigins: [],
      log,
      times: { drain: 0 },
    });
    closing.push(server.stop);
    return server.url;
  };

  const statusOf = async (url: string, init?: RequestInit): Promise<number> =>
    (await fetch(url, init)).status;
  const question = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  };

  it('without api serve health and metrics, and no GraphQL', async () => {
    const url = await instance('worker');
    expect(await statusOf(`${url}/health/live`)).toBe(200);
    expect(await statusOf(`${url}/health/ready`)).toBe(200);
    expect(await statusOf(`${url}/metrics`)).toBe(200);
    expect(await statusOf(`${url}/graphql`, question)).toBe(404);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const refused = new Promise<boolean>((resolve) => {
      socket.on('error', () => resolve(true));
      socket.on('open', () => resolve(false));
    });
    expect(await within(refused, { what: 'an answer to the socket' })).toBe(true);
  });

  it('with worker watch over deadlines, with or without api', async () => {
    await instance('worker');
    const id = await shift.opens();
    await shift.later(9 * HOUR);
    await until(async () => (await shift.told(id)).length === 1, { what: 'the deadline to be told' });
  });

  it('without worker leave what is due to others', async () => {
    const url = await instance('api', 'mail');
    expect(await statusOf(`${url}/graphql`, question)).toBe(200);
    const id = await shift.opens();
    await shift.later(9 * HOUR);
    // A worker that comes later finds it untold: its first look is at once, so nobody has been quicker.
    expect(await shift.told(id)).toEqual([]);
    await instance('worker');
    await until(async () => (await shift.told(id)).length === 1, { what: 'the worker to tell it' });
  });
});
