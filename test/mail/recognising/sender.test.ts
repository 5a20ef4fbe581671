import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recogniseSender } from '../../../src/mail/recognising/index.js';
import type { SenderCheck } from '../../../src/mail/words.js';
import { World } from '../../kit/world.js';
import { aLetter, type LetterSketch } from '../../rules/mail/recognising/a-letter.js';

const SHARED = 'studio@web.example';

describe('G.1 whose letter it is', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    const subscribers = [
      { login: 'anna', contractNumber: 'D-1', emails: ['Anna.Petrova@Romashka.Example', 'anna@пример.рф'] },
      { login: 'boris', contractNumber: 'D-2', emails: ['boris@vektor.example', SHARED] },
      { login: 'vera', contractNumber: 'D-3', emails: [SHARED, 'VERA@vektor.example'] },
      { login: 'gleb', contractNumber: 'Договор-4', emails: [] },
      { login: 'Gleb', contractNumber: 'D-5', emails: [] },
    ];
    for (const sketch of subscribers) await world.subscriber(sketch);
  });
  afterAll(() => world.close());

  /** The login and what told it, or why nobody is recognised. */
  const sender = async (sketch: LetterSketch, check: SenderCheck = 'UNKNOWN') => {
    const found = await recogniseSender(world.house.deps.database, aLetter(sketch), check);
    return found.subscriber ? `${found.subscriber.login} by ${found.by}` : found.reason;
  };
  const named = (logins: string[], contractNumbers: string[] = []) => ({
    fields: { logins, contractNumbers },
  });
  const unknown = 'someone@elsewhere.example';

  it('is told by the address, in whatever letters it is written', async () => {
    expect(await sender({ from: 'anna.petrova@romashka.example' })).toBe('anna by ADDRESS');
    expect(await sender({ from: 'anna@xn--e1afmkfd.xn--p1ai' })).toBe('anna by ADDRESS');
    expect(await sender({ from: 'vera@vektor.example' })).toBe('vera by ADDRESS');
  });

  it('is not told by the Reply-To, nor where there is no address at all', async () => {
    const replyTo = [{ address: 'boris@vektor.example', name: '' }];
    expect(await sender({ from: unknown, replyTo })).toBe('NOBODY');
    expect(await sender({ from: null, replyTo })).toBe('NOBODY');
  });

  it('is told by a login or a contract number in the text, from any address', async () => {
    expect(await sender({ from: unknown, ...named(['boris']) })).toBe('boris by LOGIN');
    expect(await sender({ from: unknown, ...named([], ['D-2']) })).toBe('boris by CONTRACT');
    expect(await sender({ from: unknown, ...named(['boris'], ['D-2']) })).toBe('boris by LOGIN');
    expect(await sender({ from: null, ...named(['BORIS'], ['d-2']) })).toBe('boris by LOGIN');
    expect(await sender({ from: unknown, ...named(['nobody'], ['D-77']) })).toBe('NOBODY');
    expect(await sender({ from: unknown, ...named(['nobody'], ['D-2']) })).toBe('boris by CONTRACT');
  });

  it('is told by a login as it is written before any other spelling of it', async () => {
    expect(await sender({ from: unknown, ...named(['gleb']) })).toBe('gleb by LOGIN');
    expect(await sender({ from: unknown, ...named(['Gleb']) })).toBe('Gleb by LOGIN');
    expect(await sender({ from: unknown, ...named(['GLEB']) })).toBe('gleb by LOGIN');
  });

  it('is nobody’s where login and contract number are of different subscribers', async () => {
    expect(await sender({ from: unknown, ...named(['boris'], ['D-1']) })).toBe('CONTRADICTION');
    expect(await sender({ from: 'boris@vektor.example', ...named(['boris'], ['D-1']) })).toBe(
      'CONTRADICTION',
    );
  });

  it('is nobody’s where the text names somebody else than the address', async () => {
    expect(await sender({ from: 'anna.petrova@romashka.example', ...named(['boris']) })).toBe(
      'CONTRADICTION',
    );
    expect(await sender({ from: 'anna.petrova@romashka.example', ...named(['boris', 'anna']) })).toBe(
      'anna by ADDRESS',
    );
  });

  it('is decided by the text where an address is several subscribers’', async () => {
    expect(await sender({ from: SHARED })).toBe('AMBIGUOUS');
    expect(await sender({ from: SHARED, ...named(['vera']) })).toBe('vera by ADDRESS');
    expect(await sender({ from: SHARED, ...named([], ['D-2']) })).toBe('boris by ADDRESS');
    expect(await sender({ from: SHARED, ...named(['anna']) })).toBe('CONTRADICTION');
    expect(await sender({ from: SHARED, ...named(['boris', 'vera']) })).toBe('AMBIGUOUS');
  });

  it('is nobody’s where the text names several', async () => {
    expect(await sender({ from: unknown, ...named(['boris', 'anna']) })).toBe('AMBIGUOUS');
    const many = Array.from({ length: 21 }, (_, i) => `boris${i}`);
    expect(await sender({ from: unknown, ...named([...many, 'boris']) })).toBe('NOBODY');
  });

  it('is not told by an address that a trusted mail server has found forged; agents are warned', async () => {
    const from = 'anna.petrova@romashka.example';
    expect(await sender({ from }, 'FAILED')).toBe('NOBODY');
    const named = aLetter({ from, fields: { logins: ['anna'] } });
    expect(await recogniseSender(world.house.deps.database, named, 'FAILED')).toMatchObject({
      subscriber: { login: 'anna' },
      by: 'LOGIN',
      notes: ['SPOOF_SUSPECTED', 'SENDER_UNKNOWN'],
    });
    expect((await recogniseSender(world.house.deps.database, named, 'PASSED')).notes).toEqual([]);
  });

  it('is not told by what only looks like SQL', async () => {
    for (const odd of ["' OR 1=1 --", '%', '_oris', 'boris\u0000'])
      expect(await sender({ from: unknown, ...named([odd], [odd]) })).toBe('NOBODY');
  });
});
