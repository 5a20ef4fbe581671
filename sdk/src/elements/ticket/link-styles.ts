/** The look of the line that says how the page is connected. */
import { css } from 'lit';

export const linkStyles = css`
  .link {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
    gap: 8px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .dot {
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }

  .link:is(.live, .polling) .dot {
    border-color: var(--_good);
    background: var(--_good);
  }

  .link.polling .dot {
    background: none;
  }

  .link.waiting {
    color: var(--_warn);
  }

  @media (forced-colors: active) {
    .link.live .dot {
      background: CanvasText;
    }
  }
`;
