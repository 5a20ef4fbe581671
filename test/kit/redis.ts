import { startProcess } from './process.js';
import { type PrivateService, startService } from './process-service.js';
import { temporaryFolder } from './temporary.js';

export interface PrivateRedis extends PrivateService {
  /** `redis://127.0.0.1:PORT` */
  readonly url: string;
}

/** A private redis-server on a free port of 127.0.0.1; it stores nothing, so a restarted one is empty. */
export async function startRedis(): Promise<PrivateRedis> {
  const folder = temporaryFolder('redis');
  const service = await startService((port) =>
    startProcess(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
      { ready: /Ready to accept connections/ },
    ),
  );
  return { ...service, url: `redis://127.0.0.1:${service.port}` };
}
