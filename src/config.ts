import { z } from 'zod';

/** What the environment says, checked. The only form in which the rest of the code sees it. */
export type Config = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the outside world reaches this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly tokenKeyFile: string;
  readonly serviceToken: string | undefined;
  /** Such as `https://panel.example.ru`: scheme, host, port, nothing more. */
  readonly allowedOrigins: readonly string[];
  /** Undefined stands for the built-in regulations. */
  readonly regulationsFile: string | undefined;
  /** Where the files lie that came with tickets, messages and letters. */
  readonly attachmentsDir: string;
  /** Undefined where letters are off. */
  readonly mail: MailConfig | undefined;
  /** Days for which events are kept. */
  readonly journalDays: number;
  /** What this instance does. */
  readonly roles: readonly Role[];
  readonly logLevel: LogLevel;
  /** GraphiQL, introspection and suggestions are there outside production alone. */
  readonly production: boolean;
};

/** Letters, in and out; what is undefined is off. */
export type MailConfig = {
  /** The address that subscribers write to (3.2), in lower case. */
  readonly supportAddress: string;
  readonly smtpUrl: string | undefined;
  readonly lmtp: { readonly host: string; readonly port: number } | undefined;
  readonly imapUrl: string | undefined;
  /** Whose Authentication-Results are believed (RFC 8601). */
  readonly authservId: string | undefined;
  readonly templatesDir: string | undefined;
  /** Hours after which a letter that cannot be delivered is given up. */
  readonly giveUpHours: number;
};

/** `api` answers requests, `mail` is for letters, `worker` watches over deadlines and takes. */
export const ROLES = ['api', 'mail', 'worker'] as const;
export type Role = (typeof ROLES)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The start is impossible; the message names every fault, and no value, since some of them are secrets. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
const hasScheme = (text: string, ...schemes: string[]): boolean =>
  schemes.includes(urlOf(text)?.protocol.slice(0, -1) ?? '');

const isDatabase = (text: string): boolean => {
  if (text.startsWith('sqlite:')) return text.length > 'sqlite:'.length;
  const url = urlOf(text);
  return url?.protocol === 'mysql:' && url.hostname !== '' && url.pathname.length > 1;
};

const isOrigin = (text: string): boolean => hasScheme(text, 'http', 'https') && urlOf(text)?.origin === text;

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

const isRole = (word: string): word is Role => ROLES.some((role) => role === word);

const text = (fault: string, isRight: (value: string) => boolean) => z.string().refine(isRight, fault);

const port = () =>
  text(
    'must be a whole number from 0 to 65535',
    (value) => /^\d{1,5}$/.test(value) && +value <= 65535,
  ).transform(Number);

const host = () => text('must be a host name or an address', (value) => /^[\w.:-]+$/.test(value));

/** Reply addresses add 28 characters to the name, which may have 64 (RFC 5321). */
const isSupportAddress = (address: string): boolean => /^[\w.-]{1,30}@[\w-]+(\.[\w-]+)*$/.test(address);

const environment = z.object({
  PORT: port().default(4000),
  HOST: host().default('127.0.0.1'),
  PUBLIC_URL: text('must be an http or https URL', (url) => hasScheme(url, 'http', 'https')).optional(),
  DATABASE_URL: text('must be sqlite:PATH or mysql://user:password@host:port/name', isDatabase).default(
    'sqlite:./var/zayavka.db',
  ),
  REDIS_URL: text('must be redis://host:port or rediss://host:port', (url) =>
    hasScheme(url, 'redis', 'rediss'),
  ).optional(),
  TOKEN_KEY_FILE: z.string().default('./var/token.key'),
  SERVICE_TOKEN: text(
    'must have at least 32 characters, without spaces; make one with: openssl rand -hex 32',
    (token) => /^\S{32,}$/.test(token),
  ).optional(),
  ALLOWED_ORIGINS: text(
    'must be a list of origins such as https://panel.example.ru, with commas between, without paths',
    (list) => words(list).every(isOrigin),
  )
    .transform(words)
    .default([]),
  REGULATIONS_FILE: z.string().optional(),
  ATTACHMENTS_DIR: z.string().default('./var/attachments'),
  SUPPORT_ADDRESS: text('must be an address such as support@example.ru', isSupportAddress)
    .transform((address) => address.toLowerCase())
    .optional(),
  SMTP_URL: text('must be smtp://user:password@host:port or smtps://…', (url) =>
    hasScheme(url, 'smtp', 'smtps'),
  ).optional(),
  LMTP_PORT: port().optional(),
  LMTP_HOST: host().default('127.0.0.1'),
  IMAP_URL: text('must be imaps://user:password@host/FOLDER or imap://…', (url) =>
    hasScheme(url, 'imap', 'imaps'),
  ).optional(),
  MAIL_AUTHSERV_ID: text('must be a host name', (name) => /^[\w.-]+$/.test(name)).optional(),
  MAIL_TEMPLATES_DIR: z.string().optional(),
  MAIL_GIVE_UP_HOURS: text(
    'must be a whole number from 1 to 240',
    (hours) => /^\d{1,3}$/.test(hours) && +hours >= 1 && +hours <= 240,
  )
    .transform(Number)
    .default(48),
  JOURNAL_DAYS: text(
    'must be a whole number from 1 to 3650',
    (days) => /^\d{1,4}$/.test(days) && +days >= 1 && +days <= 3650,
  )
    .transform(Number)
    .default(90),
  ROLES: text(
    `must be a list of one or more of ${ROLES.join(', ')}`,
    (list) => words(list).length > 0 && words(list).every(isRole),
  )
    .transform((list) => words(list).filter(isRole))
    .default([...ROLES]),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('production'),
});

const LETTER_WAYS = ['SMTP_URL', 'LMTP_PORT', 'IMAP_URL'] as const;

const mailOf = (data: z.output<typeof environment>): MailConfig | undefined => {
  if (data.SUPPORT_ADDRESS !== undefined)
    return {
      supportAddress: data.SUPPORT_ADDRESS,
      smtpUrl: data.SMTP_URL,
      lmtp: data.LMTP_PORT === undefined ? undefined : { host: data.LMTP_HOST, port: data.LMTP_PORT },
      imapUrl: data.IMAP_URL,
      authservId: data.MAIL_AUTHSERV_ID,
      templatesDir: data.MAIL_TEMPLATES_DIR,
      giveUpHours: data.MAIL_GIVE_UP_HOURS,
    };
  const orphans = LETTER_WAYS.filter((name) => data[name] !== undefined);
  if (orphans.length) throw new ConfigError([`SUPPORT_ADDRESS must be set where ${orphans.join(', ')} is`]);
  return undefined;
};

/** An address of IPv6 stands in brackets within a URL. */
const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * Reads the environment. An empty value counts as an absent one: that is how compose files write "not set".
 * @throws ConfigError that names all faults at once.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { data, error } = environment.safeParse(set);
  if (error) throw new ConfigError(error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: (data.PUBLIC_URL ?? `http://${hostInUrl(data.HOST)}:${data.PORT}`).replace(/\/+$/, ''),
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    tokenKeyFile: data.TOKEN_KEY_FILE,
    serviceToken: data.SERVICE_TOKEN,
    allowedOrigins: data.ALLOWED_ORIGINS,
    regulationsFile: data.REGULATIONS_FILE,
    attachmentsDir: data.ATTACHMENTS_DIR,
    mail: mailOf(data),
    journalDays: data.JOURNAL_DAYS,
    roles: data.ROLES,
    logLevel: data.LOG_LEVEL,
    production: data.NODE_ENV === 'production',
  };
};

/**
 * The configuration of this process.
 * @param defaults what holds where the environment says nothing, instead of the usual defaults.
 * @param fixed what holds whatever the environment says.
 * @throws ConfigError
 */
export const processConfig = (
  defaults: Readonly<Record<string, string>> = {},
  fixed: Readonly<Record<string, string>> = {},
): Config => readConfig({ ...defaults, ...process.env, ...fixed });

/**
 * Libraries ask the environment themselves, while they are loaded: outside production graphql compares types in a slow way
 * that looks for a second copy of itself. To be called before they are, so that they hear what {@link readConfig} takes
 * an absent NODE_ENV for.
 */
export const tellLibraries = (): void => {
  process.env.NODE_ENV ||= 'production';
};
