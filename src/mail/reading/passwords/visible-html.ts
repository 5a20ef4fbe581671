/** What a reader sees of HTML, and where each of its characters stands in the source. */
export type VisibleHtml = {
  readonly text: string;
  /** For each character of the text where it begins in the source, and where it is over. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** The named characters that a password may hold; others are no single ASCII characters (HTML, 13.5). */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  rcub: '}',
  rbrace: '}',
  Tab: '\t',
  NewLine: '\n',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  shy: '',
  zwnj: '',
  zwj: '',
  AMP: '&',
  LT: '<',
  GT: '>',
  QUOT: '"',
  hyphen: '‐',
  dash: '‐',
};

/** Invisible wherever they stand. */
const UNSEEN = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\0]$/;

const CELL = /^<\/?(?:td|th)\b/i;
const BLOCK =
  /^<\/?(?:p|div|br|tr|table|li|ul|ol|dl|dt|dd|h[1-6]|pre|blockquote|section|article|header|footer|hr)\b/i;

const ENTITY = /&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([a-z]{2,10}));?/iy;

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

const entityAt = (html: string, at: number): { text: string; end: number } | null => {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(html);
  if (!match) return null;
  const [whole, decimal, hexadecimal, name = ''] = match;
  const end = at + whole.length;
  if (decimal) return { text: codePoint(Number(decimal)), end };
  if (hexadecimal) return { text: codePoint(Number.parseInt(hexadecimal, 16)), end };
  return Object.hasOwn(NAMED, name) ? { text: NAMED[name] ?? '', end } : null;
};

/** The end of a tag or comment that begins at `at`; the text's end where it never ends. */
const tagEnd = (html: string, at: number): number => {
  const comment = html.startsWith('<!--', at);
  const close = html.indexOf(comment ? '-->' : '>', at);
  return close === -1 ? html.length : close + (comment ? 3 : 1);
};

/**
 * Takes the tags away and decodes the entities, remembering where everything stood: `Kn4<b>-x</b>&#33;` reads `Kn4-x!`. Blocks
 * are line ends, cells tabs.
 *
 * @param tags - false reads tags and comments as text, so that what stands in them is found as well
 */
export const visibleHtml = (html: string, tags = true): VisibleHtml => {
  const starts = new Uint32Array(html.length + 1);
  const ends = new Uint32Array(html.length + 1);
  const out: string[] = [];
  let length = 0;
  const put = (text: string, start: number, end: number): void => {
    for (let i = 0; i < text.length; i++) {
      starts[length] = start;
      ends[length] = end;
      length += 1;
    }
    if (text) out.push(text);
  };
  let at = 0;
  while (at < html.length) {
    const char = html[at] ?? '';
    if (char === '<' && tags && /[a-z/!?]/i.test(html[at + 1] ?? '')) {
      const end = tagEnd(html, at);
      const tag = html.slice(at, Math.min(end, at + 14));
      if (CELL.test(tag)) put(tag.startsWith('</') ? '\t' : '', at, end);
      else if (BLOCK.test(tag)) put('\n', at, end);
      at = end;
      continue;
    }
    const entity = char === '&' ? entityAt(html, at) : null;
    if (entity) {
      put(UNSEEN.test(entity.text) ? '' : entity.text, at, entity.end);
      at = entity.end;
      continue;
    }
    if (!UNSEEN.test(char)) put(char, at, at + 1);
    at += 1;
  }
  return { text: out.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
};
