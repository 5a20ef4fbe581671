/**
 * The look that all elements share. Everything a panel may change is a custom property `--zayavka-…`; what starts with
 * `--_` is ours alone. Light or dark follows the page's `color-scheme`, unless `--zayavka-color-scheme` says otherwise.
 */
import { css } from 'lit';

export { controls } from './controls.js';
export { notices } from './notices.js';

/** Colours have a contrast of 4.5:1 on their ground in both schemes (WCAG 2.2, 1.4.3), borders of fields 3:1 (1.4.11). */
export const theme = css`
  :host {
    color-scheme: var(--zayavka-color-scheme, inherit);
    --_text: var(--zayavka-text, light-dark(#1b2430, #e6eaf0));
    --_muted: var(--zayavka-muted, light-dark(#566273, #a3adbb));
    --_ground: var(--zayavka-background, light-dark(#ffffff, #171c23));
    --_raised: var(--zayavka-raised, light-dark(#f4f6f9, #202732));
    --_line: var(--zayavka-line, light-dark(#d5dbe3, #39424f));
    --_edge: var(--zayavka-edge, light-dark(#7a8696, #8591a1));
    --_accent: var(--zayavka-accent, light-dark(#1558b0, #8ab8f5));
    --_on-accent: var(--zayavka-on-accent, light-dark(#ffffff, #10161d));
    --_good: light-dark(#1a6b3c, #7fd1a0);
    --_good-ground: light-dark(#e7f5ec, #17301f);
    --_warn: light-dark(#7a4d00, #f0c36d);
    --_warn-ground: light-dark(#fdf3dd, #362a10);
    --_bad: light-dark(#a3211b, #f59a93);
    --_bad-ground: light-dark(#fdeceb, #3b1715);
    --_radius: var(--zayavka-radius, 6px);
    --_gap: var(--zayavka-gap, 16px);
    --_font: var(--zayavka-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_size: var(--zayavka-font-size, 1rem);

    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    background: var(--_ground);
    font: 400 var(--_size) / 1.5 var(--_font);
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }

  h2 {
    font-size: 1.35em;
    line-height: 1.25;
  }

  h3 {
    font-size: 1.1em;
    line-height: 1.3;
  }

  a {
    color: var(--_accent);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .hidden-visually {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .pre {
    white-space: pre-wrap;
  }
`;
