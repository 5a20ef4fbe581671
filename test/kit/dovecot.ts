import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { startProcess } from './process.js';
import { type PrivateService, startService } from './process-service.js';
import { temporaryFolder } from './temporary.js';

export interface DovecotOptions {
  /** Users may set no flags but `\Seen` and `\Deleted`, as with servers that keep no keywords. */
  readonly withoutKeywords?: boolean;
  /** It speaks TLS from the first byte, with a certificate that nobody vouches for. */
  readonly tls?: boolean;
}

export interface KeptMessage {
  readonly uid: number;
  readonly subject: string;
  readonly flags: readonly string[];
}

export interface PrivateDovecot extends PrivateService {
  /** `imap://user:password@127.0.0.1:PORT/INBOX`; `imaps` with TLS. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Puts a letter into the mailbox as a mail server does, past IMAP. */
  deliver(letter: string | Buffer): void;
  /** Puts letters into the mailbox as a mail program does. */
  append(...letters: readonly (string | Buffer)[]): Promise<void>;
  /** What is in a folder, in order. Default INBOX. */
  messages(folder?: string): Promise<KeptMessage[]>;
  /** Takes all flags from all messages of the INBOX. */
  unmark(): Promise<void>;
  /** What it has logged since it was started last. */
  log(): string;
  /** As after a restore from a backup: the same letters under another UIDVALIDITY, without flags. Stopped meanwhile. */
  restore(): Promise<void>;
}

/** It runs no mail process as root. */
const owner = (): string => (process.getuid?.() === 0 ? 'dovecot' : userInfo().username);

const certificate = (folder: string): { cert: string; key: string } => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...made, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  return { cert, key };
};

/** Every path inside of the folder, no chroots, and users of its own. */
const configuration = (folder: string, port: number, { withoutKeywords, tls }: DovecotOptions): string => {
  const user = owner();
  const made = tls ? certificate(folder) : undefined;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
default_login_user = ${user}
default_internal_user = ${user}
first_valid_uid = 1
disable_plaintext_auth = no
${made ? `ssl = required\nssl_cert = <${made.cert}\nssl_key = <${made.key}\nssl_dh =` : 'ssl = no'}
mail_location = maildir:${folder}/mail/%u
mail_plugins = ${withoutKeywords ? 'acl' : ''}
protocol imap {
  mail_plugins = ${withoutKeywords ? 'acl imap_acl' : ''}
}
plugin {
  acl = vfile:${folder}/acl
}
namespace inbox {
  inbox = yes
  separator = /
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${user} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${tls ? 0 : port}
  }
  inet_listener imaps {
    port = ${tls ? port : 0}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`;
};

/** The mailbox's files as they were delivered: without what Dovecot has noted of them. */
const forget = (box: string): void => {
  for (const name of readdirSync(box)) if (name.startsWith('dovecot')) rmSync(join(box, name));
  for (const name of readdirSync(join(box, 'cur')))
    renameSync(join(box, 'cur', name), join(box, 'new', name.replace(/:2,.*$/, '')));
};

/**
 * A private Dovecot in a temporary folder, with one user and one mailbox, on a free port of 127.0.0.1. It touches nothing
 * of a Dovecot that the machine may run.
 */
export async function startDovecot(options: DovecotOptions = {}): Promise<PrivateDovecot> {
  const folder = temporaryFolder('imap');
  chmodSync(folder, 0o755);
  // What an address has to spell with percent signs.
  const [user, password] = ['support@provider.example', `s@cret/${randomUUID()}`];
  const box = join(folder, 'mail', user);
  for (const name of ['run', 'state', 'mail', join('mail', user)]) mkdirSync(join(folder, name));
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(box, name));
  writeFileSync(join(folder, 'users'), `${user}:{PLAIN}${password}\n`);
  writeFileSync(join(folder, 'acl'), '* owner lrstiekx\n* anyone lrstiekx\n');
  const belong = (): void => {
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${owner()}:`, join(folder, 'mail')]);
  };
  belong();
  const config = join(folder, 'dovecot.conf');
  let log = (): string => '';
  const service = await startService(async (port) => {
    writeFileSync(config, configuration(folder, port, options));
    const started = await startProcess('dovecot', ['-F', '-c', config], {
      env: { PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` },
      ready: /starting up for imap/,
    });
    log = () => started.output();
    return started;
  });

  const { port } = service;
  const scheme = options.tls ? 'imaps' : 'imap';
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const asUser = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: options.tls ?? false,
      tls: { rejectUnauthorized: false },
      auth: { user, pass: password },
      logger: false,
      disableAutoIdle: true,
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  return {
    ...service,
    url: `${scheme}://${login}@127.0.0.1:${port}/INBOX`,
    user,
    password,
    deliver: (letter) => {
      const name = `${Date.now()}.${randomUUID()}.kit`;
      writeFileSync(join(box, 'tmp', name), letter);
      if (process.getuid?.() === 0) execFileSync('chown', [`${owner()}:`, join(box, 'tmp', name)]);
      renameSync(join(box, 'tmp', name), join(box, 'new', name));
    },
    append: (...letters) =>
      asUser(async (client) => {
        for (const letter of letters)
          await client.append('INBOX', typeof letter === 'string' ? Buffer.from(letter) : letter);
      }),
    messages: (path = 'INBOX') =>
      asUser(async (client) => {
        if (!(await client.list()).some((listed) => listed.path === path)) return [];
        await client.mailboxOpen(path, { readOnly: true });
        const found = await client.fetchAll('1:*', { uid: true, flags: true, envelope: true });
        return found.map(({ uid, flags, envelope }) => ({
          uid,
          subject: envelope?.subject ?? '',
          flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort(),
        }));
      }),
    unmark: () =>
      asUser(async (client) => {
        await client.mailboxOpen('INBOX');
        await client.messageFlagsSet('1:*', []);
      }),
    log: () => log(),
    restore: async () => {
      await service.stop();
      forget(box);
      belong();
      await service.start();
    },
  };
}
