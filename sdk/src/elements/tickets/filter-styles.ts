/** The look of the filters over the list, and of what stands there when it is empty. */
import { css } from 'lit';

export const filterStyles = css`
  .filters {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr);
    align-items: end;
    gap: 12px 16px;
  }

  .showing {
    display: flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .showing label {
    position: relative;
    display: grid;
    flex: 1 1 auto;
    cursor: pointer;
  }

  .showing input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .showing span {
    display: grid;
    align-content: center;
    min-block-size: 42px;
    padding: 4px 14px;
    text-align: center;
  }

  .showing label:not(:first-of-type) {
    border-inline-start: 1px solid var(--_edge);
  }

  .showing label:first-of-type {
    --_corners: calc(var(--_radius) - 1px) 0 0 calc(var(--_radius) - 1px);
  }

  .showing label:last-of-type {
    --_corners: 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0;
  }

  .showing span {
    border-radius: var(--_corners, 0);
  }

  .showing :checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .showing :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  .showing :focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .link {
    margin-block: -4px -8px;
  }

  .foot {
    justify-content: space-between;
    min-block-size: 44px;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 40px 16px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    text-align: center;
  }

  .skeleton {
    display: grid;
    padding-block-start: 34px;
  }

  .bones {
    display: grid;
    align-content: center;
    gap: 8px;
    min-block-size: 75px;
    padding-inline: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .bones i {
    block-size: 1em;
    max-inline-size: 24em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .bones i:last-child {
    max-inline-size: 12em;
  }

  @container (max-width: 54rem) {
    .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .showing {
      grid-column: 1 / -1;
    }

    .skeleton {
      gap: 10px;
      padding: 0;
    }

    .bones {
      min-block-size: 104px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
  }

  @container (max-width: 26rem) {
    .filters {
      grid-template-columns: minmax(0, 1fr);
    }

    .showing span {
      padding-inline: 4px;
      font-size: 0.875em;
    }
  }

  /* Text of 200 % on a phone: the words have no room side by side. */
  @container (max-width: 15rem) {
    .showing {
      flex-direction: column;
    }

    .showing label:not(:first-of-type) {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_edge);
    }

    .showing label:first-of-type {
      --_corners: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    }

    .showing label:last-of-type {
      --_corners: 0 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px);
    }
  }
`;
