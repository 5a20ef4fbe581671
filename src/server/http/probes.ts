import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

export type Phase = 'starting' | 'ready' | 'stopping';

export type ProbeOptions = {
  readonly phase: () => Phase;
  /** Rejects when something that requests need is away; asked at each probe. */
  readonly check: () => Promise<unknown>;
  readonly metrics: Metrics;
};

/** A probe that gets no answer is worse than one that gets a bad one: orchestrators wait about a second. */
const CHECK_MS = 2_000;

const within = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
};

/** `/health/live`: the process answers. `/health/ready`: it should be sent requests. `/metrics`: Prometheus. */
export const addProbes = (app: FastifyInstance, { phase, check, metrics }: ProbeOptions): void => {
  app.get('/health/live', () => ({ status: 'live' }));

  app.get('/health/ready', async (_request, reply) => {
    const now = phase();
    const status = now === 'ready' && !(await within(check(), CHECK_MS)) ? 'unavailable' : now;
    reply.code(status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return { status };
  });

  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.contentType);
    return metrics.text();
  });
};
