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

const ENTITY = /&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([a-z]{2,10}));?/iy;

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

/** The character that an entity at a place stands for, and where the entity is over. */
export const entityAt = (html: string, at: number): { text: string; end: number } | null => {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(html);
  if (!match) return null;
  const [whole, decimal, hexadecimal, name = ''] = match;
  const end = at + whole.length;
  if (decimal) return { text: codePoint(Number(decimal)), end };
  if (hexadecimal) return { text: codePoint(Number.parseInt(hexadecimal, 16)), end };
  return Object.hasOwn(NAMED, name) ? { text: NAMED[name] ?? '', end } : null;
};
