/** Any number of customers in calls that the server takes, and one report. */
import type { SyncSubscribersResult } from '../_generated/panel-operations.js';
import type { SubscriberInput } from '../_generated/types.js';
import type { FieldError } from '../result.js';
import type { CallOptions } from '../transport/operation.js';

/** What became of the customers. */
export interface SyncReport {
  /** Whether every one was taken. */
  readonly ok: boolean;
  readonly created: number;
  readonly updated: number;
  /** One for each mistake; `path[1]` is the customer's index in what was given: `["subscribers", "612", "emails", "0"]`. */
  readonly errors: readonly FieldError[];
}

/** What `sync` takes besides the customers. */
export interface SyncOptions {
  /** Stops it between two calls and within one: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline of each call with its retries, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Told after each call of the report so far. */
  readonly onProgress?: ((soFar: SyncReport) => void) | undefined;
}

/** Customers of one call, as many as the server takes. */
const AT_ONCE = 250;
/** Characters of one call's customers: with three bytes each they stay within the 4 MiB that the server takes. */
const MAX_TEXT = 1_000_000;

type Send = (
  variables: { readonly subscribers: SubscriberInput[] },
  options?: CallOptions,
) => Promise<SyncSubscribersResult>;

/** A list, or whatever gives them one after the other, such as rows as a database reads them. */
export type Customers = Iterable<SubscriberInput> | AsyncIterable<SubscriberInput>;

export const syncAll =
  (send: Send) =>
  async (customers: Customers, { onProgress, ...options }: SyncOptions = {}): Promise<SyncReport> => {
    let report: SyncReport = { ok: true, created: 0, updated: 0, errors: [] };
    let start = 0;
    for await (const subscribers of batches(customers)) {
      options.signal?.throwIfAborted();
      const from = start;
      const { created, updated, errors } = await send({ subscribers }, options);
      report = {
        ok: report.ok && errors.length === 0,
        created: report.created + created,
        updated: report.updated + updated,
        errors: [...report.errors, ...errors.map((error) => ({ ...error, path: moved(error.path, from) }))],
      };
      start += subscribers.length;
      onProgress?.(report);
    }
    return report;
  };

async function* batches(customers: Customers): AsyncGenerator<SubscriberInput[], void, undefined> {
  let batch: SubscriberInput[] = [];
  let size = 0;
  for await (const customer of customers) {
    const length = JSON.stringify(customer).length;
    if (batch.length === AT_ONCE || (batch.length > 0 && size + length > MAX_TEXT)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(customer);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

/** The server counts within its call. */
function moved([argument = '', index, ...rest]: readonly string[], from: number): string[] {
  return index === undefined ? [argument] : [argument, String(Number(index) + from), ...rest];
}
