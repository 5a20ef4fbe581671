import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './steps.mjs';

/** What the tests start for themselves, by the names that its program may have. */
const needed = [
  { package: 'mariadb-server', programs: ['mariadbd'] },
  { package: 'mariadb-server', programs: ['mariadb-install-db'] },
  { package: 'redis-server', programs: ['redis-server'] },
  { package: 'dovecot-imapd', programs: ['dovecot'] },
  { package: 'postfix', programs: ['postfix'] },
  { package: 'chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'] },
  { package: 'php-cli', programs: ['php'] },
];

/** Installs what is missing from the distribution's packages, or says once what to install. */
export function installSystemPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const mayInstall = process.getuid?.() === 0 && findProgram('apt-get');
  if (mayInstall) {
    console.log(`Installing ${missing.join(', ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], { env });
    if (missing.includes('postfix')) answerBeforehand();
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], { env });
  }
  const still = missingPackages();
  if (still.length === 0) return true;
  console.error(
    `The tests need ${still.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${still.join(' ')}; ` +
      'elsewhere install what gives the same programs, and run this again.',
  );
  return false;
}

/** Postfix would ask how this machine's letters go, and start: the tests use its programs alone. */
function answerBeforehand() {
  const folder = mkdtempSync(join(tmpdir(), 'zayavka-debconf-'));
  const answers = join(folder, 'answers');
  writeFileSync(answers, 'postfix postfix/main_mailer_type select No configuration\n');
  run('debconf-set-selections', [answers]);
  rmSync(folder, { recursive: true });
}

function missingPackages() {
  const missing = needed.filter(({ programs }) => !programs.some(findProgram));
  return [...new Set(missing.map((need) => need.package))];
}

/** Servers live in /usr/sbin, which is not on everybody's PATH. */
function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, name)));
}
