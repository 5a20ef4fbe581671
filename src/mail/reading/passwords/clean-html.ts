import { MAX_HTML } from '../limits.js';
import { knownRanges, type Range, secretRanges } from './clean-text.js';
import type { Secrets } from './secrets.js';
import { type VisibleHtml, visibleHtml } from './visible-html.js';

/**
 * Cuts what a reader sees at these places out of the source and leaves the tags between alone: the mark stands where the
 * first character stood.
 */
const cutOut = (
  html: string,
  { starts, ends }: VisibleHtml,
  ranges: readonly Range[],
  mark: string,
): string => {
  const out: string[] = [];
  let last = 0;
  for (const { start, end } of ranges) {
    for (let i = start; i < end; i++) {
      const from = starts[i] ?? 0;
      if (from < last) continue;
      out.push(html.slice(last, from), i === start ? mark : '');
      last = ends[i] ?? from;
    }
  }
  out.push(html.slice(last));
  return out.join('');
};

const replaceKnown = (html: string, { forms, mark }: Secrets): string =>
  forms.reduce((text, form) => (text.includes(form) ? text.split(form).join(mark) : text), html);

/**
 * HTML without passwords: also where tags part them, where they are written as entities, in attributes and in comments.
 */
export const cleanHtml = (html: string, secrets: Secrets): string => {
  const head = html.slice(0, MAX_HTML);
  const seen = visibleHtml(head);
  const first = cutOut(head, seen, secretRanges(seen.text, secrets), secrets.mark);
  const source = visibleHtml(first, false);
  // Tags are full of labels (`type=password value=…`): in them only what is known counts.
  const known = knownRanges(source.text, secrets);
  return replaceKnown(cutOut(first, source, known, secrets.mark) + html.slice(MAX_HTML), secrets);
};
