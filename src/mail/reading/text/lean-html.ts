/** Tags that are longer have a picture in them. */
const LONG_TAG = 1_000;

/** Where an address is over that stands in a tag: a search, for a pattern that repeats has no room for megabytes. */
const addressEnd = (tag: string, from: number): number => {
  const end = /["'\s>)]/g;
  end.lastIndex = from;
  return end.exec(tag)?.index ?? tag.length;
};

/** A tag without the pictures that stand in their own addresses. */
const withoutData = (tag: string): string => {
  const out: string[] = [];
  let from = 0;
  for (let at = tag.indexOf('data:'); at !== -1; at = tag.indexOf('data:', from)) {
    out.push(tag.slice(from, at), 'data:,');
    from = addressEnd(tag, at);
  }
  out.push(tag.slice(from));
  return out.join('');
};

const UNREAD = /<(style|script)\b/iy;

const endOf = (html: string, at: number, mark: string): number => {
  const found = html.indexOf(mark, at);
  return found === -1 ? html.length : found + mark.length;
};

/** Where the element is over that begins at `at` and whose words nobody reads, or -1. */
const unreadEnd = (html: string, at: number): number => {
  UNREAD.lastIndex = at;
  const name = UNREAD.exec(html)?.[1];
  if (!name) return -1;
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = at;
  return close.test(html) ? endOf(html, close.lastIndex, '>') : html.length;
};

/**
 * HTML without what its reader does not see and what can be megabytes: comments, styles, scripts, pictures in addresses.
 *
 * @param most - characters that are wanted; stops soon behind them, however long the HTML is
 */
export const leanHtml = (html: string, most: number): string => {
  const out: string[] = [];
  let length = 0;
  for (let at = 0; at < html.length && length <= most; ) {
    const found = html.indexOf('<', at);
    const tag = found === -1 ? html.length : found;
    // No more than is wanted: between two tags may be megabytes.
    const text = html.slice(at, Math.min(tag, at + most + 1));
    out.push(text);
    length += text.length;
    if (tag === html.length) break;
    const unread = html.startsWith('<!--', tag) ? endOf(html, tag, '-->') : unreadEnd(html, tag);
    if (unread !== -1) {
      at = unread;
      continue;
    }
    const isTag = /[a-z/!?]/i.test(html[tag + 1] ?? '');
    at = isTag ? endOf(html, tag, '>') : tag + 1;
    const whole = html.slice(tag, at);
    const lean = whole.length > LONG_TAG ? withoutData(whole) : whole;
    out.push(lean);
    length += lean.length;
  }
  return out.join('');
};
