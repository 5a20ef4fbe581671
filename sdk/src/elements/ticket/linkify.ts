/** Finds the addresses in a text of people, so that they can be followed. Everything else stays text. */

export type Piece = string | { readonly href: string; readonly text: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"«»“”]+/giu;
/** What ends a sentence rather than an address. */
const TRAILING: ReadonlySet<string> = new Set(".,;:!?…'’*_~");
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The text in its order; only `http` and `https` addresses become links. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutTail(found);
    const href = hrefOf(address);
    if (!href) continue;
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push({ href, text: address });
    end = index + address.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** "(see https://a.example/x_(y))." has the address `https://a.example/x_(y)`. */
function withoutTail(found: string): string {
  const counts = new Map<string, number>();
  const count = (sign: string, by: number): number => {
    const now = (counts.get(sign) ?? 0) + by;
    counts.set(sign, now);
    return now;
  };
  for (const sign of found) count(sign, 1);
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found[end - 1] ?? '';
    const opening = BRACKETS[last];
    const odd = opening !== undefined && count(last, 0) > count(opening, 0);
    if (!odd && !TRAILING.has(last)) break;
    count(last, -1);
  }
  return found.slice(0, end);
}

export function hrefOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const safe = url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname;
  return safe ? url.href : undefined;
}
