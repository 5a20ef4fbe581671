import { attributeValues } from './html-attributes.js';
import { entityAt } from './html-entities.js';
import { type HtmlPiece, HtmlPieces } from './html-pieces.js';

/**
 * What is looked at of HTML: what its reader sees; what its reader does not see, texts of attributes and comments; or all of
 * it, tags read as text.
 */
export type HtmlLook = 'shown' | 'hidden' | 'source';

/** Invisible wherever they stand. */
const isUnseen = (code: number): boolean =>
  code === 0 ||
  code === 0xad ||
  code === 0xfeff ||
  (code >= 0x200b &&
    (code <= 0x200f ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x2064) ||
      (code >= 0x2066 && code <= 0x2069)));

const CELL = /^<\/?(?:td|th)\b/i;
const BLOCK =
  /^<\/?(?:p|div|br|tr|table|li|ul|ol|dl|dt|dd|h[1-6]|pre|blockquote|section|article|header|footer|hr)\b/i;

const AMPERSAND = 38;

/** The end of a tag or comment that begins at `at`; the text's end where it never ends. */
const tagEnd = (html: string, at: number): number => {
  const comment = html.startsWith('<!--', at);
  const close = html.indexOf(comment ? '-->' : '>', at);
  return close === -1 ? html.length : close + (comment ? 3 : 1);
};

/** Letters, and the signs of an end tag, a comment and an instruction; behind all others the sign means less. */
const isTagStart = (html: string, at: number): boolean => {
  const code = html.charCodeAt(at + 1);
  const letter = (code | 32) - 97;
  return (letter >= 0 && letter < 26) || code === 47 || code === 33 || code === 63;
};

/** The next tag or comment from a place on; -1 where there is none before `most`. */
const nextTag = (html: string, from: number, most: number): number => {
  let at = html.indexOf('<', from);
  while (at !== -1 && at < most && !isTagStart(html, at)) at = html.indexOf('<', at + 1);
  return at < most ? at : -1;
};

/** Text between two places, its entities decoded. */
const putText = (pieces: HtmlPieces, html: string, from: number, to: number): void => {
  for (let at = from; at < to; ) {
    const code = html.charCodeAt(at);
    const entity = code === AMPERSAND ? entityAt(html, at) : null;
    if (entity && entity.end <= to) {
      if (!isUnseen(entity.text.charCodeAt(0))) pieces.putText(entity.text, at, entity.end);
      at = entity.end;
      continue;
    }
    if (!isUnseen(code)) pieces.put(code, at, at + 1);
    at += 1;
  }
};

/** Blocks are line ends, cells tabs. */
const putTag = (pieces: HtmlPieces, html: string, at: number, end: number): void => {
  const tag = html.slice(at, Math.min(end, at + 14));
  if (CELL.test(tag)) pieces.putText(tag.startsWith('</') ? '\t' : '', at, end);
  else if (BLOCK.test(tag)) pieces.putText('\n', at, end);
};

/** No words: what a thing looks like, and pictures that stand in their own address. */
const isNoText = (name: string, value: string): boolean =>
  /^(?:style|class)$/i.test(name) || /^\s*data:/i.test(value);

/** More than stands between a label and the value below it. */
const APART = '\n\n\n';

/** The values of a tag's attributes, each by itself: a label counts where its value is in the same attribute. */
const putAttributes = (pieces: HtmlPieces, html: string, from: number, to: number): void => {
  const tag = html.slice(from, to);
  if (!tag.includes('=')) return;
  for (const { name, start, end } of attributeValues(tag)) {
    if (end === start || isNoText(name, tag.slice(start, Math.min(end, start + 20)))) continue;
    pieces.putText(APART, from + start, from + start);
    putText(pieces, html, from + start, from + end);
    pieces.putText(APART, from + end, from + end);
  }
};

const shown = (html: string, pieces: HtmlPieces): void => {
  for (let at = 0; at < html.length; ) {
    const next = nextTag(html, at, html.length);
    putText(pieces, html, at, next === -1 ? html.length : next);
    if (next === -1) return;
    at = tagEnd(html, next);
    putTag(pieces, html, next, at);
  }
};

/** What stands between two places of a comment: Outlook writes whole paragraphs there. */
const putComment = (pieces: HtmlPieces, html: string, from: number, to: number): void => {
  pieces.putText(APART, from, from);
  for (let at = from; at < to; ) {
    const next = nextTag(html, at, to);
    putText(pieces, html, at, next === -1 ? to : next);
    if (next === -1) break;
    at = Math.min(tagEnd(html, next), to);
    putTag(pieces, html, next, at);
    putAttributes(pieces, html, next, at);
  }
  pieces.putText(APART, to, to);
};

const hidden = (html: string, pieces: HtmlPieces): void => {
  for (let at = nextTag(html, 0, html.length); at !== -1; at = nextTag(html, at, html.length)) {
    const start = at;
    at = tagEnd(html, start);
    if (html.startsWith('<!--', start)) putComment(pieces, html, Math.min(start + 4, at), at);
    else putAttributes(pieces, html, start, at);
  }
};

/**
 * Reads HTML as text, piece by piece, its entities decoded: `Kn4<b>-x</b>&#33;` reads `Kn4-x!`. Each piece begins with the end of
 * the one before it.
 */
export const eachPieceOfHtml = (html: string, look: HtmlLook, hand: (piece: HtmlPiece) => void): void => {
  const pieces = new HtmlPieces(hand);
  if (look === 'shown') shown(html, pieces);
  else if (look === 'hidden') hidden(html, pieces);
  else putText(pieces, html, 0, html.length);
  pieces.end();
};
