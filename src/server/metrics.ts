import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Of the process, which has one set however many servers are made in it. */
let ofProcess: Registry | undefined;
const processMetrics = (): Registry => {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
};

export type Outcome = 'ok' | 'refused' | 'failed';

/** Read when Prometheus asks. */
export type MetricSources = {
  readonly openSockets: () => number;
  /** How many committed events are without their place in the journal, or undefined when nobody knows. */
  readonly journalLag?: () => number | Promise<number>;
};

/** The figures at `/metrics`. Labels are names of the schema, never a caller's text. */
export class Metrics {
  private readonly registry = new Registry();

  readonly durations = new Histogram({
    name: 'zayavka_operation_duration_seconds',
    help: 'Time from a request to its answer, by field at the top of the operation.',
    labelNames: ['channel', 'field', 'outcome'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'zayavka_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['channel', 'code'] as const,
    registers: [this.registry],
  });

  readonly socketsClosed = new Counter({
    name: 'zayavka_sockets_closed_total',
    help: 'Sockets closed, by code.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  readonly liveStreams = new Gauge({
    name: 'zayavka_live_streams',
    help: 'GraphQL subscriptions that run.',
    registers: [this.registry],
  });

  constructor({ openSockets, journalLag }: MetricSources) {
    new Gauge({
      name: 'zayavka_open_sockets',
      help: 'WebSockets that are open.',
      registers: [this.registry],
      collect() {
        this.set(openSockets());
      },
    });
    if (!journalLag) return;
    new Gauge({
      name: 'zayavka_journal_lag_events',
      help: 'Committed events that have no place in the journal yet.',
      registers: [this.registry],
      async collect() {
        this.set(await journalLag());
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of the Prometheus exposition format. */
  async text(): Promise<string> {
    return `${await processMetrics().metrics()}\n${await this.registry.metrics()}`;
  }
}
