/** The look of the list: a table, and cards where there is little room. */
import { css } from 'lit';

export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
    transition: opacity 0.15s;
  }

  table.busy {
    opacity: 0.55;
  }

  thead th {
    padding: 6px 12px;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    text-align: start;
  }

  tbody th {
    font-weight: 400;
    text-align: start;
  }

  tbody tr {
    position: relative;
    border-block-end: 1px solid var(--_line);
  }

  tbody tr:hover {
    background: var(--_raised);
  }

  tbody :is(td, th) {
    padding: 12px;
    vertical-align: top;
  }

  .what {
    inline-size: 38%;
  }

  .state {
    min-inline-size: 10.5em;
  }

  td {
    font-size: 0.9375em;
  }

  .due > span,
  time {
    white-space: nowrap;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
  }

  .subject {
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: none;
  }

  button.subject:hover:not(:disabled) {
    background: none;
  }

  tr:hover .subject {
    text-decoration: underline;
  }

  /* The whole row takes the click. */
  .subject::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .subject:focus-visible {
    outline: none;
  }

  .subject:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .under {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .id {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  .news .what {
    box-shadow: inset 3px 0 var(--_accent);
  }

  .status {
    font-weight: 600;
  }

  .status.accent {
    color: var(--_text);
    font-weight: 400;
  }

  .status.good {
    color: var(--_good);
  }

  :is(.status, .due).warn {
    color: var(--_warn);
  }

  :is(.status, .due).bad {
    color: var(--_bad);
  }

  .status.calm {
    color: var(--_muted);
    font-weight: 400;
  }

  .due > span {
    display: block;
  }

  .due.none,
  .changed {
    color: var(--_muted);
  }

  .label {
    display: none;
  }

  @container (max-width: 54rem) {
    table,
    tbody {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 16em;
      grid-template-rows: auto auto 1fr;
      gap: 4px 20px;
      padding: 12px 14px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    tbody tr.news {
      border-inline-start: 4px solid var(--_accent);
    }

    tbody :is(td, th) {
      padding: 0;
    }

    .what {
      grid-row: 1 / -1;
      inline-size: auto;
    }

    tbody td {
      grid-column: 2;
    }

    .news .what {
      box-shadow: none;
    }

    .due.none {
      position: absolute;
      clip-path: inset(50%);
    }

    .label {
      display: inline;
    }
  }

  @container (max-width: 34rem) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
    }

    .what {
      grid-row: auto;
    }

    tbody td {
      grid-column: auto;
    }

    .due > span {
      display: inline;
    }
  }

  @container (max-width: 15rem) {
    .due > span,
    time {
      white-space: normal;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    table {
      transition: none;
    }
  }
`;
