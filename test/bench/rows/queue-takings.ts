import { type AgentClient, createAgentClient } from '../../../sdk/src/index.js';
import { type Sent, sentBy } from '../documents.js';
import { load, requestBytes } from '../load/http-load.js';
import { CLIENTS } from '../stage.js';
import type { Measure } from './queue.js';

const ANY = 'K7M4P-3XWRC';
const TAKEN = Buffer.from('"takeNextTicket":{"ticket":{"id":"');

const bytesOf = (sent: Sent): Buffer => requestBytes({ path: '/graphql', ...sent });

/** When the time is up, some have been taken and not yet put back: the queue would be shorter each time. */
const releaseAll = async (agent: AgentClient): Promise<void> => {
  for (;;) {
    const { nodes } = await agent.tickets({ filter: { statuses: ['TAKEN'] }, first: 100 });
    if (nodes.length === 0) return;
    for (const { id } of nodes) (await agent.releaseTicket({ ticketId: id })).orThrow();
  }
};

/** Takes the next ticket and puts it back, so that the queue stays as long as it is. */
export const takings: Measure = {
  work: `Taking the next ticket and releasing it, ${CLIENTS} at a time`,
  one: 'ticket',
  unit: 'tickets/s',
  seconds: 4,
  notes: ['Both mutations, each durable; takers come one after another, that is how the order is kept.'],
  on: async ({ product, agentToken }) => {
    const take = bytesOf(await sentBy(createAgentClient, agentToken, (client) => client.takeNextTicket()));
    const release = bytesOf(
      await sentBy(createAgentClient, agentToken, (client) => client.releaseTicket({ ticketId: ANY })),
    );
    const at = release.indexOf(ANY);
    const next = (answer?: Buffer): Buffer => {
      const taken = answer?.indexOf(TAKEN) ?? -1;
      if (!answer || taken < 0) return take;
      const request = Buffer.from(release);
      const id = taken + TAKEN.length;
      answer.copy(request, at, id, id + ANY.length);
      return request;
    };
    const agent = createAgentClient({ url: `http://127.0.0.1:${product.port}/graphql`, token: agentToken });
    const clients = Array.from({ length: CLIENTS }, () => next);
    return async (seconds) => {
      const { answers, rate } = await load({ port: product.port, clients, seconds, proof: '"errors":[]' });
      await releaseAll(agent);
      return { units: answers / 2, rate: rate / 2 };
    };
  },
};
