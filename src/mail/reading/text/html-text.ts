import { compile, type FormatCallback } from 'html-to-text';
import { MAX_HTML } from '../limits.js';
import { leanHtml } from './lean-html.js';

/** Stands on a line of its own where a mail program began the letter that is answered. Of the private use area. */
export const HISTORY_MARK = '\ue000';

/** What a reader of the letter does not see. */
const HIDDEN = [
  'display:none',
  'display: none',
  'visibility:hidden',
  'visibility: hidden',
  'font-size:0px',
  'mso-hide:all',
];

const UNREAD = [
  'head',
  'title',
  'script',
  'style',
  'template',
  'object',
  'iframe',
  'svg',
  'noembed',
  'select',
  'textarea',
];

const cell: FormatCallback = (elem, walk, builder) => {
  walk(elem.children, builder);
  // A tab ends the cell: `Login` and its value in the next cell are two words.
  builder.addLiteral('\t');
};

const history: FormatCallback = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addLiteral(HISTORY_MARK);
  builder.closeBlock({ trailingLineBreaks: 1 });
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(elem.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const quotation = { format: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };
const block = { format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };

const convert = compile({
  wordwrap: false,
  formatters: { cell, history },
  limits: { maxInputLength: MAX_HTML, maxDepth: 200, maxChildNodes: 20_000, ellipsis: '…' },
  selectors: [
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'pre', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'blockquote', ...quotation },
    // Indented, not quoted.
    { selector: 'blockquote[style*="border:none"]', ...block },
    { selector: 'blockquote[style*="border: none"]', ...block },
    { selector: '#divRplyFwdMsg', format: 'history' },
    {
      selector: 'a',
      options: { noAnchorHref: true, hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] },
    },
    { selector: 'a[href^="mailto:"]', format: 'inline' },
    { selector: 'img', format: 'skip' },
    { selector: 'table', ...block },
    { selector: 'tr', ...block },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
    ...UNREAD.map((selector) => ({ selector, format: 'skip' })),
    ...HIDDEN.map((style) => ({ selector: `[style*="${style}"]`, format: 'skip' })),
  ],
});

/** Elements of which each ends the one before it, or that hold nothing: however many, they are not nested. */
const FLAT = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dd',
  'dt',
  'option',
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
]);
/** Elements one within the other: far more than any mail program makes, and what the parser takes without delay. */
const MOST_NESTED = 2_000;

/** Whether elements are nested so deeply that the parser, which takes a square of their depth, would be held up. */
const isTooDeep = (html: string): boolean => {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_NESTED) return true;
  }
  return false;
};

const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');

export type HtmlText = { readonly text: string; readonly cut: boolean };

/**
 * HTML as plain text: quotations with `> ` before them, links behind their words, a tab between the cells of a row, nothing
 * that is hidden. Never throws; of HTML that the converter cannot walk its tags are taken away.
 */
export const htmlToPlain = (html: string): HtmlText => {
  const lean = html.length > MAX_HTML ? leanHtml(html, MAX_HTML) : html;
  const given = lean.slice(0, MAX_HTML).replaceAll(HISTORY_MARK, '');
  const cut = lean.length > MAX_HTML;
  if (isTooDeep(given)) return { text: tidied(withoutTags(given)), cut };
  try {
    return { text: tidied(convert(given)), cut };
  } catch {
    return { text: tidied(withoutTags(given)), cut };
  }
};

/** Without the blanks and tabs that only the layout has made. */
const tidied = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\t+/g, '\t').replace(/^\t/, '').trimEnd())
    .join('\n');
