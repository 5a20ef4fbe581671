/** An attribute's value and its place. */
export type AttributeValue = { readonly name: string; readonly start: number; readonly end: number };

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0;

const QUOTE = 34;
const APOSTROPHE = 39;
const LONGEST_NAME = 60;

const nameBefore = (html: string, equals: number, from: number): string => {
  let end = equals;
  while (end > from && equals - end < 20 && isBlank(html.charCodeAt(end - 1))) end--;
  return /[^\s"'/<>=]+$/.exec(html.slice(Math.max(from, end - LONGEST_NAME), end))?.[0] ?? '';
};

/**
 * The values of the attributes in a tag. By hand: a value may be a picture of megabytes, for which patterns have no room.
 */
export const attributeValues = function* (tag: string): Generator<AttributeValue> {
  let at = 0;
  for (let equals = tag.indexOf('='); equals !== -1; equals = tag.indexOf('=', at)) {
    const name = nameBefore(tag, equals, at);
    let start = equals + 1;
    while (start < tag.length && isBlank(tag.charCodeAt(start))) start++;
    const quote = tag.charCodeAt(start);
    const close = quote === QUOTE || quote === APOSTROPHE ? tag.indexOf(tag[start] ?? '', start + 1) : -1;
    if (close !== -1) {
      yield { name, start: start + 1, end: close };
      at = close + 1;
      continue;
    }
    let end = start;
    while (end < tag.length && !isBlank(tag.charCodeAt(end)) && tag[end] !== '>') end++;
    yield { name, start, end };
    at = Math.max(end, equals + 1);
  }
};
