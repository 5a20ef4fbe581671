import { describe, expect, it } from '@jest/globals';
import {
  connectionOptions,
  leaseName,
  readMailboxAddress,
  spoken,
} from '../../../src/mail/imap/mailbox-address.js';

describe('the address of a mailbox', () => {
  it('names host, port, user, password and folder, with what a URL has to spell', () => {
    expect(readMailboxAddress('imaps://a%40b.example:p%40ss%2Fw@mail.example:1993/%D0%97%D0%B0/In')).toEqual({
      host: 'mail.example',
      port: 1993,
      secure: true,
      user: 'a@b.example',
      password: 'p@ss/w',
      folder: 'За/In',
    });
  });

  it.each([
    ['imaps://u:p@mail.example', 993],
    ['imaps://u:p@mail.example/', 993],
    ['imap://u:p@127.0.0.1/INBOX', 143],
  ])('%s is the INBOX, at the usual port', (url, port) => {
    expect(readMailboxAddress(url)).toMatchObject({ folder: 'INBOX', port });
  });

  it.each(['https://u:geheim@mail.example', 'imaps://u:geh%eim@mail.example/%ZZ', 'imaps:geheim', 'geheim'])(
    '%s is none, and is not repeated',
    (url) => {
      const reading = (): unknown => readMailboxAddress(url);
      expect(reading).toThrow(TypeError);
      expect(reading).not.toThrow(/geh/);
    },
  );

  it('is spoken of without user and password', () => {
    expect(spoken(readMailboxAddress('imaps://user:geheim@mail.example/Support'))).toBe(
      'mail.example:993/Support',
    );
  });

  it('stays the same mailbox when its password changes', () => {
    const [before, after, other] = ['imaps://u:old@h/A', 'imaps://u:new@h/A', 'imaps://u:new@h/B'].map(
      (url) => leaseName(readMailboxAddress(url)),
    );
    expect(before).toBe(after);
    expect(other).not.toBe(after);
    expect(before).toHaveLength(64);
  });

  it.each([
    ['imaps://u:p@mail.example', { secure: true }],
    ['imap://u:p@mail.example', { secure: false, doSTARTTLS: true }],
    ['imap://u:p@127.0.0.1', { secure: false }],
    ['imap://u:p@localhost', { secure: false }],
    ['imap://u:p@[::1]', { secure: false, host: '::1' }],
    ['imap://u:p@127.0.0.1.evil.example', { doSTARTTLS: true }],
  ])('%s sends no password in the clear over a network', (url, expected) => {
    const options = connectionOptions(readMailboxAddress(url));
    expect(options).toMatchObject(expected);
    expect('doSTARTTLS' in options).toBe('doSTARTTLS' in expected);
    expect(options.tls).toBeUndefined();
  });
});
