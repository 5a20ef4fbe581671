import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** What is still to be answered on each connection, oldest first: clients may send several requests at once. */
export class OpenAnswers {
  private readonly bySocket = new WeakMap<Socket, Exchange[]>();
  private readonly ending = new WeakSet<Socket>();

  /** Must see every request before anything answers it. */
  watch(server: Server): void {
    server.prependListener('request', (request, response) => {
      const { socket } = request;
      const open = this.bySocket.get(socket) ?? [];
      this.bySocket.set(socket, open);
      const exchange = { request, response };
      open.push(exchange);
      response.once('close', () => open.splice(open.indexOf(exchange), 1));
    });
  }

  /**
   * Called when nothing more can be read from a connection. Requests that came in whole get their answers, then it ends.
   * @returns false where none is owed, and nothing of one was sent: the fault may be told in its place.
   */
  keepFor(socket: Socket): boolean {
    // Each further piece that comes in is a fault again.
    if (this.ending.has(socket)) return true;
    const open = this.bySocket.get(socket) ?? [];
    const last = open.filter(({ request }) => request.complete).at(-1);
    if (last) {
      this.ending.add(socket);
      last.response.once('close', () => socket.destroySoon());
      return true;
    }
    // What is left is the request whose body broke off, if it has begun at all.
    if (!open.some(({ response }) => response.headersSent)) return false;
    socket.destroy();
    return true;
  }
}
