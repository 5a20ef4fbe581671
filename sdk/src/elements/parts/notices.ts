/** What stands out of the text: a notice, and a word of state. */
import { css } from 'lit';

export const notices = css`
  .notice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .notice.good {
    border-inline-start-color: var(--_good);
    background: var(--_good-ground);
  }

  .notice.warn {
    border-inline-start-color: var(--_warn);
    background: var(--_warn-ground);
  }

  .notice.bad {
    border-inline-start-color: var(--_bad);
    background: var(--_bad-ground);
  }

  .badge {
    display: inline-block;
    padding: 2px 10px;
    border: 1px solid currentcolor;
    border-radius: 999px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }

  .badge.good {
    color: var(--_good);
  }

  .badge.warn {
    color: var(--_warn);
  }

  .badge.bad {
    color: var(--_bad);
  }

  .badge.accent {
    color: var(--_accent);
  }
`;
