import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, type ServerProcess, startServer } from '../../kit/server-process.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { until } from '../../kit/wait.js';
import { MailboxScene, numbered, subjects } from './mailbox-scene.js';

const LETTERS = 40;
const KILLS = 2;

describe('letters in an IMAP mailbox while the server is killed', () => {
  let scene: MailboxScene;
  let server: ServerProcess;
  beforeAll(async () => {
    scene = await MailboxScene.open();
    const folder = temporaryFolder('killed');
    const { place, keyFile, serviceToken } = scene.desk;
    const settings = {
      IMAP_URL: scene.dovecot.url,
      SUPPORT_ADDRESS: scene.dovecot.user,
      ATTACHMENTS_DIR: join(folder, 'attachments'),
    };
    const options = { databaseUrl: place.url, keyFile, serviceToken, settings };
    await runCommand(options, 'migrate');
    server = await startServer(options);
  });
  afterAll(async () => {
    await server.stop();
    await scene.close();
  });

  it(`${KILLS} times have one outcome each, in their order`, async () => {
    const share = LETTERS / KILLS;
    for (let kill = 0; kill < KILLS; kill++) {
      const from = kill * share + 1;
      await scene.dovecot.append(...scene.letters(from, from + share - 1));
      await scene.received(from + 2);
      await server.kill();
      await server.start();
    }
    const receipts = await scene.received(LETTERS, 60_000);
    expect(subjects(receipts)).toEqual(numbered(1, LETTERS));
    await scene.allMarked();
    await until(async () => (await scene.receipts()).length === LETTERS, { what: 'no letter twice' });
    // The letter in hand at most has come again.
    const arrivals = (await scene.receipts()).reduce((sum, one) => sum + one.arrivals, 0);
    expect(arrivals).toBeLessThanOrEqual(LETTERS + KILLS);
    expect(server.surprises).toEqual([]);
  }, 120_000);
});
