/** The look of the talk. */
import { css } from 'lit';

export const threadStyles = css`
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .thread > ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    list-style: none;
  }

  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .theirs {
    border-inline-start: 4px solid var(--_accent);
    background: var(--_raised);
  }

  .demand {
    border-color: var(--_warn);
  }

  .flag {
    color: var(--_warn);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }

  .role,
  .meta {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .meta {
    margin-inline-start: auto;
  }

  .body {
    max-inline-size: 46em;
  }

  .named {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  .named ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  .named li > span:last-child:not(.hidden-visually) {
    display: block;
  }

  h4 {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  pre {
    max-block-size: 18em;
    margin: 0;
    padding: 10px 12px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font: 0.875em / 1.45
      var(--zayavka-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    overflow-wrap: normal;
    tab-size: 4;
  }

  .files,
  .letters {
    display: grid;
    gap: 4px;
    list-style: none;
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }

  .letters {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .letters .lost {
    color: var(--_bad);
  }

  .answer {
    display: block;
  }

  .more {
    display: grid;
  }

  @container (max-width: 28rem) {
    .message {
      padding: 12px;
    }

    .meta {
      flex-basis: 100%;
      margin: 0;
    }
  }
`;
