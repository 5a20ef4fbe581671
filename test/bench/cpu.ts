import { existsSync, readFileSync } from 'node:fs';
import type { Server } from './servers.js';

/** Of Linux's clock in /proc, the same on every architecture that node runs on. */
const TICK_MS = 10;

/** What a process has taken of the processors so far, in milliseconds; 0 where there is no /proc. */
const cpuMs = (pid: number): number => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // The name in parentheses may hold spaces; what follows it does not.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
};

/** Adds up what servers take of the processors for their work: steadier than rates when the machine is shared. */
export class CpuMeter {
  private readonly totals = new Map<Server, { ms: number; units: number }>();

  /** @param work @returns how many units it has done */
  async around(server: Server, work: () => Promise<{ units: number; rate: number }>): Promise<number> {
    const before = cpuMs(server.process.pid);
    const { units, rate } = await work();
    const total = this.totals.get(server) ?? { ms: 0, units: 0 };
    total.ms += cpuMs(server.process.pid) - before;
    total.units += units;
    this.totals.set(server, total);
    return rate;
  }

  /** Processor time per unit of work, in microseconds. */
  each(server: Server): number {
    const { ms, units } = this.totals.get(server) ?? { ms: 0, units: 1 };
    return Math.round((ms * 1000) / units);
  }

  /** A sentence for the notes of a row. */
  sentence(product: Server, reference: Server, unit: string): string {
    return `Processor time of the server process alone, per ${unit}: ${this.each(product)} µs, the reference’s ${this.each(reference)} µs.`;
  }
}
