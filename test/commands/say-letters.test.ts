import { describe, expect, it } from '@jest/globals';
import { sayLetters } from '../../src/commands/say-letters.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/server/index.js';

type Line = Readonly<Record<string, unknown>>;

/** What is logged at the start under these settings. */
const said = (env: Readonly<Record<string, string>>, lmtpPort?: number): Line[] => {
  const lines: Line[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Line) };
  const mail = { stop: async () => {}, ...(lmtpPort !== undefined && { lmtpPort }) };
  sayLetters(readConfig(env), { mail }, createLog({ level: 'info', destination }));
  return lines;
};

describe('the start', () => {
  it('says that letters are off, and why', () => {
    expect(said({})).toMatchObject([{ msg: 'letters are off: SUPPORT_ADDRESS is not set' }]);
    const [elsewhere] = said({ SUPPORT_ADDRESS: 'support@example.ru', ROLES: 'api' });
    expect(elsewhere).toMatchObject({ msg: expect.stringContaining('ROLES has no "mail"') });
  });

  it('says which ways in and out are on and which are off, and no password', () => {
    const lines = said(
      {
        SUPPORT_ADDRESS: 'support@example.ru',
        LMTP_PORT: '0',
        IMAP_URL: 'imaps://support:geheim@imap.example.ru/INBOX',
      },
      2424,
    );
    expect(lines).toMatchObject([
      {
        address: 'support@example.ru',
        on: { LMTP_PORT: '127.0.0.1:2424', IMAP_URL: 'imap.example.ru' },
        off: ['SMTP_URL'],
      },
      { msg: 'no letters go out: SMTP_URL is not set' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('geheim');
  });
});
