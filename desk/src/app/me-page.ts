/** What an agent sets for themselves: the password, and how emergencies make themselves heard. */
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ring, settings } from '../kernel/alarms.js';
import type { Texts } from '../kernel/language.js';
import { DeskElement } from '../parts/element.js';
import '../parts/small-form.js';
import type { FormTexts, SmallFormSpec } from '../parts/small-form.js';
import { base } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import { draftPlace } from './draft-places.js';

const texts: Texts<{
  readonly title: string;
  readonly emergencies: string;
  readonly sound: string;
  readonly notify: string;
  readonly notifyDenied: string;
  readonly tryIt: string;
  readonly silent: string;
  readonly drafts: string;
  readonly draftsNone: string;
  readonly discard: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly password: FormTexts;
  readonly current: string;
  readonly fresh: string;
  readonly freshHint: string;
}> = {
  ru: {
    title: 'Мои настройки',
    emergencies: 'Когда поступает авария',
    sound: 'Звук',
    notify: 'Уведомление, если страница не на виду',
    notifyDenied: 'Браузер запретил уведомления этой странице: разрешите их в его настройках.',
    tryIt: 'Послушать',
    silent: 'Браузер не даёт проиграть звук: нажмите на странице что-нибудь и попробуйте снова.',
    drafts: 'Начатое и не отправленное',
    draftsNone: 'Ничего нет.',
    discard: 'Удалить',
    language: 'Язык',
    otherLanguage: 'Switch to English',
    password: {
      open: 'Сменить пароль',
      title: 'Сменить пароль',
      hint: 'Другие ваши сеансы завершатся.',
      send: 'Сменить пароль',
      done: 'Пароль изменён.',
    },
    current: 'Нынешний пароль',
    fresh: 'Новый пароль',
    freshHint: 'Длинная фраза надёжнее короткой мешанины.',
  },
  en: {
    title: 'My settings',
    emergencies: 'When an emergency comes in',
    sound: 'A sound',
    notify: 'A notification, if the page is not in sight',
    notifyDenied: 'The browser denies notifications to this page: allow them in its settings.',
    tryIt: 'Listen',
    silent: 'The browser does not play it: press something on the page and try again.',
    drafts: 'Begun and not sent',
    draftsNone: 'There is nothing.',
    discard: 'Discard',
    language: 'Language',
    otherLanguage: 'Перейти на русский',
    password: {
      open: 'Change the password',
      title: 'Change the password',
      hint: 'Your other sessions end.',
      send: 'Change the password',
      done: 'The password has been changed.',
    },
    current: 'Current password',
    fresh: 'New password',
    freshHint: 'A long phrase is safer than a short jumble.',
  },
};

type Switch = HTMLElement & { checked: boolean };

export class DeskMePage extends DeskElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        max-inline-size: 40rem;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(texts);
    const drafts = this.desk.drafts.names('').filter((name) => draftPlace(name));
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <section class="panel" aria-labelledby="emergencies">
        <h2 id="emergencies">${words.emergencies}</h2>
        <div class="row">
          <wa-switch ?checked=${settings.sound} @change=${this.#sound}>${words.sound}</wa-switch>
          <wa-button size="s" appearance="outlined" @click=${() => void this.#listen()}>${words.tryIt}</wa-button>
        </div>
        ${
          'Notification' in window
            ? html`<wa-switch ?checked=${settings.notify} @change=${this.#notify}>${words.notify}</wa-switch>`
            : nothing
        }
      </section>
      <section class="panel" aria-labelledby="drafts">
        <h2 id="drafts">${words.drafts}</h2>
        ${
          drafts.length
            ? html`<ul>${drafts.map((name) => this.#draft(name))}</ul>`
            : html`<p class="muted">${words.draftsNone}</p>`
        }
      </section>
      <section class="panel" aria-labelledby="language">
        <h2 id="language">${words.language}</h2>
        <div><wa-button size="s" appearance="outlined" lang=${this.language === 'ru' ? 'en' : 'ru'}
          @click=${this.#otherLanguage}>${words.otherLanguage}</wa-button></div>
      </section>
      <section class="panel"><h2>${words.password.title}</h2>
        <zd-small-form .spec=${this.#password()}></zd-small-form></section>
    </div>`;
  }

  #draft(name: string): TemplateResult | typeof nothing {
    const place = draftPlace(name);
    if (!place) return nothing;
    const what = `${this.say(place.words)}${place.id ? ` ${place.id}` : ''}`;
    const discard = (): void => {
      this.desk.drafts.drop(name);
      this.requestUpdate();
    };
    return html`<li class="row spread"><a href=${place.href}>${what}</a>
      <wa-button size="s" appearance="plain" @click=${discard}>${this.say(texts).discard}<span
        class="hidden-visually">: ${what}</span></wa-button></li>`;
  }

  /** The whole desk hears it. */
  readonly #otherLanguage = (): void => {
    this.dispatchEvent(new Event('language', { bubbles: true, composed: true }));
  };

  #password(): SmallFormSpec {
    const words = this.say(texts);
    return {
      words: words.password,
      lasting: true,
      fields: [
        { name: 'currentPassword', kind: 'password', label: words.current, required: true },
        { name: 'newPassword', kind: 'password', label: words.fresh, hint: words.freshHint, required: true },
      ],
      act: ({ currentPassword = '', newPassword = '' }) =>
        this.desk.client.changeMyPassword({ currentPassword, newPassword }),
    };
  }

  readonly #sound = (event: Event): void => {
    settings.sound = (event.target as Switch).checked;
    if (settings.sound) void this.#listen();
  };

  async #listen(): Promise<void> {
    if (!(await ring())) toast({ kind: 'warning', text: this.say(texts).silent });
  }

  readonly #notify = async (event: Event): Promise<void> => {
    const wished = (event.target as Switch).checked;
    const allowed = wished && (await Notification.requestPermission()) === 'granted';
    settings.notify = allowed;
    if (wished && !allowed) toast({ kind: 'warning', text: this.say(texts).notifyDenied });
    this.requestUpdate();
  };
}
customElements.define('zd-me-page', DeskMePage);
