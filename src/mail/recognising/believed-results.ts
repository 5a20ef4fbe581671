import type { ReadLetter } from '../letter.js';
import { type AuthResult, readAuthenticationResults } from './authentication-results.js';

const RESULTS = 'authentication-results';
const RECEIVED = 'received';

/** Results that speak against the sender. */
export const BAD: ReadonlySet<string> = new Set(['fail', 'softfail', 'hardfail']);

type Line = readonly [name: string, value: string];
type Header = readonly AuthResult[];

/** Comments nest, and may hold what the sender has chosen; the innermost go first. */
const withoutComments = (value: string): string => {
  const less = value.replace(/\([^()]*\)/g, ' ');
  return less === value ? value : withoutComments(less);
};

/**
 * Whether a Received line was written by the server of this authserv-id: it stands behind "by", or is the domain that the
 * host lies in. A second "by" was put there by a sender who greets with odd names.
 */
const isWrittenBy = (value: string, authservId: string): boolean => {
  const hosts = [...withoutComments(value.slice(0, 2_000)).matchAll(/(?<=^|\s)by\s+([^\s;]+)/gi)];
  const host = hosts[0]?.[1]?.toLowerCase() ?? '';
  return (
    hosts.length === 1 &&
    (host === authservId || (authservId.includes('.') && host.endsWith(`.${authservId}`)))
  );
};

const headersOf = (lines: readonly Line[], authservId: string): Header[] =>
  lines.flatMap(([name, value]) => {
    const header = name === RESULTS ? readAuthenticationResults(value) : undefined;
    return header?.authservId === authservId ? [header.results] : [];
  });

/** Where our server's own headers may stand: above the first Received line, and between it and the second. */
const zonesOf = (lines: readonly Line[], authservId: string): { above: Header[]; below: Header[] } => {
  const first = lines.findIndex(([name]) => name === RECEIVED);
  if (first < 0) return { above: [], below: [] };
  const above = headersOf(lines.slice(0, first), authservId);
  if (!isWrittenBy(lines[first]?.[1] ?? '', authservId)) return { above, below: [] };
  const second = lines.findIndex(([name], at) => at > first && name === RECEIVED);
  const between = lines.slice(first + 1, second < 0 ? undefined : second);
  return { above, below: headersOf(between, authservId) };
};

/**
 * What our own server has said, and of it what is safest to believe. Nobody but the server itself gets anything above the
 * first Received line. Filters of Postfix put their headers below it, where those that a sender has forged in our name
 * stand too, unless the server takes them out. So what is good is believed of one header for each method, the topmost,
 * for filters write above what was there, and of none below the line where there are any above; and not where another
 * header says otherwise. What is bad is believed of all: nobody forges a letter's own refutation.
 */
export const believedResults = (letter: ReadLetter, ofServer: string): AuthResult[] => {
  const authservId = ofServer.trim().toLowerCase();
  const { above, below } = zonesOf(letter.headerLines, authservId);
  const own = above.length ? above : below;
  const headers = [...above, ...below];
  const methods = [...new Set(headers.flat().map(({ method }) => method))];
  return methods.flatMap((method) => {
    const topmost = own.find((header) => header.some((one) => one.method === method));
    const against = headers
      .filter((header) => header !== topmost)
      .flat()
      .filter((one) => one.method === method && BAD.has(one.result));
    const said = (topmost ?? []).filter((one) => one.method === method);
    return against.length ? [...said.filter(({ result }) => result !== 'pass'), ...against] : said;
  });
};
