import { TextDecoder } from 'node:util';

/** How often a letter stands in Russian text, per thousand. */
const FREQUENCY: Readonly<Record<string, number>> = Object.fromEntries(
  [...'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'].map((letter, i) => [
    letter,
    [
      110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7,
      6, 5, 4, 3, 3, 1, 1,
    ][i] ?? 1,
  ]),
);

/** The pairs of letters that stand most often in Russian words: every fourth pair is one of them. */
const PAIRS = new Set(
  'ст но то на ен ов ни ра во ко по ро ер ос ал пр ре ли он ть ка не от та ет ла го те ти да ел ор ло де ом ва ел ес ри ит ск ол'.split(
    ' ',
  ),
);

const CANDIDATES = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const;

/** Bytes that are looked at: enough to tell, and no more however long the text. */
const SAMPLE = 16_384;

/** Letters by which a charset that is named is found to be another. */
const FEWEST = 12;

const isCyrillic = (char: string): boolean => char >= 'Ѐ' && char <= 'ӿ';

const isLatin = (char: string): boolean => /[a-z]/i.test(char);

const typographic = /[«»—–№“”„…\u00a0]/;

/** What one character beyond ASCII, with its neighbours, speaks for the charset. */
const pointsOf = (char: string, before: string, after: string): number => {
  const small = char.toLowerCase();
  if (!Object.hasOwn(FREQUENCY, small)) return typographic.test(char) ? 0 : -8;
  // One alone among others is no word.
  if (!isCyrillic(before) && !isCyrillic(after)) return 0;
  let points = Math.log2(1 + (FREQUENCY[small] ?? 1));
  // In koi8-r read as windows-1251 a word's letters are capitals but for its first.
  if (char !== small && isCyrillic(before) && before === before.toLowerCase()) points -= 8;
  if (PAIRS.has(before.toLowerCase() + small)) points += 4;
  if (isLatin(before)) points -= 4;
  if (isLatin(after)) points -= 4;
  return points;
};

/** The mean over the characters beyond ASCII; low where they make no words. */
const score = (text: string): number => {
  let points = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char <= '\u007f') continue;
    count += 1;
    points += pointsOf(char, text[i - 1] ?? ' ', text[i + 1] ?? ' ');
  }
  return count === 0 ? 0 : points / count;
};

const sampleOf = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte > 127);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE);
};

/**
 * Which Cyrillic charset the bytes are in, judged by how often their letters stand in Russian and where capitals stand.
 *
 * @param said - the one that they are said to be in: another has to be far likelier to be taken instead
 * @returns null where none makes words of them
 */
export const guessCharset = (bytes: Uint8Array, said?: string): string | null => {
  const sample = sampleOf(bytes);
  // One word says too little against what the letter says itself.
  if (said && sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0) < FEWEST) return said;
  const scored = CANDIDATES.map((charset) => ({
    charset,
    points: score(new TextDecoder(charset).decode(sample)) + (charset === said ? 1 : 0),
  }));
  const best = scored.reduce((a, b) => (b.points > a.points ? b : a));
  return best.points > 1.5 ? best.charset : null;
};
