import { HONEST, SEARCHED } from '../limits.js';
import { decodeText } from '../mime/charset.js';
import { charsetOf } from '../mime/letter-charset.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { aroundParts, type Stretch } from '../mime/stretches.js';
import { bodyBytes, labelOf } from '../text/part-text.js';
import { unpackTnef } from '../tnef/unpack-tnef.js';
import { wholeHeader, wordsOf } from './header-words.js';
import { kindOf } from './part-kind.js';
import { reveals, type Secrets } from './secrets.js';
import { eachPieceOfHtml, type HtmlLook } from './visible-html.js';

const holds = (content: Buffer, needles: readonly Buffer[]): boolean =>
  needles.some((needle) => content.includes(needle));

const tnefIsClean = (content: Buffer, secrets: Secrets, needles: readonly Buffer[]): boolean => {
  const inside = unpackTnef(content);
  return (
    !inside ||
    (!reveals(inside.text, secrets) &&
      inside.files.every(({ name, content }) => !reveals(name, secrets) && !holds(content, needles)))
  );
};

/** In every way that it may be looked at; of a text that is no HTML its entities are decoded all the same. */
const htmlIsClean = (html: string, looks: readonly HtmlLook[], secrets: Secrets): boolean =>
  looks.every((look) => {
    let clean = true;
    eachPieceOfHtml(html, look, ({ text }) => {
      if (clean && reveals(text, secrets)) clean = false;
    });
    return clean;
  });

const bodyIsClean = (
  raw: Buffer,
  part: Part,
  secrets: Secrets,
  needles: readonly Buffer[],
  deep: number,
): boolean => {
  const content = bodyBytes(raw, part);
  if (holds(content, needles)) return false;
  const kind = kindOf(part, content);
  if (kind === 'letter') return deep >= HONEST.lettersDeep || isClean(content, secrets, deep + 1);
  if (kind === 'tnef') return tnefIsClean(content, secrets, needles);
  if (kind === 'other') return true;
  const { text } = decodeText(content, labelOf(part, content));
  const looks: readonly HtmlLook[] = kind === 'html' ? ['shown', 'hidden', 'source'] : ['source'];
  return !reveals(text, secrets) && htmlIsClean(text.slice(0, SEARCHED.partBytes), looks, secrets);
};

/** Places that are judged otherwise, header by header, and the lines that part the parts. */
const judgedElsewhere = (raw: Buffer, parts: readonly Part[]): Stretch[] =>
  parts
    .flatMap((part) => [
      ...part.head.headers,
      ...(part.children.length > 0 ? aroundParts(raw, part).boundaries : []),
    ])
    .sort((a, b) => a.start - b.start);

/** @param apart - in their order, none within another */
const isWithin = (apart: readonly Stretch[], at: number): boolean => {
  let low = 0;
  let high = apart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((apart[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return at < (apart[low - 1]?.end ?? 0);
};

const rawIsClean = (raw: Buffer, parts: readonly Part[], needles: readonly Buffer[]): boolean => {
  const apart = judgedElsewhere(raw, parts);
  return needles.every((needle) => {
    for (let at = raw.indexOf(needle); at !== -1; at = raw.indexOf(needle, at + 1)) {
      if (!isWithin(apart, at)) return false;
    }
    return true;
  });
};

/**
 * Looks a letter through for passwords once more, in every way that it can be read: its bytes, each header and each part
 * decoded, HTML as its reader sees it and as it stands, letters and files within.
 */
export const isClean = (raw: Buffer, secrets: Secrets, deep = 0): boolean => {
  const parts = everyPart(scanLetter(raw).root);
  const { needles } = secrets;
  const charset = charsetOf(parts);
  return (
    rawIsClean(raw, parts, needles) &&
    parts.every(
      (part) =>
        part.head.headers.every(
          (header) => !reveals(wordsOf(header.name, wholeHeader(raw, header, charset).value), secrets),
        ) &&
        (part.children.length > 0 || bodyIsClean(raw, part, secrets, needles, deep)),
    )
  );
};
