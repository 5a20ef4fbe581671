import { css } from 'lit';

export const answerStyles = css`
  form {
    display: grid;
    gap: 12px;
  }
  wa-textarea + .row,
  .error + .row {
    margin-block-start: 8px;
  }
  .hint {
    color: var(--wa-color-text-quiet);
    font-size: 0.875rem;
  }
  wa-textarea::part(textarea) {
    min-block-size: 8.5rem;
    max-block-size: 50vh;
  }
  zayavka-files {
    --zayavka-background: transparent;
    --zayavka-text: var(--wa-color-text-normal);
    --zayavka-muted: var(--wa-color-text-quiet);
    --zayavka-line: var(--wa-color-surface-border);
    --zayavka-font-size: 0.9375rem;
    --zayavka-font: inherit;
  }
`;
