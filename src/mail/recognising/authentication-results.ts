/** One result of a mail server's checks: `dkim=pass header.d=example.ru`. All in lower case but the values. */
export type AuthResult = {
  readonly method: string;
  readonly result: string;
  /** By `ptype.property`, as `header.d`; of several the first counts. */
  readonly properties: ReadonlyMap<string, string>;
};

export type AuthResults = { readonly authservId: string; readonly results: readonly AuthResult[] };

/** No server writes longer headers or more results; what is beyond is no honest one. */
const MOST_CHARACTERS = 20_000;
const MOST_RESULTS = 50;

class Malformed extends Error {}

/** Reads the grammar of RFC 8601, 2.2: comments nest, values may be quoted, white space stands anywhere between. */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  get done(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** White space and comments. */
  private skip(): void {
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (depth > 0 && character === '\\') this.at++;
      else if (character === '(') depth++;
      else if (depth > 0) depth -= character === ')' ? 1 : 0;
      else if (!/\s/.test(character)) return;
    }
  }

  /** Takes this character, if it is next. */
  takes(character: string): boolean {
    this.skip();
    if (this.text.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  needs(character: string): void {
    if (!this.takes(character)) throw new Malformed(character);
  }

  private run(characters: RegExp): string {
    characters.lastIndex = this.at;
    const [found = ''] = characters.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  /** The name of a method, a result, a property: letters, digits, `-` and `_`. */
  keyword(): string {
    this.skip();
    const found = this.run(/[a-z0-9_-]+/giy);
    if (!found) throw new Malformed('keyword');
    return found.toLowerCase();
  }

  /** A token, a quoted string, or an address whose local part may be quoted. */
  value(): string {
    this.skip();
    const quoted = this.text.charAt(this.at) === '"' ? this.quoted() : '';
    const rest = this.run(/[^\s();"]+/gy);
    return quoted + rest;
  }

  private quoted(): string {
    const found = this.run(/"(?:[^"\\]|\\.)*"/gsy);
    if (!found) throw new Malformed('quoted string');
    return found.slice(1, -1).replace(/\\(.)/gs, '$1');
  }

  /** Whether a version stands here, and is the one that there is. */
  version(): void {
    this.skip();
    const found = this.run(/\d+/gy);
    if (found && Number(found) !== 1) throw new Malformed('version');
  }

  /** At the end of a result: its end, or that of the header. */
  get atEnd(): boolean {
    return this.done || this.text.charAt(this.at) === ';';
  }
}

const readProperties = (reader: Reader): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>();
  while (!reader.atEnd) {
    const type = reader.keyword();
    const name = reader.takes('.') ? `${type}.${reader.keyword()}` : type;
    reader.needs('=');
    const value = reader.value();
    if (!properties.has(name)) properties.set(name, value);
  }
  return properties;
};

const readResult = (reader: Reader): AuthResult | undefined => {
  // A semicolon at the end says nothing; some servers write it.
  if (reader.atEnd) return undefined;
  const method = reader.keyword();
  if (method === 'none' && reader.atEnd) return undefined;
  if (reader.takes('/')) reader.version();
  reader.needs('=');
  const result = reader.keyword();
  return { method, result, properties: readProperties(reader) };
};

/**
 * What a mail server says of its checks, in an Authentication-Results header (RFC 8601).
 * @returns undefined where the header does not keep to the grammar, or is of a version that nobody knows.
 */
export const readAuthenticationResults = (header: string): AuthResults | undefined => {
  if (header.length > MOST_CHARACTERS) return undefined;
  const reader = new Reader(header);
  try {
    const authservId = reader.value().toLowerCase();
    if (!authservId) return undefined;
    reader.version();
    const results: AuthResult[] = [];
    while (!reader.done) {
      reader.needs(';');
      const result = readResult(reader);
      if (result) results.push(result);
      if (results.length > MOST_RESULTS) return undefined;
    }
    return { authservId, results };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
};
