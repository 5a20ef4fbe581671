import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../kit/temporary.js';
import { SUPPORT_ADDRESS } from '../../kit/world.js';
import { build, HOSTILE_SENDER } from './build.js';
import { type MailServer, startMailServer } from './mail-server.js';
import { handIn, type Reply } from './raw-lmtp.js';

const MEGABYTE = 1024 * 1024;

/** A disk of two megabytes. Only the administrator may mount one; the suite runs as such, in a container. */
const smallDisk = (): { readonly folder: string; readonly release: () => void } => {
  const folder = temporaryFolder('disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  return { folder, release: () => execFileSync('umount', ['-l', folder]) };
};

describe('a letter for which the disk has no room', () => {
  let disk: ReturnType<typeof smallDisk>;
  let mail: MailServer;
  const id = 'big-letter@shop.example';
  const data = Buffer.from(
    build({
      subject: 'Log of the site',
      contentType: 'multipart/mixed; boundary=b',
      body: [
        '--b\r\nContent-Type: text/plain\r\n\r\nThe log of the failing site is in the file.',
        '--b\r\nContent-Type: application/octet-stream; name=log.bin\r\nContent-Transfer-Encoding: base64\r\n',
        randomBytes(MEGABYTE / 2)
          .toString('base64')
          .replace(/.{76}/g, '$&\r\n'),
        '--b--\r\n',
      ].join('\r\n'),
    })
      .toString('latin1')
      .replace(/Message-ID: <[^>]*>/, `Message-ID: <${id}>`),
    'latin1',
  );
  const filler = (): string => join(disk.folder, 'filler');

  const send = (): Promise<Reply[]> =>
    handIn(mail.lmtpPort, { from: HOSTILE_SENDER, recipients: [SUPPORT_ADDRESS], data });

  beforeAll(async () => {
    disk = smallDisk();
    mail = await startMailServer(disk.folder);
    writeFileSync(filler(), Buffer.alloc(1.8 * MEGABYTE));
  });
  afterAll(async () => {
    try {
      await mail.close();
    } finally {
      disk.release();
    }
  });

  it('is refused for now, with the code for it, however often it comes, and leaves nothing behind', async () => {
    for (let i = 0; i < 3; i++)
      expect(await send()).toEqual([{ code: 452, text: expect.stringMatching(/^452 4\./) }]);
    expect(await mail.receipts(id)).toEqual([]);
    expect(await mail.database.select('SELECT id FROM ticket')).toEqual([]);
    expect(await mail.database.select('SELECT id FROM attachment')).toEqual([]);
    expect(await mail.database.select('SELECT sha256 FROM stored_file')).toEqual([]);
  });

  it('is accepted when there is room again, and opens one ticket', async () => {
    rmSync(filler());
    expect(await send()).toEqual([{ code: 250, text: expect.stringMatching(/^250 2\./) }]);
    expect(await mail.receipts(id)).toEqual([
      { outcome: 'OPENED', arrivals: 1, ticketId: expect.any(String) },
    ]);
    expect(await mail.database.select('SELECT id FROM ticket')).toHaveLength(1);
    expect(await mail.database.select("SELECT name FROM attachment WHERE name = 'log.bin'")).toHaveLength(1);
    expect(mail.server.surprises).toEqual([]);
  });
});
