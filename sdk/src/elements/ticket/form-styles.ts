/** The look of what a person does on a ticket: write, prove, close and rate. */
import { css } from 'lit';

export const formStyles = css`
  form {
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .password {
    padding: 16px 18px;
    border: 1px solid var(--_warn);
    border-radius: var(--_radius);
  }

  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_warn);
  }

  .line {
    display: grid;
    grid-template-columns: minmax(0, 22em) auto;
    justify-content: start;
    gap: 8px 12px;
  }

  [aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }

  .done {
    color: var(--_good);
    font-weight: 600;
  }

  .end {
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .ended {
    justify-content: space-between;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .marks {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 8px;
    max-inline-size: 36em;
    margin-block-start: 6px;
  }

  .marks label {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 2px;
    min-block-size: 44px;
    padding: 8px 4px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    text-align: center;
    cursor: pointer;
  }

  .marks label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .marks label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .marks input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }

  .marks span {
    font-size: 0.875em;
    line-height: 1.3;
  }

  .rating legend {
    font-weight: 600;
  }

  legend .muted,
  label .muted {
    font-weight: 400;
  }

  @container (max-width: 28rem) {
    form > .row > button {
      flex: 1 1 100%;
    }

    .marks {
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }

    .marks label {
      grid-template-columns: auto auto minmax(0, 1fr);
      justify-items: start;
      align-items: center;
      align-content: center;
      gap: 10px;
      padding: 6px 12px;
    }

    .line {
      grid-template-columns: minmax(0, 1fr);
    }

    .password {
      padding: 14px;
    }
  }
`;
