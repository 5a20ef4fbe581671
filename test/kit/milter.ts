import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A header that a filter puts into every letter, and where: 0 is above everything, 1 below the server's own Received. */
export type Insertion = { readonly index: number; readonly name: string; readonly value: string };

export type Milter = {
  readonly port: number;
  /** How many letters it has seen. */
  readonly seen: () => number;
  readonly stop: () => Promise<void>;
};

const VERSION = 6;
const ADD_HEADERS = 0x01;
/** It wants to hear neither of connections nor addresses, headers and text: of each letter's end alone. */
const NOTHING_BUT_THE_END = 0x01 | 0x02 | 0x04 | 0x08 | 0x10 | 0x20 | 0x40 | 0x100 | 0x200;

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Its length, a letter that says what it is, and what belongs to it. */
const packet = (command: string, data: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([number(data.length + 1), Buffer.from(command), data]);

const insertion = ({ index, name, value }: Insertion): Buffer =>
  packet('i', Buffer.concat([number(index), Buffer.from(`${name}\0${value}\0`)]));

/** What is answered to a command of the mail server. */
const answerTo = (command: string, data: Buffer, insertions: readonly Insertion[]): Buffer[] => {
  if (command === 'O') {
    const offered = data.readUInt32BE(8);
    const version = Math.min(VERSION, data.readUInt32BE(0));
    return [
      packet(
        'O',
        Buffer.concat([number(version), number(ADD_HEADERS), number(offered & NOTHING_BUT_THE_END)]),
      ),
    ];
  }
  if (command === 'E') return [...insertions.map(insertion), packet('a')];
  // Macros, the end of a conversation and its being broken off have no answer.
  return 'DAQK'.includes(command) ? [] : [packet('c')];
};

/**
 * A filter as mail servers ask about each letter, in Sendmail's milter protocol: it takes every letter and inserts headers,
 * in this order. As little of the protocol as that needs.
 */
export const startMilter = async (insertions: () => readonly Insertion[]): Promise<Milter> => {
  let seen = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 4 && received.length >= 4 + received.readUInt32BE(0)) {
        const length = received.readUInt32BE(0);
        const command = received.toString('latin1', 4, 5);
        if (command === 'E') seen++;
        for (const answer of answerTo(command, received.subarray(5, 4 + length), insertions()))
          socket.write(answer);
        if (command === 'Q') socket.end();
        received = received.subarray(4 + length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
