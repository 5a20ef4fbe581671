/** Templates of answers: what agents put into the text of an answer. Supervisors write them. */
import type { AgentClient, Outcome, Regulations } from '@zayavka/sdk';
import type { Texts } from '../kernel/language.js';
import { day } from '../parts/format.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { outcomeWords } from '../parts/words.js';
import { type Asked, Catalogue, type CatalogueTexts } from './catalogue.js';
import { localeName } from './catalogue-texts.js';

type Template = Awaited<ReturnType<AgentClient['answerTemplates']>>['nodes'][number];

interface TemplateTexts extends CatalogueTexts {
  readonly titleLabel: string;
  readonly body: string;
  readonly bodyHint: string;
  readonly locale: string;
  readonly topic: string;
  readonly anyTopic: string;
  readonly outcome: string;
  readonly anyOutcome: string;
  readonly instructions: string;
}

const PLACEHOLDERS =
  '{{subscriberName}} {{ticketId}} {{login}} {{contractNumber}} {{serviceName}} {{agentName}} {{expectedResolutionAt}}';

const texts: Texts<TemplateTexts> = {
  ru: {
    title: 'Шаблоны ответов',
    about: 'Их вставляют в текст ответа; имена в двойных скобках заменяются данными заявки.',
    search: 'Найти шаблон',
    columns: ['Название', 'Текст', 'Тема', 'Итог', 'Язык', 'Изменён'],
    create: {
      open: 'Добавить шаблон',
      title: 'Новый шаблон',
      hint: 'Пишите так, как ответили бы абоненту.',
      send: 'Добавить',
      done: 'Шаблон добавлен.',
    },
    change: {
      open: 'Изменить',
      title: 'Изменить шаблон',
      hint: '',
      send: 'Сохранить',
      done: 'Шаблон изменён.',
    },
    retired: 'Шаблон снят.',
    titleLabel: 'Название',
    body: 'Текст',
    bodyHint: `Можно вставить: ${PLACEHOLDERS}`,
    locale: 'Язык',
    topic: 'Тема',
    anyTopic: 'Любая',
    outcome: 'Чем завершается ответ',
    anyOutcome: 'Решает сотрудник',
    instructions: 'Инструкции, ссылки на которые уйдут с ответом',
  },
  en: {
    title: 'Answer templates',
    about: 'Put into the text of an answer; names in double braces are replaced by the facts of the ticket.',
    search: 'Find a template',
    columns: ['Title', 'Text', 'Topic', 'Outcome', 'Language', 'Changed'],
    create: {
      open: 'Add a template',
      title: 'New template',
      hint: 'Write as you would answer a subscriber.',
      send: 'Add',
      done: 'The template has been added.',
    },
    change: {
      open: 'Change',
      title: 'Change the template',
      hint: '',
      send: 'Save',
      done: 'The template has been changed.',
    },
    retired: 'The template is retired.',
    titleLabel: 'Title',
    body: 'Text',
    bodyHint: `May be put in: ${PLACEHOLDERS}`,
    locale: 'Language',
    topic: 'Topic',
    anyTopic: 'Any',
    outcome: 'What the answer means',
    anyOutcome: 'The agent decides',
    instructions: 'Instructions that the answer links to',
  },
};

const OUTCOMES: readonly Outcome[] = ['RESOLVED', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'];
/** A choice that is none: an empty value would be no choice at all. */
const ANY = 'any';

export class DeskTemplatesPage extends Catalogue<Template> {
  #regulations: Regulations | undefined;
  #articles: readonly { readonly id: string; readonly title: string }[] = [];

  protected get words(): TemplateTexts {
    return this.say(texts);
  }

  protected get mayWrite(): boolean {
    return this.desk.isSupervisor;
  }

  protected async read(asked: Asked, signal: AbortSignal) {
    const { client } = this.desk;
    this.#regulations ??= await client.regulations({ signal });
    if (this.mayWrite) this.#articles = (await client.instructionArticles({ first: 100 }, { signal })).nodes;
    return client.answerTemplates({ ...asked, first: 50 }, { signal });
  }

  #topicName(id: string | null): string {
    return this.#regulations?.topics.find((topic) => topic.id === id)?.title ?? this.words.anyTopic;
  }

  protected cells({ title, body, topic, outcome, locale, updatedAt }: Template): readonly unknown[] {
    return [
      title,
      body.length > 160 ? `${body.slice(0, 160)}…` : body,
      this.#topicName(topic),
      outcome ? this.say(outcomeWords)[outcome] : this.words.anyOutcome,
      localeName(this.language, locale),
      day(this.language, updatedAt),
    ];
  }

  protected form(template: Template | undefined): SmallFormSpec {
    const { words } = this;
    const { client } = this.desk;
    const topics = (this.#regulations?.topics ?? []).map(({ id, title }) => ({ value: id, label: title }));
    const outcomes = OUTCOMES.map((value) => ({ value, label: this.say(outcomeWords)[value] }));
    return {
      words: template ? words.change : words.create,
      draft: `template:${template?.id ?? 'new'}`,
      initial: {
        title: template?.title ?? '',
        body: template?.body ?? '',
        topic: template?.topic ?? ANY,
        outcome: template?.outcome ?? ANY,
        instructionIds: template?.instructions.map(({ id }) => id).join(',') ?? '',
        locale: template?.locale ?? (this.language === 'ru' ? 'RU' : 'EN'),
      },
      fields: [
        { name: 'title', kind: 'line', label: words.titleLabel, required: true, maxLength: 200 },
        {
          name: 'body',
          kind: 'text',
          label: words.body,
          hint: words.bodyHint,
          required: true,
          maxLength: 50_000,
        },
        {
          name: 'topic',
          kind: 'select',
          label: words.topic,
          choices: [{ value: ANY, label: words.anyTopic }, ...topics],
        },
        {
          name: 'outcome',
          kind: 'choice',
          label: words.outcome,
          choices: [{ value: ANY, label: words.anyOutcome }, ...outcomes],
        },
        {
          name: 'instructionIds',
          kind: 'several',
          label: words.instructions,
          choices: this.#articles.map(({ id, title }) => ({ value: id, label: title })),
        },
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
      act: ({ title = '', body = '', topic, outcome, instructionIds, locale }, { idempotencyKey }) => {
        const values = {
          title,
          body,
          topic: topic && topic !== ANY ? topic : null,
          outcome: OUTCOMES.find((one) => one === outcome) ?? null,
          instructionIds: instructionIds ? instructionIds.split(',') : [],
          locale: locale === 'EN' ? ('EN' as const) : ('RU' as const),
        };
        return template
          ? client.changeAnswerTemplate({ id: template.id, expectedVersion: template.version, ...values })
          : client.createAnswerTemplate({ idempotencyKey, ...values });
      },
    };
  }

  protected retire(id: string) {
    return this.desk.client.retireAnswerTemplate({ id });
  }
}
customElements.define('zd-templates-page', DeskTemplatesPage);
