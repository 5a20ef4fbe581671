import { HONEST, MAX_HTML } from '../limits.js';
import { decodeText } from '../mime/charset.js';
import { headerText } from '../mime/header-values.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { bodyBytes, labelOf } from '../text/part-text.js';
import { unpackTnef } from '../tnef/unpack-tnef.js';
import { wordsOf } from './clean-headers.js';
import { kindOf } from './part-kind.js';
import { reveals, type Secrets } from './secrets.js';
import { visibleHtml } from './visible-html.js';

const holds = (content: Buffer, needles: readonly Buffer[]): boolean =>
  needles.some((needle) => content.includes(needle));

const tnefIsClean = (content: Buffer, secrets: Secrets, needles: readonly Buffer[]): boolean => {
  const inside = unpackTnef(content);
  return (
    !inside || (!reveals(inside.text, secrets) && inside.files.every((file) => !holds(file.content, needles)))
  );
};

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
  const seen = text.slice(0, MAX_HTML);
  return !reveals(text, secrets) && !reveals(visibleHtml(seen, kind === 'html').text, secrets);
};

/** Whether a place is in a head: what stands there is judged header by header. */
const isInHead = (parts: readonly Part[], at: number): boolean =>
  parts.some(({ head }) => at >= head.start && at < head.end);

const rawIsClean = (raw: Buffer, parts: readonly Part[], needles: readonly Buffer[]): boolean =>
  needles.every((needle) => {
    for (let at = raw.indexOf(needle); at !== -1; at = raw.indexOf(needle, at + 1)) {
      if (!isInHead(parts, at)) return false;
    }
    return true;
  });

/**
 * Looks a letter through for passwords once more, in every way that it can be read: its bytes, each header and each part
 * decoded, HTML as its reader sees it, letters and files within.
 */
export const isClean = (raw: Buffer, secrets: Secrets, deep = 0): boolean => {
  const parts = everyPart(scanLetter(raw).root);
  const { needles } = secrets;
  return (
    rawIsClean(raw, parts, needles) &&
    parts.every(
      (part) =>
        part.head.headers.every(
          (header) => !reveals(wordsOf(header.name, headerText(raw, header, '').value), secrets),
        ) &&
        (part.children.length > 0 || bodyIsClean(raw, part, secrets, needles, deep)),
    )
  );
};
