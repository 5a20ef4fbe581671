import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { TicketEvent, Topic } from '../../types.js';
import { ZayavkaElement } from '../base-element.js';
import { controls, notices, theme } from '../parts/styles.js';
import { common } from '../texts/index.js';
import { Announcer } from '../ticket/announcer.js';
import { linkLine } from '../ticket/header.js';
import { LinkAloud } from '../ticket/link-aloud.js';
import { linkStyles } from '../ticket/link-styles.js';
import { log } from '../ticket/log.js';
import { Minute } from '../ticket/minute.js';
import { texts as ticketTexts } from '../ticket/texts.js';
import { filterStyles } from './filter-styles.js';
import { filters } from './filters.js';
import { ListWatch, PAGE } from './list-watch.js';
import { loadNews, withNews, withoutNews } from './news.js';
import type { Row, Wanted } from './rows.js';
import { table, tableSkeleton } from './table.js';
import { tableStyles } from './table-styles.js';
import { texts } from './texts.js';

/** Milliseconds without a letter after which the words are searched for. */
const TYPING_MS = 300;
const SKELETON = 5;
const ANY: Wanted = { showing: 'all', topic: '', search: '' };

/** `<zayavka-tickets>`: one's own tickets, live: what is open, what is new, what is owed until when. */
export class ZayavkaTickets extends ZayavkaElement {
  static override properties: PropertyDeclarations = {
    ...ZayavkaElement.properties,
    ticketHref: { attribute: 'ticket-href' },
    openHref: { attribute: 'open-href' },
    wanted: { state: true },
    news: { state: true },
    failure: { state: true },
  };

  /** Its own; a page changes the looks by custom properties and parts. */
  static override styles = [theme, controls, notices, linkStyles, filterStyles, tableStyles];

  /** Attribute `ticket-href`: the address of a ticket's page, with `{id}` in it. Without it rows are buttons. */
  declare ticketHref: string | undefined;
  /** Attribute `open-href`: where a new ticket is opened; offered where there are none. */
  declare openHref: string | undefined;
  declare private wanted: Wanted;
  declare private news: ReadonlySet<string>;
  declare private failure: string | undefined;

  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #linkAloud = new LinkAloud((what) => this.#announcer.say(this.say(ticketTexts)[what]));
  readonly #watch = new ListWatch({
    changed: () => this.requestUpdate(),
    onReply: (event, row) => this.#replied(event, row),
    onLink: (link) => this.#linkAloud.told(link),
    onError: (error) => this.#failed(error),
    onPage: () => this.#pageCame(),
  });
  #topics: readonly Topic[] = [];
  #typing: ReturnType<typeof setTimeout> | undefined;
  #pages = 0;
  #started = false;

  constructor() {
    super();
    this.wanted = { ...ANY, showing: 'open' };
    this.news = new Set();
    new Minute(this);
  }

  /** Follows the tickets from here on. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.news = loadNews();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.stop();
    this.#announcer.reset();
    this.#linkAloud.reset();
    clearTimeout(this.#typing);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const address = ['url', 'sessionUrl', 'client', 'locale'] as const;
    if (this.#started && !address.some((name) => changed.has(name))) return;
    this.#started = true;
    this.#start();
  }

  protected override render(): TemplateResult {
    const { language, wanted } = this;
    const { rows, known, link } = this.#watch;
    return html`
      <div class="tickets stack" lang=${language}>
        ${filters({
          language,
          wanted,
          topics: this.#topics,
          change: (change) => this.#want(change),
          typed: this.#typed,
        })}
        ${this.failure ? this.#failureNotice(this.failure) : linkLine(language, link, known)}
        ${rows.length > 0 ? this.#list() : known && this.#watch.fresh ? this.#empty() : nothing}
        ${rows.length > 0 || this.#watch.fresh || this.failure ? nothing : tableSkeleton(language, SKELETON)}
      </div>
      ${log(this.#announcer, this.say(texts).events)}
    `;
  }

  #list(): TemplateResult {
    const { language, news } = this;
    const words = this.say(texts);
    const { rows, total, hasMore, loadingMore, fresh } = this.#watch;
    const left = Math.min(PAGE, total - rows.length);
    return html`
      ${table({
        language,
        rows,
        news,
        busy: !fresh,
        hrefOf: (id) => this.ticketHref?.replaceAll('{id}', encodeURIComponent(id)),
        select: this.#select,
      })}
      <div class="row foot">
        <span class="muted small">${words.shown(rows.length, Math.max(total, rows.length))}</span>
        ${
          hasMore && left > 0
            ? html`<button type="button" part="more" aria-disabled=${loadingMore ? 'true' : 'false'} @click=${this.#more}>
                ${loadingMore ? this.say(common).loading : words.more(left)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #empty(): TemplateResult {
    const words = this.say(texts);
    const { showing, topic, search } = this.wanted;
    const filtered = topic !== '' || search.trim() !== '';
    const [title, hint] = filtered
      ? [words.nothing, words.nothingHint]
      : {
          open: [words.noOpen, words.noOpenHint],
          all: [words.empty, words.emptyHint],
          closed: [words.noClosed, words.noClosedHint],
        }[showing];
    return html`<div class="empty" part="empty">
      <p><b>${title}</b></p>
      <p class="muted">${hint}</p>
      ${filtered ? html`<button type="button" @click=${() => this.#want(ANY)}>${words.reset}</button>` : nothing}
      ${
        !filtered && showing !== 'closed' && this.openHref
          ? html`<a class="button" href=${this.openHref}>${words.openNew}</a>`
          : nothing
      }
    </div>`;
  }

  #failureNotice(failure: string): TemplateResult {
    return html`<div class="notice bad" part="error">
      <p>${failure}</p>
      <div class="row"><button type="button" part="again" @click=${this.#again}>${this.say(common).again}</button></div>
    </div>`;
  }

  #start(): void {
    this.failure = undefined;
    this.#linkAloud.reset();
    this.#pages = 0;
    if (!this.isConnected) return;
    this.#watch.start(this.api, this.wanted);
    void this.#readTopics();
  }

  /** The list is of use without them. */
  async #readTopics(): Promise<void> {
    const found = await this.api.regulations().catch(() => undefined);
    if (!found) return;
    this.#topics = found.topics;
    this.requestUpdate();
  }

  #want(change: Partial<Wanted>): void {
    clearTimeout(this.#typing);
    this.wanted = { ...this.wanted, ...change };
    this.failure = undefined;
    if (change === ANY) this.renderRoot.querySelector<HTMLInputElement>('#search')?.focus();
    this.#watch.want(this.wanted);
  }

  readonly #typed = (search: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      if (search.trim() !== this.wanted.search.trim()) this.#want({ search });
    }, TYPING_MS);
  };

  /** The first is there when the page is read; of the others it is said that they have come. */
  #pageCame(): void {
    this.failure = undefined;
    this.#pages += 1;
    if (this.#pages > 1) this.#announcer.say(this.say(texts).found(this.#watch.total));
  }

  #replied({ ticketId }: TicketEvent, row: Row | undefined): void {
    const words = this.say(texts);
    this.news = withNews(ticketId);
    this.#announcer.say(row ? words.replied(ticketId, row.ticket.subject) : words.repliedElsewhere(ticketId));
  }

  #failed(error: unknown): void {
    this.failure = super.failed(error);
    this.#announcer.say(this.failure);
  }

  readonly #again = (): void => this.#start();

  /** The reading goes on at the first ticket that has come. */
  readonly #more = async (): Promise<void> => {
    const { length } = this.#watch.rows;
    await this.#watch.more();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.subject')[length]?.focus();
  };

  readonly #select = (event: Event, ticketId: string): void => {
    this.news = withoutNews(ticketId);
    if (!this.tell('zayavka-selected', { ticketId })) event.preventDefault();
  };
}
