import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrivateDovecot, startDovecot } from './dovecot.js';

const letter = (subject: string): string =>
  ['From: me@home.example', 'To: support@provider.example', `Subject: ${subject}`, '', 'hello', ''].join(
    '\r\n',
  );

describe('a private Dovecot', () => {
  let dovecot: PrivateDovecot;

  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.stop());

  it('keeps what is delivered to it or appended, over a restart', async () => {
    dovecot.deliver(letter('first'));
    await dovecot.append(letter('second'));
    await dovecot.restart();
    expect((await dovecot.messages()).map(({ subject }) => subject)).toEqual(['first', 'second']);
    expect(await dovecot.messages('Nothing')).toEqual([]);
  });

  it('gives its letters other numbers when it was restored', async () => {
    const before = await dovecot.messages();
    await dovecot.append(letter('third'));
    await dovecot.restore();
    const after = await dovecot.messages();
    expect(after.map(({ subject }) => subject).sort()).toEqual(['first', 'second', 'third']);
    expect(before).toHaveLength(2);
  });
});
