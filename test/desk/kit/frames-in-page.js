/** Scrolls a list as a wheel that is never let go, and measures what was drawn meanwhile. */

function deepFind(root, selector) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && deepFind(shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

globalThis.frames10k = {
  scroller: (lane) =>
    deepFind(document, lane)?.shadowRoot.querySelector('.scroller') ?? deepFind(document, '.scroller'),

  /** Pixels each frame, there and back. @returns the intervals between frames, in milliseconds */
  scroll: (scroller, ms, step) =>
    new Promise((resolve) => {
      const intervals = [];
      const began = performance.now();
      let [before, by] = [undefined, step];
      const frame = (now) => {
        if (before !== undefined) intervals.push(now - before);
        before = now;
        const top = scroller.scrollTop;
        scroller.scrollTop = top + by;
        if (scroller.scrollTop === top) by = -by;
        if (now - began < ms) requestAnimationFrame(frame);
        else resolve(intervals);
      };
      requestAnimationFrame(frame);
    }),
};
