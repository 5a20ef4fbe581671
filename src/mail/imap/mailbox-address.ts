import { createHash } from 'node:crypto';
import type { ImapFlowOptions } from 'imapflow';

/** A mailbox, as IMAP_URL names it (RFC 5092). */
export type MailboxAddress = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else by STARTTLS. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
};

const PORTS = { 'imaps:': 993, 'imap:': 143 } as const;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** @throws TypeError for an address that is none; without the address in its message, which has a password in it. */
export const readMailboxAddress = (url: string): MailboxAddress => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const {
    protocol = '',
    hostname = '',
    port = '',
    username = '',
    password = '',
    pathname = '',
  } = parsed ?? {};
  if (protocol !== 'imaps:' && protocol !== 'imap:')
    throw new TypeError('IMAP_URL is no imaps:// or imap:// address');
  if (!hostname) throw new TypeError('IMAP_URL names no host');
  try {
    return {
      host: hostname,
      port: port ? Number(port) : PORTS[protocol],
      secure: protocol === 'imaps:',
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      folder: decodeURIComponent(pathname.replace(/^\/+|\/+$/g, '')) || 'INBOX',
    };
  } catch {
    throw new TypeError('IMAP_URL has a percent sign that begins no %XX');
  }
};

/** The mailbox's name among leases: the same for every instance that has the same address, whatever its password. */
export const leaseName = ({ host, port, user, folder }: MailboxAddress): string =>
  createHash('sha256')
    .update(JSON.stringify([host, port, user, folder]))
    .digest('hex');

/** What is told of it to administrators: no password. */
export const spoken = ({ host, port, folder }: MailboxAddress): string => `${host}:${port}/${folder}`;

/**
 * How the connection is opened. A password goes over TLS with a certificate that holds, or to this machine alone: without
 * TLS an address is good for 127.0.0.1 and the like, anywhere else STARTTLS is demanded.
 */
export const connectionOptions = (address: MailboxAddress): ImapFlowOptions => ({
  host: address.host.replace(/^\[|\]$/g, ''),
  port: address.port,
  secure: address.secure,
  ...(!address.secure && !LOOPBACK.test(address.host) ? { doSTARTTLS: true } : {}),
  auth: { user: address.user, pass: address.password },
});
