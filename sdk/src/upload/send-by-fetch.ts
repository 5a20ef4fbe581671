/** Sends a file by `fetch`: in Node as a stream that is counted, elsewhere as a whole. */
import { retryAfter, unanswered } from '../transport/http.js';
import type { UploadProgress } from './upload-file.js';

export interface Sending {
  /** Of the operation, for errors. */
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Blob;
  readonly signal: AbortSignal;
  readonly onProgress: ((share: UploadProgress) => void) | undefined;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfterMs: number | undefined;
}

/** @throws NetworkError; the signal's reason when it aborts. */
export async function sendByFetch(fetch: typeof globalThis.fetch, sending: Sending): Promise<Answer> {
  const { url, headers, body, signal, onProgress } = sending;
  const total = body.size;
  const streams = onNode();
  const request: RequestInit & { duplex?: 'half' } = streams
    ? {
        body: counted(body, onProgress),
        duplex: 'half',
        headers: { ...headers, 'content-length': `${total}` },
      }
    : { body, headers };
  try {
    const response = await fetch(url, { ...request, method: 'POST', signal });
    const text = await response.text();
    if (!streams) onProgress?.({ sent: total, total });
    return { status: response.status, text, retryAfterMs: retryAfter(response.headers.get('retry-after')) };
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw unanswered(sending, cause);
  }
}

/** Browsers stream what they send over HTTP/2 alone, if at all. */
function onNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}

/** Bytes read at once. */
const SLICE = 64 * 1024;

function counted(file: Blob, tell: Sending['onProgress']): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      // Asked for more, so what was given has been taken.
      if (sent > 0) tell?.({ sent, total: file.size });
      if (sent >= file.size) return controller.close();
      const slice = await file.slice(sent, sent + SLICE).arrayBuffer();
      sent += slice.byteLength;
      controller.enqueue(new Uint8Array(slice));
    },
  });
}
