import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Attachment, Regulations, TicketDetails, TicketEvent } from '../../types.js';
import { ZayavkaElement } from '../base-element.js';
import { controls, notices, theme } from '../parts/styles.js';
import { withoutNews } from '../tickets/news.js';
import { eventAloud } from './announce.js';
import { Announcer } from './announcer.js';
import { CloseForm } from './close-form.js';
import { formStyles } from './form-styles.js';
import { ADDRESS_LIFE_MS, freshAddress } from './fresh-address.js';
import { LinkAloud } from './link-aloud.js';
import { linkStyles } from './link-styles.js';
import { hrefOf } from './linkify.js';
import { log } from './log.js';
import type { FileFailure } from './message.js';
import { Minute } from './minute.js';
import type { Page } from './page.js';
import { PasswordForm } from './password-form.js';
import { placeAloud } from './place.js';
import { ReplyForm } from './reply-form.js';
import { styles } from './styles.js';
import { texts } from './texts.js';
import { AT_ONCE } from './thread.js';
import { threadStyles } from './thread-styles.js';
import { threadTexts } from './thread-texts.js';
import { ticketView } from './ticket-view.js';
import { TicketWatch } from './ticket-watch.js';

/**
 * `<zayavka-ticket ticket-id="…">`: one ticket, live: its state in plain words, its place and deadline, the talk, and
 * what the person can do: write, prove who they are, close and rate.
 */
export class ZayavkaTicket extends ZayavkaElement {
  static override properties: PropertyDeclarations = {
    ...ZayavkaElement.properties,
    ticketId: { attribute: 'ticket-id' },
    openHref: { attribute: 'open-href' },
    listHref: { attribute: 'list-href' },
    ticketHref: { attribute: 'ticket-href' },
  };

  /** Its own; a page changes the looks by custom properties and parts. */
  static override styles = [theme, controls, notices, linkStyles, styles, formStyles, threadStyles];

  /** Attribute `ticket-id`: the ticketID. */
  declare ticketId: string | undefined;
  /** Attribute `open-href`: where a new ticket is opened; offered on a closed one. */
  declare openHref: string | undefined;
  /** Attribute `list-href`: the page of all tickets; offered where there is no such ticket. */
  declare listHref: string | undefined;
  /** Attribute `ticket-href`: the address of a ticket's page, with `{id}` in it: for the one this was merged into. */
  declare ticketHref: string | undefined;

  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #linkAloud = new LinkAloud((what) => {
    const words = this.say(texts);
    this.#announcer.say(what === 'lost' && !this.ticket ? words.link.unreached : words[what]);
  });
  readonly #watch = new TicketWatch({
    changed: () => this.requestUpdate(),
    onEvent: (event, ticket) => this.#heard(event, ticket),
    onPlace: () => this.#placeHeard(),
    onLink: (link) => this.#linkAloud.told(link),
    onEnd: (error) => this.#ended(error),
  });
  readonly #forms: { readonly reply: ReplyForm; readonly password: PasswordForm; readonly close: CloseForm };
  #regulations: Regulations | undefined;
  #shown = AT_ONCE;
  #failure: string | undefined;
  #positionTold: number | undefined;
  #fileFailure: FileFailure | undefined;
  #fetching: AbortController | undefined;

  constructor() {
    super();
    const page = this.#pageOf();
    this.#forms = {
      reply: new ReplyForm(page),
      password: new PasswordForm(page),
      close: new CloseForm(page),
    };
    new Minute(this);
  }

  /** The ticket as it is known now. */
  get ticket(): TicketDetails | undefined {
    return this.#watch.ticket;
  }

  /** Follows the ticket from here on. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.stop();
    this.#fetching?.abort();
    this.#announcer.reset();
    this.#linkAloud.reset();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId') && !changed.has('draftKey')) return;
    this.#shown = AT_ONCE;
    this.#positionTold = undefined;
    this.#fetching?.abort();
    this.#fileFailure = undefined;
    this.#announcer.reset();
    this.#forms.reply.reset(this.ticketId ?? '', this.draftPlace);
    this.#forms.password.reset();
    this.#forms.close.reset();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const address = ['ticketId', 'url', 'sessionUrl', 'client', 'locale'] as const;
    if (address.some((name) => changed.has(name))) this.#start();
  }

  protected override render(): TemplateResult {
    const { language } = this;
    return html`
      <div class="ticket stack" lang=${language}>
        ${ticketView({
          language,
          ticketId: this.ticketId ?? '',
          watch: this.#watch,
          regulations: this.#regulations,
          failure: this.#failure,
          again: () => this.#start(),
          forms: this.#forms,
          address: this,
          openHref: this.openHref,
          listHref: this.listHref,
          hrefOf: (id) => this.ticketHref?.replaceAll('{id}', encodeURIComponent(id)),
          select: this.#select,
          shown: this.#shown,
          showMore: this.#showMore,
          open: this.#openFile,
          fileFailure: this.#fileFailure,
        })}
      </div>
      ${log(this.#announcer, this.say(texts).events)}
    `;
  }

  #start(): void {
    this.#failure = undefined;
    this.#linkAloud.reset();
    this.#watch.stop();
    if (!this.ticketId || !this.isConnected) return;
    this.#watch.start(this.api, this.ticketId);
    void this.#readRegulations();
  }

  /** For the limits of files and the words of a refusal; the ticket is of use without them. */
  async #readRegulations(): Promise<void> {
    const { api } = this;
    const found = await api.regulations().catch(() => undefined);
    if (api !== this.api || !found) return;
    this.#regulations = found;
    this.requestUpdate();
  }

  /** Only what others did: of their own doing the person is told by the forms. */
  #heard(event: TicketEvent, ticket: TicketDetails): void {
    withoutNews(ticket.id);
    if (event.actor !== 'SUBSCRIBER') this.#forms.reply.settle();
    const words = eventAloud(this.language, event, ticket);
    if (words && event.actor !== 'SUBSCRIBER') this.#announcer.say(words);
  }

  #placeHeard(): void {
    this.#announcer.sayRarely(() => {
      const { place } = this.#watch;
      const before = this.#positionTold;
      this.#positionTold = place?.position;
      // The first one stands on the page like everything else that is read at first.
      const news = place && before !== undefined && before !== place.position;
      return news ? placeAloud(this.language, place, Date.now()) : undefined;
    });
  }

  #ended(error: unknown): void {
    this.#failure = this.failed(error);
    this.#announcer.say(this.#failure);
  }

  readonly #showMore = (): void => {
    this.#shown += AT_ONCE;
    this.requestUpdate();
  };

  readonly #select = (event: Event, ticketId: string): void => {
    if (!this.tell('zayavka-selected', { ticketId })) event.preventDefault();
  };

  readonly #openFile = (event: Event, file: Attachment): void => {
    if (Date.now() - this.#watch.readAt < ADDRESS_LIFE_MS || !this.ticketId) return;
    event.preventDefault();
    void this.#openAnew(this.ticketId, file);
  };

  /** Of several files the one that was pressed last. */
  async #openAnew(ticketId: string, file: Attachment): Promise<void> {
    this.#fetching?.abort();
    this.#fetching = new AbortController();
    const { signal } = this.#fetching;
    this.#fileFailure = undefined;
    this.requestUpdate();
    try {
      const href = hrefOf((await freshAddress(this.api, ticketId, file.id, signal)) ?? '');
      if (signal.aborted) return;
      if (!href) return this.#fileLost(file, this.say(threadTexts).noFile);
      const link = Object.assign(document.createElement('a'), { href, download: file.name, rel: 'noopener' });
      link.click();
    } catch (error) {
      if (!signal.aborted) this.#fileLost(file, this.failed(error));
    }
  }

  #fileLost({ id }: Attachment, why: string): void {
    this.#fileFailure = { id, why };
    this.#announcer.say(why);
  }

  #pageOf(): Page {
    const element = this;
    return {
      host: this,
      get api() {
        return element.api;
      },
      get language() {
        return element.language;
      },
      get ticketId() {
        return element.ticketId ?? '';
      },
      failed: (error) => this.failed(error),
      tell: (name, detail) => {
        this.tell(name, detail);
        this.#watch.reached();
      },
      announce: (words) => this.#announcer.say(words),
      find: (selector) => this.renderRoot.querySelector<HTMLElement>(selector),
    };
  }
}
