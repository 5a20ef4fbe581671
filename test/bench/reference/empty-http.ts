/** The reference of the start: node with an empty HTTP server. */
import { createServer } from 'node:http';

createServer((_request, response) => response.end('{}')).listen(Number(process.env.PORT), '127.0.0.1');
