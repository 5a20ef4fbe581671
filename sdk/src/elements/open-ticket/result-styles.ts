import { css } from 'lit';

export const resultStyles = css`
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .result {
    gap: 20px;
  }

  .result h2:focus-visible {
    outline-offset: 4px;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-items: baseline;
    gap: 12px 20px;
  }

  dt {
    color: var(--_muted);
  }

  dd .hint {
    display: block;
  }

  .number {
    font-size: 1.15em;
    letter-spacing: 0.03em;
    user-select: all;
  }

  .other {
    gap: 8px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }

  @container (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }

    dd + dt {
      margin-block-start: 12px;
    }
  }
`;
