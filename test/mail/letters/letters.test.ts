import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTokenKey } from '../../../src/access/index.js';
import { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import { createLog } from '../../../src/server/index.js';
import { SmtpSink } from '../../kit/smtp-sink.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { dumpOf, filesOf } from '../../secrets/dump.js';
import { compareEffect } from './compare-effect.js';
import { reveals } from './compare-reading.js';
import type { Delivered } from './delivered.js';
import { allFixtures, type Fixture } from './fixture.js';
import { AUTHSERV_ID, type Handed, handIn, outcomes } from './hand-in.js';
import { setScenes } from './scene.js';

const fixtures = allFixtures();

describe('fixture letters, from the door to the answer', () => {
  const lines: string[] = [];
  let sink: SmtpSink;
  let world: World;
  let handed: ReadonlyMap<string, Handed>;
  let become: ReadonlyMap<string, Delivered>;

  beforeAll(async () => {
    const log = createLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
    sink = await SmtpSink.start();
    const lmtp = { host: '127.0.0.1', port: 0 };
    world = await World.open({
      log,
      mail: { authservId: AUTHSERV_ID, lmtp, smtpUrl: sink.url },
    });
    const marks = new LetterMarks(readTokenKey(world.keyFile), SUPPORT_ADDRESS);
    const scenes = await setScenes(world, marks, fixtures);
    handed = await handIn(world, marks, fixtures, scenes);
    become = await outcomes(world, handed);
  }, 180_000);
  afterAll(async () => {
    await world.close();
    await sink.stop();
  });

  const of = (name: string): Delivered => {
    const found = become.get(name);
    if (!found) throw new Error(`No letter ${name} was handed in`);
    return found;
  };

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    (name, { expected }: Fixture) => {
      const { own, before, thread, sender } = handed.get(name) as Handed;
      compareEffect({ delivered: of(name), thread, sender }, expected, { own, before, of });
    },
  );

  it('keep their passwords nowhere: not in the database, not among the files, not in the log', async () => {
    const secrets = fixtures.flatMap(({ expected }) => expected.secrets ?? []);
    const kept = readdirSync(world.attachmentsDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(kept.length).toBeGreaterThan(fixtures.length / 2);
    const places = [
      ['database', await dumpOf(world)],
      ['log', lines.join('')],
      ...[...filesOf(world), ...kept].map((bytes) => ['files', bytes.toString('latin1')] as const),
      ...sink.letters.map(({ raw }) => ['letters of ours', raw.toString('latin1')] as const),
    ] as const;
    const found = secrets.flatMap((secret) =>
      places.filter(([, text]) => reveals(text, secret)).map(([place]) => `${secret} in ${place}`),
    );
    expect(found).toEqual([]);
  });
});
