import { readFileSync } from 'node:fs';

/** Bytes of memory that a process has in use (its resident set). */
export const residentBytes = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (!kilobytes) throw new Error(`Nobody knows the memory of process ${pid}`);
  return Number(kilobytes) * 1024;
};
