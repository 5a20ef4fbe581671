import { css } from 'lit';

export const styles = css`
  :host {
    background: none;
  }

  .zone {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }

  .zone.over {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_raised);
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .zone.wrong {
    border-color: var(--_bad);
  }

  .take {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 8px 14px;
  }

  svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .hint {
    line-height: 1.4;
  }

  ul {
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }

  li:last-child {
    padding-block-end: 0;
  }

  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .state.bad {
    color: var(--_bad);
  }

  .state .done {
    color: var(--_good);
  }

  progress {
    appearance: none;
    flex: 1 1 120px;
    max-inline-size: 240px;
    min-inline-size: 80px;
    block-size: 6px;
    border: 0;
    border-radius: 999px;
    background: var(--_line);
    overflow: hidden;
  }

  ::-webkit-progress-bar {
    background: var(--_line);
  }

  ::-webkit-progress-value {
    background: var(--_accent);
  }

  ::-moz-progress-bar {
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      block-size: 12px;
      border: 1px solid CanvasText;
      background: Canvas;
    }

    ::-webkit-progress-bar {
      background: Canvas;
    }

    ::-webkit-progress-value {
      background: Highlight;
    }

    ::-moz-progress-bar {
      background: Highlight;
    }
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
  }

  .actions button {
    padding-inline: 10px;
  }

  @container (max-width: 30rem) {
    .take {
      grid-template-columns: minmax(0, 1fr);
    }

    /* What is wrong takes the whole width; "Remove" stays where it is in the other rows. */
    li.failed :is(.about, .actions) {
      display: contents;
    }

    li.failed .bad {
      grid-area: 2 / 1 / auto / -1;
    }

    .failed .remove {
      grid-area: 1 / 2;
    }

    .failed .retry {
      grid-area: 3 / 1 / auto / -1;
      justify-self: start;
      margin-inline-start: -10px;
    }
  }

  /* Text of 200 % on a phone: nothing has room beside a name. */
  @container (max-width: 14rem) {
    .take svg {
      display: none;
    }

    li,
    li.failed {
      grid-template-columns: minmax(0, 1fr);
    }

    li.failed :is(.bad, .remove, .retry) {
      grid-area: auto;
    }

    li :is(.remove, .retry) {
      justify-self: start;
      margin-inline-start: -10px;
    }

    .actions {
      justify-content: start;
    }
  }
`;
