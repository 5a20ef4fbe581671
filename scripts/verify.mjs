/**
 * Everything that must hold, in one command; `ZAYAVKA_LONG=1` makes the suites longer. The last line is
 * `N passed, N failed`: tests, or the checks before them when one of those fails.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { installDependencies, root, run, tool } from './steps.mjs';
import { installSystemPackages } from './system-packages.mjs';

const results = join(root, '.tmp', 'verify.json');
const minutes = process.env.ZAYAVKA_LONG ? 180 : 60;

/** Without these nothing else can be judged: the first that fails ends it. */
const preparations = [
  ['dependencies as in package-lock.json', installDependencies],
  ['MariaDB, Redis and Chromium', installSystemPackages],
];

/** Each is judged, whatever the others say: one run names all that is wrong. */
const checks = [
  ['format and lint', () => run(tool('biome'), ['check', '--error-on-warnings', '.'])],
  ['types', () => run(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])],
  ['types of the SDK', () => run('npm', ['run', '--silent', 'types', '-w', 'sdk'])],
  ['types of the desk', () => run('npm', ['run', '--silent', 'types', '-w', 'desk'])],
  // The schema is emitted by the built server, so this is also where a build that fails shows.
  ['what is generated is current', () => run('npm', ['run', '--silent', 'generate:check'])],
  ['the API breaks nobody', () => run('npm', ['run', '--silent', 'schema:check'])],
  ['the reference of the SDK is whole', () => run('npm', ['run', '--silent', 'reference'])],
  // Tests run the SDK as its users do, from sdk/dist: on a clean checkout nothing else has built it before them.
  ['build', () => build({ ifStale: true })],
];

function passes([name, check]) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const passed = check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`);
  return passed;
}

/** Counts of one run of jest. A suite that does not load, a skipped test and an early end are failures too. */
function runTests() {
  console.log('\n── tests, on both databases');
  mkdirSync(join(root, '.tmp'), { recursive: true });
  rmSync(results, { force: true });
  const node = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const succeeded = run(tool('jest'), ['--ci', '--json', `--outputFile=${results}`], {
    env: { NODE_OPTIONS: node },
    timeoutMs: minutes * 60_000,
  });
  const counts = readResults();
  if (counts.skipped > 0) console.log(`${counts.skipped} tests were skipped: each counts as failed.`);
  const failed = counts.failed + counts.skipped;
  // jest can fail beside the tests: no result at all, a server that did not start, out of time.
  return { passed: counts.passed, failed: failed === 0 && !succeeded ? 1 : failed };
}

function readResults() {
  try {
    const all = JSON.parse(readFileSync(results, 'utf8'));
    return {
      passed: all.numPassedTests,
      failed: all.numFailedTests + all.numRuntimeErrorTestSuites,
      skipped: all.numPendingTests + all.numTodoTests,
    };
  } catch {
    console.log(`jest left no result: it could not start, or did not end within ${minutes} minutes.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function verify() {
  if (!preparations.every(passes)) return { passed: 0, failed: 1 };
  const failed = checks.filter((check) => !passes(check)).map(([name]) => name);
  if (failed.length === 0) return runTests();
  console.log(`\nThe tests were not run, because of: ${failed.join('; ')}`);
  return { passed: 0, failed: failed.length };
}

const { passed, failed } = verify();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
