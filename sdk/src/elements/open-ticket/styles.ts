import { css } from 'lit';

export const styles = css`
  :host {
    max-inline-size: var(--zayavka-form-width, 46rem);
  }

  form[hidden],
  .field[hidden],
  .popup[hidden] {
    display: none;
  }

  form.stack,
  .fields {
    gap: 24px;
  }

  .fields .field {
    gap: 6px;
  }

  .field > .hint,
  .choice .hint {
    line-height: 1.45;
  }

  .label {
    font-weight: 600;
  }

  .optional {
    color: var(--_muted);
    font-weight: 400;
  }

  .field .count {
    justify-self: end;
  }

  textarea {
    field-sizing: content;
    max-block-size: 32em;
    line-height: 1.45;
  }

  textarea.verbatim {
    font-family: var(--zayavka-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    font-size: 0.9em;
  }

  .choice input[aria-invalid='true'] {
    outline: 2px solid var(--_bad);
    outline-offset: 1px;
  }

  .choice input[aria-invalid='true']:focus-visible {
    outline-color: var(--_accent);
    outline-offset: 3px;
  }

  .choice label {
    font-weight: 600;
    cursor: pointer;
  }

  .choice input:disabled ~ * label {
    color: var(--_muted);
    cursor: default;
  }

  .instruction {
    display: grid;
    gap: 2px;
  }

  .instruction a {
    justify-self: start;
    font-weight: 600;
  }

  .emergency {
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .emergency.on {
    border-color: var(--_bad);
    background: var(--_bad-ground);
  }

  ul {
    list-style: none;
  }

  ul.stack {
    gap: 12px;
  }

  .notice li + li {
    margin-block-start: 4px;
  }

  .notice ul.stack li + li {
    margin-block-start: 0;
  }

  .notice input[type='password'] {
    max-inline-size: 24rem;
  }

  .told {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding-block: 4px;
  }

  .footer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }

  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.7;
  }

  @container (max-width: 30rem) {
    .row > .primary,
    .row > button,
    .row > .button {
      flex: 1 1 100%;
    }
  }
`;
