/** Writes on the ticket: text and files, a draft that survives a reload, one effect for one intent. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { ReplyToTicketInput } from '../../_generated/constraints.js';
import type { FieldError } from '../../result.js';
import type { FieldErrorCode, TicketDetails } from '../../types.js';
import { judgeInput } from '../../validation/judge.js';
import type { ZayavkaFiles } from '../files/file-list.js';
import { refusedFiles } from '../open-ticket/problems.js';
import { formTexts } from './form-texts.js';
import { focusOn, type Page } from './page.js';
import {
  blankReply,
  keyFor,
  loadReply,
  type ReplyDraft,
  replyKey,
  type Sent,
  saveReply,
} from './reply-draft.js';
import { effectOf } from './reply-effect.js';

interface Problems {
  readonly body?: string | undefined;
  readonly files?: string | undefined;
  readonly form?: string | undefined;
}

export interface ReplyFormOptions {
  readonly limits: { readonly maxCount: number; readonly maxBytes: number } | undefined;
  /** Whether an agent asked for a proof, as against a password that the topic needs. */
  readonly demanded: boolean;
  /** For the element of the files. */
  readonly address: Pick<ZayavkaFiles, 'url' | 'sessionUrl' | 'locale' | 'client'>;
}

export class ReplyForm {
  #draft: ReplyDraft = blankReply();
  #ticketId = '';
  #key = '';
  #lastSent: Sent | undefined;
  #problems: Problems = {};
  #sending = false;
  #sent = false;
  readonly #text = createRef<HTMLTextAreaElement>();
  #files: ZayavkaFiles | undefined;

  constructor(private readonly page: Page) {}

  /** Another ticket has another draft. @param place where drafts are kept. */
  reset(ticketId: string, place: string): void {
    this.#ticketId = ticketId;
    this.#key = replyKey(place, ticketId);
    this.#draft = ticketId ? loadReply(this.#key) : blankReply();
    this.#lastSent = undefined;
    this.#problems = {};
    this.#sent = false;
  }

  render(ticket: TicketDetails, { limits, demanded, address }: ReplyFormOptions): TemplateResult {
    const words = formTexts[this.page.language].reply;
    const { body, files, form } = this.#problems;
    return html`
      <form class="stack reply" part="reply" novalidate @submit=${this.#submit}>
        <div class="field">
          <h3><label for="body">${words.title}</label></h3>
          <span class="hint" id="effect">${words.effect[effectOf(ticket, demanded)]}</span>
          <textarea
            id="body"
            name="body"
            rows="4"
            .defaultValue=${this.#draft.body}
            aria-required="true"
            aria-invalid=${body ? 'true' : 'false'}
            aria-describedby=${body ? 'body-error effect' : 'effect'}
            @input=${this.#typed}
            @keydown=${this.#keyed}
            ${ref(this.#text)}
          ></textarea>
          ${body ? html`<p class="error" id="body-error">${body}</p>` : nothing}
        </div>
        <zayavka-files
          .url=${address.url}
          .sessionUrl=${address.sessionUrl}
          .locale=${address.locale}
          .client=${address.client}
          .limits=${limits}
          .error=${files}
          ?disabled=${this.#sending}
          @files-changed=${this.#filesChanged}
          ${ref(this.#filesAttached)}
        ></zayavka-files>
        ${form ? html`<div class="notice bad" part="error"><p>${form}</p><p class="small">${words.kept}</p></div>` : nothing}
        <div class="row">
          <button type="submit" class="primary" part="send" aria-disabled=${this.#sending ? 'true' : 'false'}>
            ${this.#sending ? words.sending : words.send}
          </button>
          ${this.#sent ? html`<span class="done">${words.sent}</span>` : nothing}
        </div>
      </form>
    `;
  }

  /** The files of the draft are put back as soon as there is somewhere to put them. */
  readonly #filesAttached = (element: Element | undefined): void => {
    this.#files = element as ZayavkaFiles | undefined;
    const { files } = this.#draft;
    if (files.length > 0) this.#files?.restore(files);
  };

  /** What was sent is no news any more. */
  settle(): void {
    this.#sent = false;
  }

  readonly #typed = (): void => {
    this.#keep();
    if (!this.#sent && !this.#problems.body) return;
    this.#sent = false;
    this.#problems = { ...this.#problems, body: undefined };
    this.page.host.requestUpdate();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#text.value?.form?.requestSubmit();
  };

  readonly #filesChanged = (): void => {
    this.#keep();
    if (!this.#problems.files) return;
    this.#problems = { ...this.#problems, files: undefined };
    this.page.host.requestUpdate();
  };

  #keep(): void {
    this.#draft = {
      ...this.#draft,
      body: this.#text.value?.value ?? '',
      files: this.#files?.stored ?? [],
    };
    saveReply(this.#key, this.#draft);
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#sending) void this.#send();
  };

  async #send(): Promise<void> {
    const { page } = this;
    const body = this.#text.value?.value ?? '';
    const attachmentIds = this.#files?.ids ?? [];
    const sent: Sent = { body, attachmentIds };
    const idempotencyKey = keyFor(this.#draft, sent, this.#lastSent);
    const input = { ticketId: this.#ticketId, body, attachmentIds, idempotencyKey };
    const problems = this.#judge(judgeInput({ ReplyToTicketInput }, 'ReplyToTicketInput', input));
    if (problems.body || problems.files) return this.#show(problems);
    this.#draft = { ...this.#draft, body, idempotencyKey };
    saveReply(this.#key, this.#draft);
    this.#lastSent = sent;
    this.#sending = true;
    this.#show({});
    const ticketId = this.#ticketId;
    try {
      const result = await page.api.replyToTicket(input);
      if (ticketId !== this.#ticketId) return;
      this.#sending = false;
      if (result.ok) this.#done();
      else this.#refused(result.errors, attachmentIds);
    } catch (error) {
      this.#sending = false;
      if (ticketId === this.#ticketId) this.#show({ form: page.failed(error) });
    }
  }

  #done(): void {
    const { page } = this;
    this.#sent = true;
    this.#lastSent = undefined;
    this.#draft = blankReply();
    if (this.#text.value) this.#text.value.value = '';
    this.#files?.clear();
    saveReply(this.#key, this.#draft);
    page.announce(formTexts[page.language].reply.sent);
    page.tell('zayavka-replied', { ticketId: this.#ticketId });
    this.#show({});
  }

  #refused(errors: readonly FieldError[], ids: readonly string[]): void {
    for (const id of refusedFiles(errors, ids)) this.#files?.refuse(id);
    // Another message went under this key: the next attempt takes a new one.
    if (errors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED'))
      this.#draft = { ...blankReply(), body: this.#draft.body, files: this.#draft.files };
    this.#show(this.#judge(errors));
  }

  /** Our own faults come without words, the server's with theirs. */
  #judge(faults: readonly { path: readonly string[]; code: FieldErrorCode; message?: string }[]): Problems {
    const words = formTexts[this.page.language].reply;
    const at = (field: string) => faults.find(({ path }) => path[1] === field);
    const ours: Readonly<Partial<Record<FieldErrorCode, string>>> = {
      REQUIRED: words.empty,
      TOO_LONG: words.tooLong,
    };
    const body = at('body');
    const attachments = at('attachmentIds');
    const other = faults.find(({ path }) => path[1] !== 'body' && path[1] !== 'attachmentIds');
    const { uploading = false, failing = false } = this.#files ?? {};
    const ownFiles = uploading ? words.uploading : failing ? words.failing : undefined;
    return {
      body: body && (body.message ?? ours[body.code] ?? words.wrong),
      files: attachments ? (attachments.message ?? words.failing) : ownFiles,
      form: other?.message,
    };
  }

  #show(problems: Problems): void {
    const { page } = this;
    this.#problems = problems;
    page.host.requestUpdate();
    const first = problems.body ?? problems.files ?? problems.form;
    if (first) page.announce(first);
    if (problems.body) void focusOn(page, '#body');
    else if (problems.files) void focusOn(page, 'zayavka-files');
  }
}
