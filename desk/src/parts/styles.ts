/** The look that all parts share, on the tokens of the component library. What starts with `--zd-` is the desk's own. */
import { css } from 'lit';

/** For every part. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
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

  ul,
  ol {
    list-style: none;
  }

  h1 {
    font-size: 1.375rem;
    line-height: 1.25;
    font-weight: 600;
  }

  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
    font-weight: 600;
  }

  h3 {
    font-size: 1rem;
    line-height: 1.4;
    font-weight: 600;
  }

  a {
    color: var(--wa-color-text-link);
  }

  :focus-visible {
    outline: 2px solid var(--wa-color-focus, var(--wa-color-brand-border-loud));
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
    color: var(--wa-color-text-quiet);
  }

  .small {
    font-size: 0.875rem;
  }

  .pre {
    white-space: pre-wrap;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .spread {
    justify-content: space-between;
  }

  .end {
    justify-content: flex-end;
  }

  .panel {
    padding: 16px;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-raised);
  }

  .error {
    margin-block-start: 4px;
    color: var(--wa-color-danger-on-quiet);
  }

  .wrong::part(base),
  .wrong::part(combobox) {
    border-color: var(--wa-color-danger-border-loud);
  }

  .mono {
    font-family: var(--wa-font-family-code);
    overflow-wrap: normal;
  }
`;

/** Tables of few rows: reports, agents, articles. */
export const tables = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 8px;
  }

  th,
  td {
    padding: 8px 12px;
    text-align: start;
    vertical-align: top;
    /* A narrow column shows words whole, and the table scrolls instead. */
    overflow-wrap: break-word;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }

  th {
    font-weight: 600;
    font-size: 0.875rem;
  }

  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .scrolls {
    /* What is hidden from sight in it scrolls along, and does not widen the page. */
    position: relative;
    overflow-x: auto;
  }
`;
