import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('The configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      journalDays: 90,
      roles: ['api', 'mail', 'worker'],
      publicUrl: 'http://127.0.0.1:4000',
      databaseUrl: 'sqlite:./var/zayavka.db',
      redisUrl: undefined,
      tokenKeyFile: './var/token.key',
      serviceToken: undefined,
      allowedOrigins: [],
      regulationsFile: undefined,
      attachmentsDir: './var/attachments',
      mail: undefined,
      logLevel: 'info',
      production: true,
    });
  });

  it('takes every setting', () => {
    expect(
      readConfig({
        HOST: '::1',
        PORT: '8080',
        DATABASE_URL: 'mysql://desk:p%40ss@db:3306/desk',
        REDIS_URL: 'redis://cache:6379',
        TOKEN_KEY_FILE: '/etc/zayavka/key',
        SERVICE_TOKEN: 'a'.repeat(32),
        ALLOWED_ORIGINS: 'https://panel.example, https://billing.example:8443',
        REGULATIONS_FILE: '/etc/zayavka/regulations.yaml',
        JOURNAL_DAYS: '365',
        ATTACHMENTS_DIR: '/var/lib/zayavka',
        SUPPORT_ADDRESS: 'Support@Example.ru',
        LMTP_PORT: '24',
        ROLES: 'worker, api',
        LOG_LEVEL: 'debug',
        NODE_ENV: 'development',
        PATH: '/usr/bin',
      }),
    ).toMatchObject({
      publicUrl: 'http://[::1]:8080',
      allowedOrigins: ['https://panel.example', 'https://billing.example:8443'],
      journalDays: 365,
      attachmentsDir: '/var/lib/zayavka',
      mail: {
        supportAddress: 'support@example.ru',
        lmtp: { host: '127.0.0.1', port: 24 },
        smtpUrl: undefined,
        giveUpHours: 48,
      },
      roles: ['worker', 'api'],
      logLevel: 'debug',
      production: false,
    });
  });

  it('takes an empty value for an absent one', () => {
    expect(readConfig({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 4000, redisUrl: undefined });
  });

  it('names all faults at once, in one message', () => {
    const error = new ConfigError(
      faultsOf({ PORT: 'http', LOG_LEVEL: 'loud', NODE_ENV: 'prod', PUBLIC_URL: 'desk' }),
    );
    expect(error.message).toBe(
      [
        'The configuration is wrong:',
        '  PORT must be a whole number from 0 to 65535',
        '  PUBLIC_URL must be an http or https URL',
        '  LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
        '  NODE_ENV must be production, development or test',
      ].join('\n'),
    );
  });

  it.each<Record<string, string>>([
    { PORT: '65536' },
    { PORT: '-1' },
    { PORT: '80.5' },
    { HOST: 'http://desk' },
    { DATABASE_URL: 'postgres://user:secret-4711@db/desk' },
    { DATABASE_URL: 'mysql://user:secret-4711@db' },
    { DATABASE_URL: 'sqlite:' },
    { REDIS_URL: 'http://secret-4711' },
    { SERVICE_TOKEN: 'secret-4711' },
    { SERVICE_TOKEN: `secret-4711 ${'a'.repeat(32)}` },
    { ALLOWED_ORIGINS: '*' },
    { ALLOWED_ORIGINS: 'https://panel.example/' },
    { ALLOWED_ORIGINS: 'panel.example' },
    { ROLES: 'api, postman' },
    { ROLES: ',' },
    { JOURNAL_DAYS: '0' },
    { JOURNAL_DAYS: '3651' },
    { JOURNAL_DAYS: '1.5' },
  ])('refuses %j without repeating it', (env) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${Object.keys(env)[0]} must `));
    expect(faults[0]).not.toContain('4711');
  });

  it.each<readonly [string, string]>([
    ['SUPPORT_ADDRESS', 'support'],
    ['SUPPORT_ADDRESS', `${'a'.repeat(31)}@example.ru`],
    ['SMTP_URL', 'http://secret-4711'],
    ['LMTP_PORT', '65536'],
    ['LMTP_HOST', 'http://desk'],
    ['IMAP_URL', 'pop3://user:secret-4711@mail'],
    ['MAIL_AUTHSERV_ID', 'mx of ours'],
    ['MAIL_GIVE_UP_HOURS', '241'],
  ])('refuses a wrong %s of letters: %s', (name, value) => {
    const [fault, ...others] = faultsOf({ SUPPORT_ADDRESS: 'support@example.ru', [name]: value });
    expect(others).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${name} must `));
    expect(fault).not.toContain('4711');
  });

  it('names the ways of letters that have no address', () => {
    expect(faultsOf({ LMTP_PORT: '24', IMAP_URL: 'imaps://user:secret-4711@mail/' })).toEqual([
      'SUPPORT_ADDRESS must be set where LMTP_PORT, IMAP_URL is',
    ]);
  });
});
