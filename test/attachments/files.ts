import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawApi } from '../kit/raw-api.js';
import type { World } from '../kit/world.js';

export type Kept = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
};
type Refused = { readonly code: string; readonly message: string; readonly retryAfterMs?: number };

export type Upload = {
  readonly name?: string;
  readonly content?: string | Buffer | FormData | ReadableStream<Uint8Array>;
  readonly headers?: Record<string, string>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly file: Kept | undefined;
  readonly error: Refused | undefined;
};

/** Sends a file as a panel's page does. */
export const upload = async (
  world: World,
  token: string | undefined,
  { name = 'лог.txt', content = 'Ошибка 500\n', headers = {} }: Upload = {},
): Promise<Answer> => {
  const response = await fetch(`${world.server.url}/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: content,
    // What streams is sent before its answer is awaited.
    ...(content instanceof ReadableStream && { duplex: 'half' }),
  });
  const body = JSON.parse(await response.text()) as Kept & { error?: Refused };
  const { status } = response;
  return { status, headers: response.headers, file: status === 201 ? body : undefined, error: body.error };
};

/** @throws Error unless the file was kept. */
export const kept = async (world: World, token: string, file: Upload = {}): Promise<Kept> => {
  const { file: known, error } = await upload(world, token, file);
  if (!known) throw new Error(`The file was not kept: ${error?.code}`);
  return known;
};

/** Fetches what an address leads to; its host is the public one, which a test does not have. */
export const download = (
  world: World,
  url: string,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const { pathname, search } = new URL(url);
  return fetch(`${world.server.url}${pathname}${search}`, { headers });
};

export type Shown = Kept & { readonly url: string };
type WithFiles = {
  readonly attachments: Shown[];
  readonly messages: { readonly nodes: { readonly attachments: Shown[] }[] };
};

const FILES = `query ($id: ID!) { ticket(id: $id) {
  attachments { id name contentType bytes url }
  messages { nodes { attachments { id name contentType bytes url } } }
} }`;

/** The files of a ticket and of each of its messages, as this viewer sees them; undefined without the ticket. */
export const filesOf = async (
  raw: RawApi,
  id: string,
): Promise<{ readonly ticket: Shown[]; readonly messages: Shown[][] } | undefined> => {
  const { body } = await raw(FILES, { id });
  const ticket = body.data?.ticket as WithFiles | null | undefined;
  return ticket
    ? { ticket: ticket.attachments, messages: ticket.messages.nodes.map(({ attachments }) => attachments) }
    : undefined;
};

/** Every file that lies in the world's folder, by its path within it. */
export const onDisk = async ({ attachmentsDir }: World): Promise<string[]> => {
  const found = await readdir(attachmentsDir, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(attachmentsDir.length + 1))
    .sort();
};
