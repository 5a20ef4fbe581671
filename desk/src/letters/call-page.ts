/** Noting a talk by telephone, messenger or forum: it is no request, and no ticket comes of it (3.3, 3.4). */
import type { UnofficialChannel } from '@zayavka/sdk';
import { css, html, type TemplateResult } from 'lit';
import type { Texts } from '../kernel/language.js';
import { DeskElement } from '../parts/element.js';
import '../parts/small-form.js';
import type { FormTexts, SmallFormSpec } from '../parts/small-form.js';
import { base } from '../parts/styles.js';
import { contactWords } from '../parts/words.js';

const texts: Texts<{
  readonly form: FormTexts;
  readonly login: string;
  readonly channel: string;
  readonly note: string;
  readonly noteHint: string;
}> = {
  ru: {
    form: {
      open: 'Записать звонок',
      title: 'Записать звонок',
      hint: 'Телефон, мессенджер и форум — не официальные обращения: заявки из записи не будет. Попросите абонента написать в панель или письмом (п. 3.3, 3.4).',
      send: 'Записать',
      done: 'Запись сохранена у абонента.',
    },
    login: 'Логин абонента',
    channel: 'Откуда обратились',
    note: 'О чём говорили',
    noteHint: 'Видна сотрудникам рядом с заявками этого абонента. Паролей не записывайте.',
  },
  en: {
    form: {
      open: 'Note a call',
      title: 'Note a call',
      hint: 'Telephone, messengers and forums are not official: no ticket comes of this. Ask the subscriber to write by panel or letter (3.3, 3.4).',
      send: 'Save the note',
      done: 'The note stands beside the subscriber.',
    },
    login: 'Login of the subscriber',
    channel: 'By which way',
    note: 'What it was about',
    noteHint: 'Agents see it beside the tickets of this subscriber. Write no passwords down.',
  },
};

const CHANNELS: readonly UnofficialChannel[] = ['TELEPHONE', 'MESSENGER', 'FORUM', 'OTHER'];

export class DeskCallPage extends DeskElement {
  static override styles = [
    base,
    css`
      zd-small-form {
        max-inline-size: 44rem;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(texts);
    return html`<div class="stack">
      <h1>${words.form.title}</h1>
      <zd-small-form class="panel" .spec=${this.#spec()}></zd-small-form>
    </div>`;
  }

  #spec(): SmallFormSpec {
    const words = this.say(texts);
    const names = this.say(contactWords);
    return {
      words: words.form,
      draft: 'call',
      lasting: true,
      fields: [
        { name: 'login', kind: 'line', label: words.login, required: true, maxLength: 64 },
        {
          name: 'channel',
          kind: 'choice',
          label: words.channel,
          required: true,
          choices: CHANNELS.map((value) => ({ value, label: names[value] })),
        },
        {
          name: 'note',
          kind: 'text',
          label: words.note,
          hint: words.noteHint,
          required: true,
          maxLength: 5_000,
        },
      ],
      act: ({ login = '', channel, note = '' }) =>
        this.desk.client.recordContact({
          login: login.trim(),
          // One of the choices above, and required.
          channel: channel as UnofficialChannel,
          note,
        }),
    };
  }
}
customElements.define('zd-call-page', DeskCallPage);
