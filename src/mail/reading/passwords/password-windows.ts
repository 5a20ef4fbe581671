/** Words that labels have: where none is near there is no password. */
const NEAR = /парол|пасс|пасв|pass|pwd|psw/gi;

/** Characters around such a word that a pattern may need: the pair's first word, and value and line behind. */
const BEFORE = 120;
const AFTER = 900;

/** Of words that stand closer together than this one in the window is as good as all. */
const STEP = 100;

/** A window is no longer than a page, so that a text full of such words is read page by page. */
const PAGE = 16_000;

/** From the line's beginning where it is near: patterns that ask for one must find it. */
const windowStart = (text: string, index: number): number => {
  const near = Math.max(0, index - 4 * BEFORE);
  const before = text.slice(near, Math.max(near, index - BEFORE));
  return near + Math.max(0, before.lastIndexOf('\n'));
};

/** The parts of a text that are worth the patterns: most of a long one says nothing of passwords. */
export const windowsOf = function* (text: string): Generator<{ from: number; text: string }> {
  const near = new RegExp(NEAR);
  let from = -1;
  let to = -1;
  for (let match = near.exec(text); match; match = near.exec(text)) {
    const { index } = match;
    near.lastIndex = index + STEP;
    if (from !== -1 && index - BEFORE > to) {
      yield { from, text: text.slice(from, to) };
      from = -1;
    }
    if (from === -1) from = windowStart(text, index);
    to = Math.min(text.length, index + AFTER);
    if (to - from > PAGE) {
      yield { from, text: text.slice(from, to) };
      from = -1;
    }
  }
  if (from !== -1) yield { from, text: text.slice(from, to) };
};
