import type { Logger } from 'pino';
import type { House } from '../compose.js';
import type { Config } from '../config.js';

/** Host and port of a server; its URL may hold a password. */
const server = (url: string): string => new URL(url).host;

/** Says by which ways letters come in and go out, and which are off: nobody should find that out by waiting. */
export const sayLetters = (
  { mail, roles }: Pick<Config, 'mail' | 'roles'>,
  house: Pick<House, 'mail'>,
  log: Logger,
): void => {
  if (!mail) {
    log.info('letters are off: SUPPORT_ADDRESS is not set');
    return;
  }
  if (!roles.includes('mail')) {
    log.info('letters are left to other instances: ROLES has no "mail"');
    return;
  }
  const ways = {
    LMTP_PORT: mail.lmtp && `${mail.lmtp.host}:${house.mail?.lmtpPort ?? mail.lmtp.port}`,
    IMAP_URL: mail.imapUrl && server(mail.imapUrl),
    SMTP_URL: mail.smtpUrl && server(mail.smtpUrl),
  };
  const on = Object.fromEntries(Object.entries(ways).filter(([, where]) => where));
  const off = Object.keys(ways).filter((name) => !(name in on));
  log.info({ address: mail.supportAddress, on, off }, 'letters');
  if (!mail.smtpUrl) log.warn('no letters go out: SMTP_URL is not set');
};
