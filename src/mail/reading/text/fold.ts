import {
  isAttribution,
  isBlank,
  isHeaderBlock,
  isOriginalMark,
  isPlainAttribution,
  isPlainlyQuoted,
  isQuoted,
  isRule,
} from './fold-lines.js';
import { foldSignature } from './fold-signature.js';
import { HISTORY_MARK } from './html-text.js';

export type FoldedText = {
  /** What was written this time. */
  readonly text: string;
  /** Quoted history and signatures, in their order. */
  readonly folded: string;
  /** The signature alone: its author's words too, though they say nothing of the matter. */
  readonly signature: string;
};

/** Where the whole of an earlier letter begins, below what was written. */
const historyStart = (lines: readonly string[]): number => {
  for (const [at, line] of lines.entries()) {
    if (line === HISTORY_MARK || isOriginalMark(line)) return at;
    if (isHeaderBlock(lines, at)) return isRule(lines[at - 1] ?? '') ? at - 1 : at;
  }
  return lines.length;
};

type Quote = { /** With its attribution. */ start: number; end: number; attributed: boolean };

/** How many lines before a quotation introduce it: an attribution is broken over three at the most. */
const attributionBefore = (lines: readonly string[], quoteAt: number, from: number): number => {
  let at = quoteAt - 1;
  while (at >= from && isBlank(lines[at] ?? '') && quoteAt - at <= 2) at--;
  for (let length = 1; length <= 3 && at - length + 1 >= from; length++) {
    const begin = at - length + 1;
    if (isBlank(lines[begin] ?? '') || isQuoted(lines[begin] ?? '')) break;
    if (isAttribution(lines.slice(begin, at + 1).join(' '))) return grown(lines, begin, at, from);
  }
  return quoteAt;
};

/** The first line of an attribution may already look like a whole one from its second on: it begins with a date or name. */
const grown = (lines: readonly string[], begin: number, at: number, from: number): number => {
  const above = lines[begin - 1] ?? '';
  const isStart = /^\s*(?:on|\p{L}{2},|\d{1,2}[.\s/]|\d{4}-|вы |you )/iu.test(lines[begin] ?? '');
  if (isStart || begin - 1 < from || isBlank(above) || isQuoted(above)) return begin;
  const joined = lines.slice(begin - 1, at + 1).join(' ');
  return /^\s*(?:on |\p{L}{2}, \d|\d{1,2}[.\s/]|\d{4}-)/iu.test(joined) && isAttribution(joined)
    ? begin - 1
    : begin;
};

/** Runs of quoted lines; blank lines between two of them are theirs. */
const quotesOf = (lines: readonly string[], end: number): Quote[] => {
  const quotes: Quote[] = [];
  for (let at = 0; at < end; at++) {
    if (!isQuoted(lines[at] ?? '')) continue;
    const last = quotes.at(-1);
    let between = at - 1;
    while (last && between >= last.end && isBlank(lines[between] ?? '')) between--;
    if (last && between < last.end) last.end = at + 1;
    else {
      const start = attributionBefore(lines, at, last?.end ?? 0);
      quotes.push({
        start,
        end: at + 1,
        attributed: start < at || isAttribution((lines[at] ?? '').replace(/^[\s>|]+/, '')),
      });
    }
  }
  return quotes;
};

const hasWords = (lines: readonly string[], away: readonly boolean[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!away[i] && !isBlank(lines[i] ?? '')) return true;
  return false;
};

const foldRange = (away: boolean[], from: number, to: number): void => {
  for (let i = from; i < to; i++) away[i] = true;
};

/** Answers between quotations keep them: without the questions nobody understands the answers. */
const foldQuotes = (lines: readonly string[], away: boolean[], end: number): void => {
  const quotes = quotesOf(lines, end);
  const first = quotes[0];
  const last = quotes.at(-1);
  if (!first || !last) return;
  const between = quotes.slice(1).some((quote, i) => hasWords(lines, away, quotes[i]?.end ?? 0, quote.start));
  if (between) return;
  const above = hasWords(lines, away, 0, first.start);
  const below = hasWords(lines, away, last.end, end);
  const plain = isPlainlyQuoted(lines[first.start] ?? '');
  if (!first.attributed && (below || !plain)) return;
  if (!below && !above && !first.attributed && end === lines.length) return;
  foldRange(away, first.start, last.end);
};

/** An attribution with no quoted line below: some programs quote without a mark. */
const foldUnmarked = (lines: readonly string[], away: boolean[], end: number): void => {
  for (let at = 1; at < end; at++) {
    if (away[at] || isBlank(lines[at] ?? '')) continue;
    const two = `${lines[at]} ${lines[at + 1] ?? ''}`;
    const found =
      isPlainAttribution(lines[at] ?? '') ||
      (/^\s*(?:On|\d)/.test(lines[at] ?? '') && isPlainAttribution(two));
    if (!found || !hasWords(lines, away, 0, at)) continue;
    if (lines.slice(at, end).some((line) => isQuoted(line))) return;
    foldRange(away, at, end);
    return;
  }
};

const trimBlankLines = (lines: readonly string[]): string => {
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from] ?? '')) from++;
  while (to > from && isBlank(lines[to - 1] ?? '')) to--;
  return lines.slice(from, to).join('\n');
};

/**
 * Parts what was written this time from quoted history and signatures. Every line is in one of the two. A letter that was
 * forwarded with nothing above it is what was meant to be read.
 */
export const foldText = (whole: string): FoldedText => {
  const lines = whole.split('\n');
  const away = lines.map(() => false);
  const history = historyStart(lines);
  foldQuotes(lines, away, history);
  foldUnmarked(lines, away, history);
  const isHistory =
    history < lines.length && (hasWords(lines, away, 0, history) || away.slice(0, history).some(Boolean));
  const end = isHistory ? history : lines.length;
  const quoted = [...away];
  foldSignature(lines, away, end);
  const signature = lines.filter((_, i) => away[i] && !quoted[i]).join('\n');
  foldRange(away, end, lines.length);
  const own = (folded: boolean): string[] =>
    lines.filter((line, i) => away[i] === folded && line !== HISTORY_MARK);
  return { text: trimBlankLines(own(false)), folded: trimBlankLines(own(true)), signature };
};
