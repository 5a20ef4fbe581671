/**
 * From a fresh clone to a running demo: installs, builds, and runs `zayavka demo` in this very process, so Ctrl-C
 * reaches the server itself. What was done already is not done again. Arguments go on to the demo: --fresh starts over.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installDependencies, root } from './steps.mjs';

if (installDependencies() && build({ ifStale: true })) {
  process.chdir(root);
  letTheDemoStopInPeace();
  const main = join(root, 'dist', 'main.js');
  process.argv = [process.argv[0], main, 'demo', ...process.argv.slice(2)];
  await import(pathToFileURL(main).href);
} else {
  console.error('The demo cannot start: see what failed above.');
  process.exitCode = 1;
}

/**
 * At Ctrl-C the terminal and npm send one SIGINT each. The demo stops at the first; should it listen for one only, the
 * second would end it in the middle of that. Before the demo listens at all, Ctrl-C just ends it.
 */
function letTheDemoStopInPeace() {
  let stopping = false;
  process.on('SIGINT', () => {
    if (!stopping && process.listenerCount('SIGINT') === 1) process.exit(130);
    stopping = true;
  });
}
