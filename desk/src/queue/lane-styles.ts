/** How a lane of the queue looks. */
import { css } from 'lit';

export const laneStyles = css`
  section {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: 8px;
    max-block-size: inherit;
    block-size: 100%;
  }
  .emergency h2 {
    color: var(--wa-color-danger-on-quiet);
  }
  .scroller {
    overflow-y: auto;
    overflow-anchor: none;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-raised);
    contain: strict;
  }
  .emergency .scroller {
    border-inline-start: 4px solid var(--wa-color-danger-border-loud);
  }
  .all {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 5fr) minmax(0, 3fr) minmax(13.5rem, auto) auto;
    align-items: center;
    gap: 0 12px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--wa-color-surface-border);
    contain: layout paint style;
  }
  .row[data-active] {
    background: var(--wa-color-brand-fill-quiet);
  }
  .row > * {
    min-inline-size: 0;
  }
  /* Within the row, which cuts off what lies outside. */
  .row a:focus-visible {
    outline-offset: -2px;
  }
  .cut {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .place {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .take {
    padding: 6px 12px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .take:hover {
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
  }
  .unread {
    background: var(--wa-color-surface-lowered);
    border-radius: 4px;
    block-size: 1rem;
  }
  .due {
    white-space: nowrap;
  }
  @media (max-width: 48rem) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-content: center;
    }
    .whose {
      grid-area: 2 / 2 / 3 / 3;
      display: flex;
      gap: 12px;
      align-items: baseline;
    }
    .due {
      grid-area: 1 / 3 / 2 / 4;
    }
    .act {
      grid-area: 2 / 3 / 3 / 4;
      justify-self: end;
    }
  }
  @media (max-width: 30rem) {
    .row {
      padding-inline: 8px;
    }
    .due {
      grid-area: 3 / 2 / 4 / 4;
      overflow: hidden;
    }
    .act {
      grid-area: 4 / 2 / 5 / 4;
      justify-self: start;
      margin-inline-start: -12px;
    }
  }
  @media (forced-colors: active) {
    .row[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** Pixels of a row, by the width of the window; larger letters make larger rows. */
export function rowHeight(): number {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const height = matchMedia('(max-width: 30rem)').matches
    ? 168
    : matchMedia('(max-width: 48rem)').matches
      ? 88
      : 56;
  return Math.round(height * scale);
}
