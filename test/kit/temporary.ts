import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtExit } from './process-keeper.js';

/** A new empty folder, removed when the test process is gone, however it went. */
export function temporaryFolder(name = 'test'): string {
  // The name stays short: a Unix socket's path inside may have 107 bytes at most.
  const folder = mkdtempSync(join(tmpdir(), `zayavka-${name}-`));
  removeAtExit(folder);
  return folder;
}
