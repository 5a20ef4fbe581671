/** The look of a ticket's frame: header, state, facts, forms. */
import { css } from 'lit';

export const styles = css`
  .ticket {
    gap: 20px;
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    font-size: 0.9375em;
  }

  .id {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    color: var(--_muted);
    font-size: 0.875em;
    list-style: none;
  }

  header + .link {
    margin-block-start: -12px;
  }

  .status {
    gap: 6px;
    padding: 16px 18px;
  }

  .status.calm {
    border-inline-start-color: var(--_edge);
  }

  .status h3 {
    font-size: 1.25em;
  }

  .status > p {
    max-inline-size: 46em;
  }

  .turn {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .turn.you {
    color: var(--_warn);
  }

  .thanks {
    color: var(--_good);
    font-weight: 600;
  }

  .refusal {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 12px 24px;
    margin-block-start: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .fact dt {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .fact dd {
    display: grid;
    gap: 2px;
  }

  .fact b {
    font-size: 1.0625em;
    font-variant-numeric: tabular-nums;
  }

  .fact span {
    font-size: 0.9375em;
    line-height: 1.4;
  }

  .fact.warn :is(b, span) {
    color: var(--_warn);
  }

  .fact.bad :is(b, span) {
    color: var(--_bad);
  }

  .skeleton {
    display: grid;
    gap: 14px;
  }

  .bone {
    block-size: 1.1em;
    max-inline-size: 28em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .bone.short {
    max-inline-size: 12em;
  }

  .bone.title {
    block-size: 1.8em;
    max-inline-size: 36em;
  }

  .bone.card {
    block-size: 9em;
    max-inline-size: none;
  }

  @container (max-width: 28rem) {
    .status {
      padding: 14px;
    }
  }
`;
