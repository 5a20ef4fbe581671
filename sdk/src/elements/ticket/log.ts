/** The place that screen readers read news from. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcer } from './announcer.js';

export function log({ said }: Announcer, label: string): TemplateResult {
  return html`<div class="hidden-visually" role="log" aria-live="polite" aria-label=${label}>
    ${repeat(
      said,
      ({ key }) => key,
      ({ text }) => html`<p>${text}</p>`,
    )}
  </div>`;
}
