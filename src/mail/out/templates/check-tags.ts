/** A tag that belongs to nothing, or is none, and where it stands. */
type Odd = { readonly start: number; readonly reason: string };

/** What is put in the place of some characters, so that the parser can go on. */
type Mend = { readonly start: number; readonly end: number; readonly text: string };

type Open = { readonly name: string; readonly start: number };

/** A comment, or an opening and as little as there is up to the next opening or a closing. */
const TAG = /\{\{!.*?\}\}|\{\{\{?\s*([#^/]?)((?:(?!\{\{|\}\}).)*)(\}\})?/gs;

/** `{{=<% %>=}}`: from there on tags look otherwise, and all are left to the parser. */
const NEW_DELIMITERS = /\{\{\s*=/;

const closing = (open: readonly Open[]): string =>
  [...open]
    .reverse()
    .map(({ name }) => `{{/${name}}}`)
    .join('');

const unclosed = ({ name, start }: Open): Odd => ({ start, reason: `Unclosed section "${name}"` });

/** What is odd, and how it is mended: what has no end gets one, what has no beginning is left out. */
const look = (text: string): { readonly odd: readonly Odd[]; readonly mends: readonly Mend[] } => {
  const odd: Odd[] = [];
  const mends: Mend[] = [];
  const open: Open[] = [];
  for (const tag of text.matchAll(TAG)) {
    const [whole, kind, inside = '', closed] = tag;
    const start = tag.index;
    const name = inside.trim();
    if (kind === undefined) continue;
    if (!closed) {
      odd.push({ start, reason: 'Unclosed tag' });
      mends.push({ start, end: start + 2, text: '' });
    } else if (kind === '/') {
      const at = open.findLastIndex((one) => one.name === name);
      const crossed = at < 0 ? [] : open.splice(at).slice(1);
      odd.push(...crossed.map(unclosed));
      if (at < 0) odd.push({ start, reason: `Unopened section "${name}"` });
      mends.push({ start, end: at < 0 ? start + whole.length : start, text: closing(crossed) });
    } else if (kind) open.push({ name, start });
  }
  mends.push({ start: text.length, end: text.length, text: closing(open) });
  return { odd: [...odd, ...open.map(unclosed)], mends };
};

/**
 * Tags without an end, sections that are opened and not closed, and the other way round: the parser stops at the first of
 * them, and names the place where it noticed. With them the text as if they had been right, its lines as they were.
 */
export const mendTags = (text: string): { readonly text: string; readonly odd: readonly Odd[] } => {
  if (NEW_DELIMITERS.test(text)) return { text, odd: [] };
  const { odd, mends } = look(text);
  const mended = mends.reduceRight(
    (left, mend) => left.slice(0, mend.start) + mend.text + left.slice(mend.end),
    text,
  );
  return { text: mended, odd };
};
