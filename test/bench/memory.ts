import { readFileSync } from 'node:fs';
import WebSocket from 'ws';
import { until } from '../kit/wait.js';
import type { Server } from './servers.js';

/** Lets {@link residentBytes} ask the process to collect its garbage first. */
export const inspected = ['--inspect=127.0.0.1:0'];

const collectGarbage = async (address: string): Promise<void> => {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })));
    socket.on('message', () => resolve());
  });
  socket.close();
};

/** What a server started with {@link inspected} keeps in memory when it has thrown away what it does not need. */
export const residentBytes = async (server: Server): Promise<number> => {
  const address = await until(() => /ws:\/\/\S+/.exec(server.log())?.[0], { what: 'the inspector' });
  await collectGarbage(address);
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
};
