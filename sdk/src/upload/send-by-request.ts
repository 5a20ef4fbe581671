/** Sends a file by XMLHttpRequest, which alone tells a page how far an upload has come. */
import { retryAfter, unanswered } from '../transport/http.js';
import type { Answer, Sending } from './send-by-fetch.js';

/** What is used of XMLHttpRequest: Node has none, and the SDK compiles there too. */
interface Request {
  readonly status: number;
  readonly responseText: string;
  readonly upload: { onprogress: ((share: { loaded: number; total: number }) => void) | null };
  onload: (() => void) | null;
  onerror: (() => void) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  getResponseHeader(name: string): string | null;
  send(body: Blob): void;
  abort(): void;
}

type RequestClass = new () => Request;

export const requestClass = (): RequestClass | undefined =>
  (globalThis as { XMLHttpRequest?: RequestClass }).XMLHttpRequest;

/** @throws NetworkError; the signal's reason when it aborts. */
export function sendByRequest(XMLHttpRequest: RequestClass, sending: Sending): Promise<Answer> {
  const { url, headers, body, signal, onProgress } = sending;
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    // The signal is this attempt's alone, so nothing has to be taken off it.
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.({ sent: loaded, total });
    request.onload = () =>
      resolve({
        status: request.status,
        text: request.responseText,
        retryAfterMs: retryAfter(request.getResponseHeader('retry-after')),
      });
    request.onerror = () => reject(unanswered(sending));
    request.send(body);
  });
}
