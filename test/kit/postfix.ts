import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningProcess, startProcess } from './process.js';
import { type PrivateService, startService } from './process-service.js';
import { temporaryFolder } from './temporary.js';
import { until } from './wait.js';

export interface PostfixOptions {
  /** Domains whose letters are handed over by LMTP, with the port of 127.0.0.1 that takes them. */
  readonly lmtp?: Readonly<Record<string, number>>;
  /** Port of 127.0.0.1 that letters to all other domains go to by SMTP. Without it they bounce. */
  readonly nextHop?: number;
  /** Further settings of main.cf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A letter that Postfix has not got rid of. */
export interface QueuedLetter {
  readonly queue_name: string;
  readonly queue_id: string;
  readonly sender: string;
  readonly recipients: ReadonlyArray<{ readonly address: string; readonly delay_reason?: string }>;
}

export interface PrivatePostfix extends PrivateService {
  /** `smtp://127.0.0.1:PORT` */
  readonly url: string;
  /** What it still has, as `postqueue -j` tells. */
  queue(): Promise<QueuedLetter[]>;
  /** Returns when it has nothing left. */
  empty(timeoutMs?: number): Promise<void>;
  /** Lets it try at once whatever it has deferred. */
  flush(): Promise<void>;
  /** What it has logged so far. */
  log(): string;
}

/** Its programs live in /usr/sbin, which is not on everybody's PATH. */
const env = { PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Every service that letters pass through, outside of any chroot. */
const master = (port: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

/** It tries again after a second, where the default is minutes. */
const main = (folder: string, { lmtp = {}, nextHop, settings = {} }: PostfixOptions): string => {
  const domains = Object.entries(lmtp);
  const transports = domains.map(([domain, port]) => `{ ${domain} = lmtp:inet:127.0.0.1:${port} }`);
  const lines = {
    compatibility_level: '3.6',
    queue_directory: join(folder, 'queue'),
    data_directory: join(folder, 'data'),
    maillog_file: join(folder, 'log'),
    maillog_file_prefixes: folder,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'mail.kit.example',
    mydestination: '',
    mynetworks: '127.0.0.0/8',
    alias_maps: '',
    alias_database: '',
    local_recipient_maps: '',
    relay_domains: domains.map(([domain]) => domain).join(', '),
    transport_maps: transports.length ? `inline:{ ${transports.join(', ')} }` : '',
    relayhost: nextHop === undefined ? '' : `[127.0.0.1]:${nextHop}`,
    default_transport: nextHop === undefined ? 'error:5.1.2 no way to this domain' : 'smtp',
    smtp_dns_support_level: 'disabled',
    smtp_host_lookup: 'native',
    smtpd_peername_lookup: 'no',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    message_size_limit: '52428800',
    queue_run_delay: '1s',
    minimal_backoff_time: '1s',
    maximal_backoff_time: '2s',
    transport_retry_time: '1s',
    ...settings,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
};

/** Runs one of its commands to the end, and returns what it printed. */
const run = async (command: string, ...args: string[]): Promise<string> => {
  const started = await startProcess(command, args, { env });
  const { code } = await started.exited;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${started.output()}`);
  return started.output('stdout');
};

/** It says in its log alone that it has started, since it cannot write to the kind of pipe that Node makes. */
const untilStarted = async (master: RunningProcess, log: () => string): Promise<void> => {
  let ended = false;
  void master.exited.then(() => {
    ended = true;
  });
  const told = () => ended || log().includes('daemon started -- version');
  await until(told, { what: 'Postfix to start', timeoutMs: 30_000 });
  if (ended) throw new Error(`Postfix did not start. It logged:\n${log()}\n${master.output()}`);
};

/**
 * A private Postfix in a temporary folder, with its own queue and its own port for SMTP on 127.0.0.1. It needs root, as
 * Postfix does, and touches nothing of a Postfix that the machine may run. Starting takes about a second.
 */
export async function startPostfix(options: PostfixOptions = {}): Promise<PrivatePostfix> {
  const folder = temporaryFolder('postfix');
  // Its workers run as another user, who has to get in.
  chmodSync(folder, 0o755);
  const config = join(folder, 'config');
  for (const name of ['config', 'queue', 'data']) mkdirSync(join(folder, name));
  await run('chown', 'postfix', join(folder, 'data'));
  writeFileSync(join(config, 'main.cf'), main(folder, options));
  writeFileSync(join(config, 'master.cf'), master(0));
  // Makes the folders of the queue.
  await run('postfix', '-c', config, 'check');
  const programs = (await run('postconf', '-c', config, '-h', 'daemon_directory')).trim();
  const log = (): string =>
    existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '';
  const service = await startService(async (port) => {
    writeFileSync(join(config, 'master.cf'), master(port));
    const before = log().length;
    // Not by `postfix start-fg`, which leaves the process group and would outlive the tests.
    const started = await startProcess(join(programs, 'master'), ['-c', config, '-d'], {
      env: { ...env, MAIL_CONFIG: config },
    });
    await untilStarted(started, () => log().slice(before));
    return started;
  });
  const queue = async (): Promise<QueuedLetter[]> =>
    (await run('postqueue', '-c', config, '-j'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as QueuedLetter);
  return {
    ...service,
    url: `smtp://127.0.0.1:${service.port}`,
    queue,
    empty: async (timeoutMs = 30_000) => {
      const left = async () => (await queue()).length === 0;
      await until(left, { what: 'an empty queue of Postfix', timeoutMs, everyMs: 250 });
    },
    flush: async () => {
      await run('postqueue', '-c', config, '-f');
    },
    log,
  };
}
