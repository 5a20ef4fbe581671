import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * A shell that outlives this process by a moment: its input ends when we are gone, also by SIGKILL or when jest throws
 * a worker away, and then it kills the process groups and removes the folders that were left. An exit handler would
 * see none of these ends, and jest gives test files a copy of `process` that never emits `exit`.
 */
const keeperScript = `
groups=' '
while read -r what value; do
  case $what in
    kill) groups="$groups$value " ;;
    spare) groups="\${groups%% $value *} \${groups#* $value }" ;;
    remove) set -- "$@" "$value" ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
[ $# -eq 0 ] || rm -rf -- "$@"
`;

let keeper: ChildProcess | undefined;

function tell(line: string): void {
  if (!keeper) {
    keeper = spawn('/bin/sh', ['-c', keeperScript], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    keeper.unref();
    // Neither the shell nor the pipe to it keeps the tests from ending.
    if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  }
  keeper.stdin?.write(`${line}\n`);
}

/** The group led by this process is killed when the test process is gone. */
export function killAtExit(pid: number): void {
  tell(`kill ${pid}`);
}

/** The process has ended: its number may be another's now. */
export function spareAtExit(pid: number): void {
  tell(`spare ${pid}`);
}

/** The folder, with all that is in it, is removed when the test process is gone. */
export function removeAtExit(folder: string): void {
  tell(`remove ${folder}`);
}
