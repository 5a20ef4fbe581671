import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '../../kit/free-port.js';
import { type Insertion, type Milter, startMilter } from '../../kit/milter.js';
import { type PrivatePostfix, startPostfix } from '../../kit/postfix.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { rows } from '../intake/letters.js';

/** The name of the kit's Postfix, which its filters write under. */
const AUTHSERV = 'mail.kit.example';
const FROM = 'ivan@shop.example';
const PASS = 'dmarc=pass (p=reject dis=none) header.from=shop.example';
const FAIL = 'dmarc=fail (p=none dis=none) header.from=shop.example';

const results = (index: number, said: string): Insertion => ({
  index,
  name: 'Authentication-Results',
  value: `${AUTHSERV}; ${said}`,
});

const folderForPostfix = temporaryFolder('header-checks');
const headerChecks = join(folderForPostfix, 'header_checks');

describe('the check of the sender behind a Postfix with a filter', () => {
  let world: World;
  let milter: Milter;
  let postfix: PrivatePostfix;
  let strict: PrivatePostfix;
  let inserted: readonly Insertion[] = [];
  let numbered = 0;

  beforeAll(async () => {
    const lmtp = { host: '127.0.0.1', port: await freePort() };
    world = await World.open({ mail: { authservId: AUTHSERV, lmtp } });
    await world.subscriber({ login: 'ivan', emails: [FROM] });
    milter = await startMilter(() => inserted);
    const domain = SUPPORT_ADDRESS.split('@')[1] ?? '';
    const filtered = { smtpd_milters: `inet:127.0.0.1:${milter.port}`, milter_default_action: 'tempfail' };
    // As docs/operations.md says it.
    writeFileSync(headerChecks, '/^Authentication-Results[[:space:]]*:/ IGNORE\n');
    const options = { lmtp: { [domain]: lmtp.port }, settings: filtered };
    postfix = await startPostfix(options);
    strict = await startPostfix({
      ...options,
      settings: { ...filtered, header_checks: `regexp:${headerChecks}` },
    });
  });
  afterAll(async () => {
    await postfix.stop();
    await strict.stop();
    await milter.stop();
    await world.close();
  });

  /** What is found of a letter that the filter says this of, and the headers that it came with. */
  const checked = async (
    filter: readonly Insertion[],
    forged: readonly string[] = [],
    server = postfix,
  ): Promise<string> => {
    inserted = filter;
    const messageId = `filtered${++numbered}@shop.example`;
    const head = forged.map((said) => `Authentication-Results: ${AUTHSERV}; ${said}\r\n`).join('');
    const raw = `${head}Received: from pc by mail.shop.example with ESMTP; Mon, 6 Jul 2026 10:00:00 +0300\r\nFrom: ${FROM}\r\nTo: ${SUPPORT_ADDRESS}\r\nMessage-ID: <${messageId}>\r\nSubject: Site ${numbered}\r\n\r\nThe site ${numbered} does not open.\r\n`;
    const transport = createTransport({ url: server.url, ignoreTLS: true });
    await transport.sendMail({ envelope: { from: FROM, to: SUPPORT_ADDRESS }, raw });
    transport.close();
    const letter = await until(
      async () => {
        const sql = 'SELECT senderCheck FROM letter WHERE messageIdHeader = ?';
        return (await rows<{ senderCheck: string }>(world, sql, messageId))[0];
      },
      { what: 'the receipt', timeoutMs: 30_000 },
    );
    return letter.senderCheck;
  };

  it.each([
    { where: 'above the Received line', index: 0 },
    { where: 'below the Received line, as OpenDMARC and OpenDKIM do', index: 1 },
  ])('hears a filter that writes $where', async ({ index }) => {
    expect(await checked([results(index, PASS)])).toBe('PASSED');
    expect(await checked([results(index, FAIL)])).toBe('FAILED');
    expect(await checked([results(index, 'dkim=pass header.d=shop.example'), results(index, PASS)])).toBe(
      'PASSED',
    );
    expect(milter.seen()).toBeGreaterThan(0);
  });

  it.each([0, 1])('believes the filter at %s, and not what a sender wrote in its name', async (index) => {
    expect(await checked([results(index, FAIL)], [PASS])).toBe('FAILED');
    expect(await checked([results(index, 'dmarc=none header.from=shop.example')], [PASS])).toBe('UNKNOWN');
  });

  it('believes nothing that came with a letter where Postfix takes it out', async () => {
    expect(await checked([results(1, 'spf=none')], [PASS, PASS], strict)).toBe('UNKNOWN');
    expect(await checked([], [PASS], strict)).toBe('UNKNOWN');
    expect(await checked([results(1, PASS)], [FAIL], strict)).toBe('PASSED');
  });
});
