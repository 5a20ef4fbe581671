/** Sends a file to the server, where it waits for a day to be named in `attachmentIds` of a ticket or a message. */
import type { Client } from '../client.js';
import { authorized, repeat, timeout } from '../transport/caller.js';
import { parse, unreadable } from '../transport/http.js';
import { fromStatus, toRefusal } from '../transport/refusal.js';
import { identity } from '../transport/token.js';
import { limited } from '../transport/wait.js';
import { wire } from '../transport/wire.js';
import { type Answer, type Sending, sendByFetch } from './send-by-fetch.js';
import { requestClass, sendByRequest } from './send-by-request.js';

/** A file on the server. */
export type UploadedFile = {
  /** For `attachmentIds`. */
  readonly id: string;
  /** As it will be shown: the server takes out of a name what is not safe in one. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
};

/** A file that is no `File` of a browser. In Node, `await openAsBlob(path)` of `node:fs` is data that stays on the disk. */
export interface FileContent {
  readonly name: string;
  readonly data: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;
}

/** How far an upload has come, in bytes. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

/** What `uploadFile` takes besides the file. */
export interface UploadOptions {
  /** Default: the file's own. */
  readonly name?: string | undefined;
  /** Told while the file goes out; from the beginning again when it is sent again. Must not throw. */
  readonly onProgress?: ((share: UploadProgress) => void) | undefined;
  /** Aborts the upload: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline of the whole upload, in milliseconds. Default 900,000: the server waits no longer either. */
  readonly timeoutMs?: number | undefined;
  /** Where to. Default: `attachments` beside the API's address. */
  readonly url?: string | undefined;
}

const OPERATION = { name: 'uploadFile', retry: 'unsent' } as const;

/**
 * Uploads one file. A function of its own, so that pages without files do not carry it.
 *
 * It is sent again where nothing can have come of the first time, and once with another token.
 * @throws InputError `ATTACHMENT_REFUSED`: empty, or larger than the regulations allow; `RateLimitError` with
 * `retryAfterMs`: too many files that belong to nothing yet; `OverloadedError`: no room; `AuthError`, `NetworkError`,
 * `TimeoutError` as any call does. Texts are the server's, in the client's language.
 */
export async function uploadFile(
  client: Client,
  file: Blob | FileContent,
  { name, onProgress, signal, timeoutMs = 900_000, url }: UploadOptions = {},
): Promise<UploadedFile> {
  const { options, tokens } = client[wire]();
  const body = 'data' in file ? new Blob([file.data]) : file;
  const address = new URL(url ?? 'attachments', baseOf(options.url));
  address.searchParams.set('name', name ?? ('name' in file ? String(file.name) : ''));
  // The one way for a page to learn how far an upload has come; but who gave a fetch of their own means it to be used.
  const XMLHttpRequest = options.fetch ? undefined : requestClass();

  const send = async (token: string | undefined, once: AbortSignal): Promise<UploadedFile> => {
    const headers = { ...identity(token, options.locale), 'content-type': 'application/octet-stream' };
    const sending: Sending = { ...OPERATION, url: address.href, headers, body, signal: once, onProgress };
    return read(
      await (XMLHttpRequest
        ? sendByRequest(XMLHttpRequest, sending)
        : sendByFetch(options.fetch ?? globalThis.fetch, sending)),
    );
  };
  const deadline = Date.now() + timeoutMs;
  return limited(
    timeoutMs,
    signal,
    () => timeout(OPERATION, timeoutMs),
    (all) =>
      repeat(options, OPERATION, deadline, all, (once) => authorized(tokens, (token) => send(token, once))),
  );
}

function baseOf(url: string): URL {
  const { location } = globalThis as { location?: { href: string } };
  return new URL(url, location?.href);
}

function read({ status, text, retryAfterMs }: Answer): UploadedFile {
  const answer = parse<{ id?: string; error?: { message: string } }>(text);
  const details = { status, retryAfterMs };
  if (answer?.error) throw toRefusal({ message: answer.error.message, extensions: answer.error }, details);
  if (status !== 201) throw fromStatus(status, details);
  if (!answer?.id) throw unreadable(OPERATION, status);
  return answer as UploadedFile;
}
