/** A real HTTP server that answers by a script, one step for each request, and keeps what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly body: { operationName: string; query: string; variables: Record<string, Record<string, unknown>> };
}

export type Step = (response: ServerResponse, asked: Asked) => void;

export interface Script {
  readonly url: string;
  readonly asked: Asked[];
  stop(): Promise<void>;
}

/** The last step answers every further request too. */
export async function startScript(...steps: [Step, ...Step[]]): Promise<Script> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const one: Asked = { headers: request.headers, body: JSON.parse(text) };
    asked.push(one);
    (steps[Math.min(asked.length, steps.length) - 1] ?? steps[0])(response, one);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/graphql`, asked, stop: () => close(server) };
}

export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** An address that nobody listens on. */
export async function deadUrl(): Promise<string> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return `http://127.0.0.1:${port}/graphql`;
}

export const data =
  (value: object): Step =>
  (response) =>
    json(response, 200, { data: value });

export const refusal =
  (status: number, extensions: object, headers: Record<string, string> = {}): Step =>
  (response) =>
    json(response, status, { errors: [{ message: 'refused', extensions }] }, headers);

export const page =
  (status: number, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end('<h1>proxy</h1>');
  };

/** Takes the request and drops the connection: nobody knows what was done. */
export const hangUp: Step = (response) => response.destroy();

/** Never answers. */
export const silence: Step = () => undefined;

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
