/** The instruction articles (3.9): suggested to subscribers while they write, and put into answers. */
import type { AgentClient } from '@zayavka/sdk';
import { html } from 'lit';
import type { Texts } from '../kernel/language.js';
import { day } from '../parts/format.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { type Asked, Catalogue, type CatalogueTexts } from './catalogue.js';
import { localeName } from './catalogue-texts.js';

type Article = Awaited<ReturnType<AgentClient['instructionArticles']>>['nodes'][number];

interface InstructionTexts extends CatalogueTexts {
  readonly titleLabel: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly url: string;
  readonly locale: string;
}

const texts: Texts<InstructionTexts> = {
  ru: {
    title: 'Инструкции',
    about:
      'Абоненту их предлагают, пока он пишет заявку; в ответ их вставляют ссылкой (п. 3.9). В отправленных ответах останется прежний текст.',
    search: 'Найти инструкцию',
    columns: ['Название', 'О чём', 'Язык', 'Изменена'],
    create: {
      open: 'Добавить инструкцию',
      title: 'Новая инструкция',
      hint: 'Страница справки на вашем сайте или на сайте разработчика.',
      send: 'Добавить',
      done: 'Инструкция добавлена.',
    },
    change: {
      open: 'Изменить',
      title: 'Изменить инструкцию',
      hint: '',
      send: 'Сохранить',
      done: 'Инструкция изменена.',
    },
    retired: 'Инструкция снята: её больше не предлагают.',
    titleLabel: 'Название',
    summary: 'О чём она',
    summaryHint: 'По этим словам её находят.',
    url: 'Адрес страницы',
    locale: 'Язык страницы',
  },
  en: {
    title: 'Instructions',
    about:
      'Suggested to subscribers while they write, and linked in answers (3.9). Answers that were sent keep what they said.',
    search: 'Find an instruction',
    columns: ['Title', 'What it is about', 'Language', 'Changed'],
    create: {
      open: 'Add an instruction',
      title: 'New instruction',
      hint: 'A help page of yours, or of the software’s developer.',
      send: 'Add',
      done: 'The instruction has been added.',
    },
    change: {
      open: 'Change',
      title: 'Change the instruction',
      hint: '',
      send: 'Save',
      done: 'The instruction has been changed.',
    },
    retired: 'The instruction is retired: it is offered no more.',
    titleLabel: 'Title',
    summary: 'What it is about',
    summaryHint: 'It is found by these words.',
    url: 'Address of the page',
    locale: 'Language of the page',
  },
};

export class DeskInstructionsPage extends Catalogue<Article> {
  protected get words(): InstructionTexts {
    return this.say(texts);
  }

  /** Agents write what they link to. */
  protected readonly mayWrite = true;

  protected read(asked: Asked, signal: AbortSignal) {
    return this.desk.client.instructionArticles({ ...asked, first: 50 }, { signal });
  }

  protected cells({ title, url, summary, locale, updatedAt }: Article): readonly unknown[] {
    return [
      html`<a href=${url} target="_blank" rel="noreferrer">${title}</a>`,
      summary,
      localeName(this.language, locale),
      day(this.language, updatedAt),
    ];
  }

  protected form(article: Article | undefined): SmallFormSpec {
    const { words } = this;
    const { client } = this.desk;
    return {
      words: article ? words.change : words.create,
      draft: `instruction:${article?.id ?? 'new'}`,
      initial: article
        ? { title: article.title, summary: article.summary, url: article.url, locale: article.locale }
        : { locale: this.language === 'ru' ? 'RU' : 'EN' },
      fields: [
        { name: 'title', kind: 'line', label: words.titleLabel, required: true, maxLength: 200 },
        {
          name: 'summary',
          kind: 'text',
          label: words.summary,
          hint: words.summaryHint,
          required: true,
          maxLength: 1_000,
        },
        { name: 'url', kind: 'line', label: words.url, required: true, maxLength: 2_000 },
        {
          name: 'locale',
          kind: 'choice',
          label: words.locale,
          required: true,
          choices: (['RU', 'EN'] as const).map((value) => ({
            value,
            label: localeName(this.language, value),
          })),
        },
      ],
      act: ({ title = '', summary = '', url = '', locale }, { idempotencyKey }) => {
        const values = {
          title,
          summary,
          url: url.trim(),
          locale: locale === 'EN' ? ('EN' as const) : ('RU' as const),
        };
        return article
          ? client.changeInstruction({ id: article.id, expectedVersion: article.version, ...values })
          : client.createInstruction({ idempotencyKey, ...values });
      },
    };
  }

  protected retire(id: string) {
    return this.desk.client.retireInstruction({ id });
  }
}
customElements.define('zd-instructions-page', DeskInstructionsPage);
