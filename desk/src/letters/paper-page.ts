/** Registering a letter that came on paper: it becomes a ticket like any other (3.1). */
import type { Regulations } from '@zayavka/sdk';
import { css, html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import '../parts/small-form.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { base } from '../parts/styles.js';
import { paperTexts } from './paper-texts.js';

export class DeskPaperPage extends DeskElement {
  static override properties = { regulations: { state: true } };
  declare regulations: Regulations | undefined;

  #asking: AbortController | undefined;

  static override styles = [
    base,
    css`
      zd-small-form {
        max-inline-size: 44rem;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(paperTexts);
    const { regulations } = this;
    return html`<div class="stack">
      <h1>${words.form.title}</h1>
      ${
        regulations
          ? html`<zd-small-form class="panel" .spec=${this.#spec(regulations)}></zd-small-form>`
          : html`<p role="status">${words.loading}</p>`
      }
    </div>`;
  }

  #spec({ topics, attachmentLimits }: Regulations): SmallFormSpec {
    const words = this.say(paperTexts);
    const choices = topics.map(({ id, title }) => ({ value: id, label: title }));
    return {
      words: words.form,
      draft: 'paper',
      lasting: true,
      files: { limits: attachmentLimits },
      fields: [
        {
          name: 'incomingNumber',
          kind: 'line',
          label: words.incomingNumber,
          hint: words.incomingHint,
          required: true,
          maxLength: 64,
        },
        {
          name: 'receivedOn',
          kind: 'date',
          label: words.receivedOn,
          hint: words.receivedHint,
          required: true,
        },
        { name: 'login', kind: 'line', label: words.login, hint: words.whoHint, maxLength: 64 },
        { name: 'contractNumber', kind: 'line', label: words.contractNumber, maxLength: 64 },
        { name: 'topic', kind: 'select', label: words.topic, choices, required: true },
        { name: 'subject', kind: 'line', label: words.subject, required: true, maxLength: 200 },
        {
          name: 'description',
          kind: 'text',
          label: words.description,
          hint: words.descriptionHint,
          required: true,
          maxLength: 50_000,
        },
      ],
      act: async (values, { attachmentIds, idempotencyKey }) => {
        const {
          incomingNumber = '',
          receivedOn = '',
          login,
          contractNumber,
          topic = '',
          subject = '',
          description = '',
        } = values;
        const result = await this.desk.client.registerLetter({
          idempotencyKey,
          attachmentIds,
          incomingNumber,
          // Noon where the letter is registered: the same day anywhere near, whatever the server's time zone.
          receivedOn: new Date(`${receivedOn}T12:00`).toISOString(),
          login: login?.trim() || null,
          contractNumber: contractNumber?.trim() || null,
          topic,
          subject,
          description,
        });
        if (result.ok) this.desk.router.go(`/tickets/${result.ticket.id}`);
        return result;
      },
    };
  }

  async #read(): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      this.regulations = await this.desk.client.regulations({ signal });
    } catch (error) {
      if (!signal.aborted) this.failed(error, () => void this.#read());
    }
  }
}
customElements.define('zd-paper-page', DeskPaperPage);
