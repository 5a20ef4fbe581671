import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../src/mail/reading/index.js';
import { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import { compareReading, placesOf } from '../../mail/letters/compare-reading.js';
import { allFixtures, fillIn } from '../../mail/letters/fixture.js';
import { marksOf } from '../../mail/letters/marks.js';

const letterMarks = new LetterMarks(Buffer.from('a key of the test'), 'support@provider.example');
const marks = marksOf(letterMarks, 'K7M4P-3XWRC', 'K7M4P-3XWRC');
const fixtures = allFixtures();

describe('a fixture letter is read as its expectation says', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (_, { raw, expected }) => {
    const letter = await readLetter(fillIn(raw, marks));
    compareReading(letter, expected.read ?? {}, marks);
    for (const secret of expected.secrets ?? []) expect(placesOf(secret, letter)).toEqual([]);
  });
});

describe('the fixture letters', () => {
  it('have the line ends of mail, so that each is byte for byte what a mail server hands over', () => {
    const odd = fixtures.filter(({ raw }) => /(?<!\r)\n/.test(raw.toString('latin1')));
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('name nobody who exists: every domain is an example', () => {
    const addresses = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
    const real = fixtures.flatMap(({ name, raw }) =>
      [...raw.toString('latin1').matchAll(addresses)]
        .map(([address]) => address)
        .filter((address) => /\.(?:ru|com|net|org|рф|su)$/i.test(address))
        .map((address) => `${name}: ${address}`),
    );
    expect(real).toEqual([]);
  });

  it('are of both languages, sixty of them at the least', () => {
    const locales = fixtures.map(({ expected }) => expected.read?.locale);
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
    expect(locales.filter((locale) => locale === 'RU').length).toBeGreaterThan(30);
    expect(locales.filter((locale) => locale === 'EN').length).toBeGreaterThan(30);
  });
});
