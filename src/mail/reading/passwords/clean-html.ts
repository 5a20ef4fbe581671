import { knownRanges, type Range, secretRanges } from './clean-text.js';
import type { Secrets } from './secrets.js';
import { eachPieceOfHtml, type HtmlLook } from './visible-html.js';

/**
 * Cuts passwords out of the source and leaves the tags between alone: the mark stands where the first character stood.
 *
 * @param rangesOf - where they stand in what is seen
 */
const cutOut = (
  html: string,
  look: HtmlLook,
  mark: string,
  rangesOf: (text: string) => readonly Range[],
): string => {
  const out: string[] = [];
  let last = 0;
  eachPieceOfHtml(html, look, ({ text, starts, ends }) => {
    for (const { start, end } of rangesOf(text)) {
      for (let i = start; i < end; i++) {
        const from = starts[i] ?? 0;
        // Already cut out of the piece before this one, with which it begins.
        if (from < last) continue;
        out.push(html.slice(last, from), i === start ? mark : '');
        last = ends[i] ?? from;
      }
    }
  });
  if (last === 0) return html;
  out.push(html.slice(last));
  return out.join('');
};

const replaceKnown = (html: string, { forms, mark }: Secrets): string =>
  forms.reduce((text, form) => (text.includes(form) ? text.split(form).join(mark) : text), html);

/**
 * HTML without passwords: also where tags part them, where they are written as entities, in attributes and in comments.
 */
export const cleanHtml = (html: string, secrets: Secrets): string => {
  const { mark } = secrets;
  const labelled = (text: string): Range[] => secretRanges(text, secrets);
  const first = cutOut(html, 'shown', mark, labelled);
  const second = cutOut(first, 'hidden', mark, labelled);
  // Tags are full of labels (`type=password value=…`): between them only what is known counts.
  const third = cutOut(second, 'source', mark, (text) => knownRanges(text, secrets));
  return replaceKnown(third, secrets);
};
