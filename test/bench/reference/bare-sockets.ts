/**
 * The reference of live streams: bare `ws`. `POST /` sends its body to every open socket, once, as the example of
 * `ws` for broadcasting does it.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const server = createServer((request, response) => {
  if (request.method !== 'POST') return response.end('"errors":[]');
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const bytes = Buffer.concat(parts);
    for (const client of sockets.clients) client.send(bytes, { binary: false });
    response.end('{"data":{},"errors":[]}');
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
// It answers pings by itself; whatever is sent to it is of no interest.
sockets.on('connection', (socket) => socket.on('message', () => undefined));

server.listen(Number(process.env.PORT), '127.0.0.1');
