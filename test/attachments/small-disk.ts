import { execFileSync } from 'node:child_process';

const MOUNTED_BYTES = 1_048_576;
/** More than any test's database has. */
const LONGEST_FILE = 12_582_912;

export type SmallDisk = {
  /** Bytes that are surely more than there is room for. */
  readonly tooMany: number;
  readonly free: () => void;
};

const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Leaves no room in a folder, really: a file system of a megabyte is put over it where the user may do that, else this
 * process may write no longer files than a few megabytes.
 */
export const smallDisk = (folder: string): SmallDisk => {
  if (run('mount', '-t', 'tmpfs', '-o', `size=${MOUNTED_BYTES}`, 'tmpfs', folder))
    return { tooMany: 3 * MOUNTED_BYTES, free: () => void run('umount', '-l', folder) };
  const limit = (most: string) => run('prlimit', '--pid', String(process.pid), `--fsize=${most}:`);
  if (!limit(String(LONGEST_FILE))) throw new Error('Neither a small file system nor a limit could be had');
  return { tooMany: LONGEST_FILE + MOUNTED_BYTES, free: () => void limit('unlimited') };
};
