import { css } from 'lit';

/** Of the choice of a topic. */
export const topicStyles = css`
  .combo input {
    padding-inline-end: 44px;
    cursor: default;
    text-overflow: ellipsis;
  }

  .combo input:focus {
    cursor: text;
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

  /*
   * It ends in the middle of a row, and has a shadow at the end behind which there is more: the last layer scrolls along
   * with the list and covers it there. Bars are hidden on many systems until one scrolls.
   */
  [role='listbox'] {
    max-block-size: min(28.5rem, 60vh);
    overflow-y: auto;
    padding-block: 4px 8px;
    border-radius: inherit;
    background:
      linear-gradient(var(--_ground) 40%, transparent) top / 100% 40px no-repeat local,
      linear-gradient(transparent, var(--_ground) 60%) bottom / 100% 40px no-repeat local,
      linear-gradient(var(--_shade), transparent) top / 100% 14px no-repeat scroll,
      linear-gradient(transparent, var(--_shade)) bottom / 100% 14px no-repeat scroll;
    --_shade: light-dark(rgb(0 0 0 / 20%), rgb(0 0 0 / 60%));
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
