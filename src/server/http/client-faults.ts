import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Locale, localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { Edge } from '../edge.js';
import { errorCode } from '../errors/index.js';
import type { OpenAnswers } from './open-answers.js';

/** What Node's parser says, and the bytes that it said it of. */
type ParserError = Error & { readonly code?: string | undefined; readonly rawPacket?: unknown };

/** Characters of a broken request that are looked at: its first line and headers, if it is these that are broken. */
const LOOKED_AT = 16_384;

/** By the parser's code: the status, and which words say what is wrong. */
const FAULTS: Readonly<Record<string, readonly [status: number, reason: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'slowRequest'],
  HPE_HEADER_OVERFLOW: [431, 'headers'],
  HPE_INVALID_URL: [400, 'address'],
};

const localeIn = (request: string): Locale | undefined =>
  localeFromHeader(/^accept-language:\s*([^\r\n]*)/im.exec(request)?.[1]);

/**
 * Requests that are no HTTP never become requests: Node's parser gives them up, such as those with Cyrillic letters as they
 * are in the address. They are told so in the form that the address has for everything else. Where earlier requests of
 * the connection still wait for their answers, what is written now would pass for the first of these: they are answered,
 * and the connection ends without a word on what was no request.
 */
export const clientErrorHandler =
  ({ formatter }: Pick<Edge, 'formatter'>, answers: OpenAnswers) =>
  (error: ParserError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    if (answers.keepFor(socket)) return;
    const { rawPacket } = error;
    const request = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1', 0, LOOKED_AT) : '';
    const [status, reason] = FAULTS[error.code ?? ''] ?? [400, 'request'];
    const problem = new Problem(ProblemCode.BAD_USER_INPUT, { reason });
    const formatted = formatter.format(problem, localeIn(request));
    const told = /^\S+ \/attachments\b/.test(request)
      ? { error: { code: errorCode(formatted), message: formatted.message } }
      : { errors: [formatted] };
    const body = Buffer.from(JSON.stringify(told));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${body.length}`,
      'x-content-type-options: nosniff',
      'connection: close',
    ];
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
    socket.destroySoon();
  };
