/** What people write in, choose from and press. */
import { css } from 'lit';

export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  .field > label,
  .field > legend {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .error {
    color: var(--_bad);
    font-size: 0.9375em;
  }

  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .combo {
    position: relative;
    min-inline-size: 0;
  }

  select {
    appearance: none;
    padding-inline-end: 44px;
    text-overflow: ellipsis;
  }

  .combo svg {
    position: absolute;
    inset-inline-end: 12px;
    inset-block: 0;
    margin-block: auto;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  textarea {
    min-block-size: 7.5em;
    resize: vertical;
  }

  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
    border-width: 2px;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: start;
    min-block-size: 24px;
  }

  .choice input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_text);
    cursor: pointer;
    text-decoration: none;
  }

  button:hover:not(:disabled) {
    background: var(--_raised);
  }

  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--_accent) 88%, black);
  }

  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  button:disabled {
    cursor: default;
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonBorder;
    }
  }
`;
