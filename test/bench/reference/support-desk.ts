/**
 * The reference of requests: a bare node:http handler that does by hand, through mysql2, what the product does for the
 * same request, and nothing else. No GraphQL, no validation, no limits, no identification, no log.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openTicket } from './open-ticket.js';
import { readPage } from './read-page.js';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const answer = async (request: IncomingMessage): Promise<object> => {
  const { operationName, variables } = JSON.parse(await bodyOf(request)) as {
    operationName: string;
    variables: never;
  };
  return operationName === 'openTicket'
    ? openTicket(variables, Number(request.headers['x-subscriber']))
    : readPage(variables);
};

const send = (response: ServerResponse, status: number, body: object): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
};

createServer((request, response) => {
  if (request.method !== 'POST') return send(response, 200, {});
  answer(request).then(
    (body) => send(response, 200, body),
    (error: unknown) => send(response, 500, { error: String(error) }),
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
