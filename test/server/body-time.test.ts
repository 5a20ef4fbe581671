import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { boundBodies } from '../../src/server/http/body-time.js';
import { within } from '../kit/wait.js';

describe('a body that comes slowly', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = Fastify();
    boundBodies(app, 150);
    app.post('/quick', ({ body }) => ({ body }));
    app.post('/patient', { config: { bodyMs: 60_000 } }, ({ body }) => ({ body }));
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  const begun = (path: string) => {
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => {
      heard += String(chunk);
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{`,
    );
    return { socket, heard: () => heard };
  };

  it('is cut off after the usual time', async () => {
    const { socket, heard } = begun('/quick');
    await within(once(socket, 'close'), { what: 'the end of the connection' });
    expect(heard()).toMatch(/^HTTP\/1.1 408 /);
  });

  it('is waited for where its route has more time, and answered when it is there', async () => {
    const patient = begun('/patient');
    const quick = begun('/quick');
    // By then the usual time is over.
    await within(once(quick.socket, 'close'), { what: 'the end of the other' });
    patient.socket.write('}');
    await within(once(patient.socket, 'data'), { what: 'the answer' });
    expect(patient.heard()).toMatch(/^HTTP\/1.1 200 /);
    patient.socket.destroy();
  });
});
