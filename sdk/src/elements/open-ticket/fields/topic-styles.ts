import { css } from 'lit';

/** Of the choice of a topic, and of the select that looks like it. */
export const topicStyles = css`
  .combo {
    position: relative;
    min-inline-size: 0;
  }

  .combo input {
    padding-inline-end: 44px;
    cursor: default;
    text-overflow: ellipsis;
  }

  .combo input:focus {
    cursor: text;
  }

  .combo svg {
    position: absolute;
    inset-inline-end: 12px;
    inset-block-start: 11px;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .popup {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(100% + 6px);
    z-index: 10;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }

  .popup > .hint {
    padding: 8px 12px 0;
  }

  [role='listbox'] {
    max-block-size: min(26rem, 60vh);
    overflow-y: auto;
    padding-block: 4px 8px;
  }

  .group {
    padding: 12px 12px 4px;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  [role='option'] {
    padding: 8px 12px;
    min-block-size: 40px;
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--_raised);
  }

  [role='option'].active {
    background: var(--_raised);
    box-shadow: inset 3px 0 var(--_accent);
  }

  @media (forced-colors: active) {
    [role='option'].active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  [role='option'][aria-selected='true'] {
    font-weight: 600;
    color: var(--_accent);
  }
`;
