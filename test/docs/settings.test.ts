import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { read, tableUnder } from './markdown.js';

const rows = tableUnder('docs/operations.md', 'Settings').map(
  ([names = '', standard = '', meaning = '']) => ({
    names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    standard,
    meaning,
  }),
);

/** A wrong value of each setting that can be wrong. */
const WRONG: Readonly<Record<string, string>> = {
  PORT: 'http',
  HOST: 'not a host',
  PUBLIC_URL: 'desk',
  DATABASE_URL: 'postgres://localhost/desk',
  REDIS_URL: 'localhost',
  SERVICE_TOKEN: 'short',
  ALLOWED_ORIGINS: 'https://panel.example/path',
  JOURNAL_DAYS: '0',
  SUPPORT_ADDRESS: 'support',
  SMTP_URL: 'mail.example.ru',
  LMTP_PORT: 'lmtp',
  LMTP_HOST: 'not a host',
  IMAP_URL: 'mail.example.ru',
  MAIL_AUTHSERV_ID: 'not a host',
  MAIL_GIVE_UP_HOURS: '0',
  ROLES: 'api, postman',
  LOG_LEVEL: 'loud',
  NODE_ENV: 'prod',
};

const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the table of settings', () => {
  it('has a row for each name that the code reads from the environment, and no other', () => {
    const [, object = ''] =
      read('src/config.ts').match(/const environment = z\.object\(\{([\s\S]*?)^\}\);/m) ?? [];
    const known = [...object.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(5);
    expect(rows.flatMap(({ names }) => names).sort()).toEqual(known.sort());
  });

  it('names only settings that are judged, or that any text is right for', () => {
    const free = ['TOKEN_KEY_FILE', 'REGULATIONS_FILE', 'ATTACHMENTS_DIR', 'MAIL_TEMPLATES_DIR'];
    const named = rows.flatMap(({ names }) => names).filter((name) => !free.includes(name));
    expect(named.sort()).toEqual(Object.keys(WRONG).sort());
    for (const name of named) expect(faultsOf({ [name]: WRONG[name] as string })).toContain(`${name} must`);
  });

  it('tells the defaults that hold', () => {
    const config = readConfig({});
    const mail = readConfig({ SUPPORT_ADDRESS: 'support@example.ru' }).mail;
    const { lmtp } = readConfig({ SUPPORT_ADDRESS: 'support@example.ru', LMTP_PORT: '24' }).mail ?? {};
    const standards: Readonly<Record<string, unknown>> = {
      PORT: [config.port, config.host].join(', '),
      PUBLIC_URL: config.publicUrl.replace(config.host, 'HOST').replace(String(config.port), 'PORT'),
      DATABASE_URL: config.databaseUrl,
      REDIS_URL: config.redisUrl ?? 'none',
      TOKEN_KEY_FILE: config.tokenKeyFile,
      SERVICE_TOKEN: config.serviceToken ?? 'none',
      ALLOWED_ORIGINS: config.allowedOrigins.join() || 'none',
      REGULATIONS_FILE: config.regulationsFile ?? 'the built-in default',
      ATTACHMENTS_DIR: config.attachmentsDir,
      SUPPORT_ADDRESS: config.mail?.supportAddress ?? 'none',
      SMTP_URL: mail?.smtpUrl ?? 'none',
      LMTP_PORT: [mail?.lmtp?.port ?? 'none', lmtp?.host].join(', '),
      IMAP_URL: mail?.imapUrl ?? 'none',
      MAIL_AUTHSERV_ID: mail?.authservId ?? 'none',
      MAIL_TEMPLATES_DIR: mail?.templatesDir ?? 'the built-in texts',
      MAIL_GIVE_UP_HOURS: String(mail?.giveUpHours),
      JOURNAL_DAYS: String(config.journalDays),
      ROLES: config.roles.join(),
      LOG_LEVEL: config.logLevel,
      NODE_ENV: config.production ? 'production' : 'development',
    };
    const told = rows.map(({ names: [name = ''], standard }) => [
      name,
      standard.replaceAll('`', '').replace(', made on first start', ''),
    ]);
    expect(Object.fromEntries(told)).toEqual(standards);
  });

  it('lists the levels of the log that there are', () => {
    const { meaning = '' } = rows.find(({ names }) => names.includes('LOG_LEVEL')) ?? {};
    for (const level of meaning.split(', ')) expect(faultsOf({ LOG_LEVEL: level })).toBe('');
    expect(faultsOf({ LOG_LEVEL: 'loud' })).toContain(meaning);
  });

  it('has a least length for tokens that is the one that holds', () => {
    const { meaning = '' } = rows.find(({ names }) => names.includes('SERVICE_TOKEN')) ?? {};
    const least = Number(/at least (\d+) characters/.exec(meaning)?.[1]);
    expect(faultsOf({ SERVICE_TOKEN: 'x'.repeat(least) })).toBe('');
    expect(faultsOf({ SERVICE_TOKEN: 'x'.repeat(least - 1) })).toContain('SERVICE_TOKEN');
  });
});
