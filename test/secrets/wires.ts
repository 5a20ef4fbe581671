import { RawSocket } from '../server/raw-socket.js';
import type { Carrier } from './carriers.js';

/** Sends secrets by every way there is, and keeps each byte that comes back. */
export class Wires {
  private readonly heard: string[] = [];

  /** @param origin `http://127.0.0.1:4000` */
  constructor(private readonly origin: string) {}

  get answers(): string {
    return this.heard.join('\n');
  }

  get count(): number {
    return this.heard.length;
  }

  /** @returns the whole answer: status, headers and body. */
  async request(path: string, init: RequestInit): Promise<string> {
    const response = await fetch(`${this.origin}${path}`, init);
    const answer = [response.status, ...[...response.headers].flat(), await response.text()].join('\n');
    this.heard.push(answer);
    return answer;
  }

  post(carrier: Carrier, authorization?: string): Promise<string> {
    const body = JSON.stringify(carrier);
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    return this.request('/graphql', { method: 'POST', headers, body });
  }

  /** All of them over one socket, each answered before the next one is asked. */
  async overSocket(carriers: readonly Carrier[], authorization: string): Promise<void> {
    const socket = await RawSocket.greeted(this.origin, { authorization });
    for (const [i, { query, variables }] of carriers.entries()) await socket.ask(query, variables, `c${i}`);
    await socket.leave();
    this.heard.push(...socket.frames.map((frame) => JSON.stringify(frame)));
  }

  /** Frames that the socket does not survive. @returns how it was closed. */
  async untilClosed(...frames: ReadonlyArray<object | string>): Promise<string> {
    const socket = await RawSocket.open(this.origin);
    for (const frame of frames) socket.send(frame);
    const { code, reason } = await socket.closed;
    const end = [...socket.frames.map((frame) => JSON.stringify(frame)), code, reason].join('\n');
    this.heard.push(end);
    return end;
  }
}
