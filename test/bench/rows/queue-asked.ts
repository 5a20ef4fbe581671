import { sentBySdk } from '../documents.js';
import { load, requestBytes } from '../load/http-load.js';
import { CLIENTS } from '../stage.js';
import type { Measure } from './queue.js';

/** Stands where each request has a ticketID of its own. */
const ANY = 'K7M4P-3XWRC';

/** A ticket's place over HTTP, of tickets all along the queue. */
export const askedPlaces: Measure = {
  work: `A place in the queue, asked for by ${CLIENTS} clients`,
  one: 'place',
  unit: 'places/s',
  seconds: 3,
  notes: ['The SDK’s `ticketQueuePlace`, of another ticket each time.'],
  on: async ({ product, visitor, ids }) => {
    const sent = await sentBySdk(visitor.token, (client) => client.ticketQueuePlace({ id: ANY }));
    const whole = requestBytes({ path: '/graphql', ...sent });
    const at = whole.indexOf(ANY);
    const next = (): Buffer => {
      const request = Buffer.from(whole);
      request.write(ids[Math.floor(Math.random() * ids.length)] as string, at, 'latin1');
      return request;
    };
    const clients = Array.from({ length: CLIENTS }, () => next);
    return async (seconds) => {
      const proof = '"emergenciesAhead":';
      const { answers, rate } = await load({ port: product.port, clients, seconds, proof });
      return { units: answers, rate };
    };
  },
};
