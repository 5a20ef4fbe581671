import { decodeText } from './charset.js';
import { decodeWords } from './encoded-words.js';

/** `text/plain; charset="koi8-r"`: the value, in lower case, and its parameters, their names in lower case. */
export type Structured = {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
};

const MOST_PARAMETERS = 100;

/** What stands between semicolons that are in no quotation; the first is the header's own value. */
const splitAtSemicolons = (header: string): string[] => {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < header.length && parts.length <= MOST_PARAMETERS; at++) {
    const char = header[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === ';' && !quoted) {
      parts.push(header.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(header.slice(from));
  return parts;
};

const unquoted = (value: string): string => {
  const text = value.trim();
  if (!text.startsWith('"')) return text;
  const end = text.length > 1 && text.endsWith('"') ? -1 : undefined;
  return text.slice(1, end).replace(/\\(["\\])/g, '$1');
};

type Piece = { readonly order: number; readonly encoded: boolean; readonly text: string };

const percentDecoded = (text: string): Buffer => {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  // Raw letters of other alphabets beside the escapes: then they are UTF-8.
  const latin = [...bytes].every((char) => char <= '\u00ff');
  return Buffer.from(bytes, latin ? 'latin1' : 'utf8');
};

/** Puts the pieces of a parameter together (RFC 2231, 3 and 4). */
const joined = (pieces: readonly Piece[]): string => {
  const sorted = [...pieces].sort((a, b) => a.order - b.order);
  const first = sorted[0];
  if (!first) return '';
  if (!sorted.some(({ encoded }) => encoded)) return sorted.map(({ text }) => text).join('');
  const [, label = '', , start = first.text] = /^([^']{0,40})'([^']{0,40})'(.*)$/s.exec(first.text) ?? [];
  const bytes = sorted.map(({ text, encoded }, i) => {
    const own = i === 0 ? start : text;
    return encoded ? percentDecoded(own) : Buffer.from(own, 'utf8');
  });
  return decodeText(Buffer.concat(bytes), label).text;
};

/** Reads a structured header's value (RFC 2045, 5.1; RFC 2231), up to 100 parameters; the first of a name counts. */
export const readStructured = (header: string): Structured => {
  const [first = '', ...rest] = splitAtSemicolons(header);
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const parameter of rest.slice(0, MOST_PARAMETERS)) {
    const equals = parameter.indexOf('=');
    if (equals === -1) continue;
    const name = parameter.slice(0, equals).trim().toLowerCase();
    const text = unquoted(parameter.slice(equals + 1));
    const [, base = '', order, star] = /^([^*\s]+)(?:\*(\d{1,4}))?(\*)?$/.exec(name) ?? [];
    if (!base) continue;
    if (order === undefined && star === undefined) {
      if (!plain.has(base)) plain.set(base, decodeWords(text));
    } else {
      const list = pieces.get(base) ?? [];
      list.push({ order: Number(order ?? 0), encoded: star !== undefined, text });
      pieces.set(base, list);
    }
  }
  for (const [base, list] of pieces) plain.set(base, joined(list));
  return { value: first.trim().toLowerCase(), params: plain };
};
