import type { Texts } from '../../kernel/language.js';
import type { FormTexts } from '../../parts/small-form.js';

export interface AnswerTexts {
  readonly answer: FormTexts & {
    readonly body: string;
    readonly outcome: string;
    readonly until: string;
    readonly untilHint: string;
    readonly untilMissing: string;
    readonly attached: string;
    readonly remove: (title: string) => string;
    readonly insertTemplate: string;
    readonly insertInstruction: string;
    readonly uploading: string;
    readonly failing: string;
    readonly unproven: string;
    readonly unfilled: (names: string) => string;
    readonly inHours: (hours: number) => string;
    readonly tomorrow: string;
    readonly kept: string;
  };
  readonly news: {
    readonly title: string;
    readonly message: (who: string) => string;
    readonly note: (who: string) => string;
    readonly changed: Readonly<
      Record<'status' | 'topic' | 'lane' | 'authorization', (now: string) => string>
    >;
    readonly other: string;
    readonly conflict: string;
    readonly read: string;
    readonly subscriber: string;
    readonly colleague: string;
  };
  readonly insert: {
    readonly templates: string;
    readonly instructions: string;
    readonly searchTemplates: string;
    readonly searchInstructions: string;
    readonly searching: string;
    readonly none: string;
    readonly use: string;
    readonly add: string;
    readonly close: string;
  };
}

export const answerTexts: Texts<AnswerTexts> = {
  ru: {
    answer: {
      open: 'Ответить',
      title: 'Ответ абоненту',
      hint: 'Абонент увидит его в панели и получит письмом.',
      send: 'Отправить ответ',
      done: 'Ответ отправлен.',
      body: 'Текст ответа',
      outcome: 'Чем завершается ответ',
      until: 'Решение ожидается до',
      untilHint: 'Абонент увидит этот срок (п. 3.5).',
      untilMissing:
        'Назовите дату и время в будущем: решение займёт больше времени, и абонент должен знать, сколько (п. 3.5).',
      attached: 'Инструкции в ответе',
      remove: (title) => `Убрать: ${title}`,
      insertTemplate: 'Шаблон',
      insertInstruction: 'Инструкция',
      uploading: 'Подождите, пока загрузятся файлы.',
      failing: 'Один из файлов не загружен: уберите его или загрузите снова.',
      unproven: 'Права не подтверждены: пока можно только задать вопрос (п. 3.7).',
      unfilled: (names) => `Заполните в тексте: ${names}`,
      inHours: (hours) => `через ${hours} ч`,
      tomorrow: 'завтра в 18:00',
      kept: 'Черновик сохранён в этом браузере.',
    },
    news: {
      title: 'Пока вы писали, в заявке появилось новое:',
      message: (who) => `сообщение: ${who}`,
      note: (who) => `заметка: ${who}`,
      changed: {
        status: (now) => `теперь её состояние — «${now}»`,
        topic: (now) => `теперь её тема — «${now}»`,
        lane: (now) => `теперь она в очереди «${now}»`,
        authorization: (now) => `подтверждение прав: «${now}»`,
      },
      other: 'что именно, видно в переписке и в истории заявки',
      conflict:
        'Ответ не отправлен и сохранён: прочитайте новое, поправьте текст, если нужно, и отправьте снова.',
      read: 'Прочитано, продолжить',
      subscriber: 'абонент',
      colleague: 'коллега',
    },
    insert: {
      templates: 'Шаблоны ответов',
      instructions: 'Инструкции',
      searchTemplates: 'Найти шаблон',
      searchInstructions: 'Найти инструкцию',
      searching: 'Ищем…',
      none: 'Ничего не нашлось.',
      use: 'Вставить',
      add: 'Добавить в ответ',
      close: 'Закрыть',
    },
  },
  en: {
    answer: {
      open: 'Answer',
      title: 'Answer to the subscriber',
      hint: 'The subscriber sees it in the panel and gets it by letter.',
      send: 'Send the answer',
      done: 'The answer has been sent.',
      body: 'Text of the answer',
      outcome: 'What the answer means',
      until: 'Solution expected by',
      untilHint: 'The subscriber sees this date (3.5).',
      untilMissing:
        'Give a date and time in the future: the solution takes longer, and the subscriber has to know how long (3.5).',
      attached: 'Instructions in the answer',
      remove: (title) => `Remove: ${title}`,
      insertTemplate: 'Template',
      insertInstruction: 'Instruction',
      uploading: 'Please wait until the files are uploaded.',
      failing: 'One of the files is not uploaded: remove it or try it again.',
      unproven: 'The authorization is missing: for now you can only ask (3.7).',
      unfilled: (names) => `Fill in within the text: ${names}`,
      inHours: (hours) => `in ${hours} h`,
      tomorrow: 'tomorrow at 18:00',
      kept: 'The draft is kept in this browser.',
    },
    news: {
      title: 'While you were writing, this ticket has changed:',
      message: (who) => `a message from ${who}`,
      note: (who) => `a note by ${who}`,
      changed: {
        status: (now) => `its status is now “${now}”`,
        topic: (now) => `its topic is now “${now}”`,
        lane: (now) => `its queue is now “${now}”`,
        authorization: (now) => `authorization: “${now}”`,
      },
      other: 'see the thread and the history for what it is',
      conflict:
        'Your answer was not sent, and is kept: read what is new, change the text if need be, and send again.',
      read: 'I have read it, go on',
      subscriber: 'the subscriber',
      colleague: 'a colleague',
    },
    insert: {
      templates: 'Answer templates',
      instructions: 'Instructions',
      searchTemplates: 'Find a template',
      searchInstructions: 'Find an instruction',
      searching: 'Searching…',
      none: 'Nothing was found.',
      use: 'Insert',
      add: 'Add to the answer',
      close: 'Close',
    },
  },
};
