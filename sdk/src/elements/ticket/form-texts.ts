/** What the forms of a ticket say: reply, password, closing. */
import { inBoth, type Texts } from '../texts/index.js';

export interface FormTexts {
  readonly reply: {
    readonly title: string;
    /** What a reply comes to, in each situation. */
    readonly effect: {
      readonly queued: string;
      readonly returns: string;
      readonly unproven: string;
      readonly demanded: string;
      readonly reopens: string;
      readonly reopensUnproven: string;
    };
    readonly send: string;
    readonly sending: string;
    readonly sent: string;
    readonly closed: string;
    readonly openNew: string;
    readonly empty: string;
    readonly tooLong: string;
    readonly wrong: string;
    readonly uploading: string;
    readonly failing: string;
    readonly kept: string;
  };
  readonly password: {
    readonly title: string;
    readonly refusalFrom: (when: string) => string;
    readonly label: string;
    readonly hint: string;
    readonly confirm: string;
    readonly checking: string;
    readonly empty: string;
    readonly tooMany: (span: string) => string;
    readonly done: string;
  };
  readonly close: {
    readonly open: string;
    readonly openResolved: string;
    readonly title: string;
    readonly explain: string;
    readonly explainOwed: string;
    readonly rating: string;
    readonly marks: readonly [string, string, string, string, string];
    readonly comment: string;
    readonly optional: string;
    readonly tooLong: string;
    readonly confirm: string;
    readonly keep: string;
    readonly closing: string;
    readonly done: string;
    readonly thanks: string;
  };
}

export const formTexts: Texts<FormTexts> = inBoth('ticketForms', {
  reply: {
    title: 'Ваше сообщение',
    effect: {
      queued: 'Сообщение увидит специалист. Место в очереди не изменится.',
      returns: 'После вашего сообщения заявка вернётся в очередь, и срок ответа начнётся заново.',
      unproven: 'Сообщение добавится, но в очередь заявка встанет только после ввода пароля.',
      demanded: 'Ответ на запрос вернёт заявку в очередь, и специалист его проверит.',
      reopens: 'Сообщение откроет заявку снова, и она встанет в очередь.',
      reopensUnproven:
        'Сообщение откроет заявку снова. Если для неё нужен пароль, в очередь она встанет после его ввода.',
    },
    send: 'Отправить',
    sending: 'Отправляется…',
    sent: 'Сообщение отправлено.',
    closed: 'Заявка закрыта, писать в неё больше нельзя.',
    openNew: 'Создать новую заявку',
    empty: 'Напишите сообщение.',
    tooLong: 'Слишком длинно: можно до 50\u00a0000 символов. Прикрепите текст файлом.',
    wrong: 'В тексте есть символы, которые нельзя сохранить. Вставьте его ещё раз.',
    uploading: 'Файлы ещё загружаются. Дождитесь окончания и отправьте сообщение.',
    failing: 'Не все файлы загружены. Повторите загрузку или уберите их из списка.',
    kept: 'Черновик сохранён в этом браузере.',
  },
  password: {
    title: 'Подтвердите, что это вы',
    refusalFrom: (when) => `Если подтверждения не будет до ${when}, заявку могут отклонить.`,
    label: 'Пароль от панели управления',
    hint: 'С этим паролем вы входите в панель. Он только сверяется и нигде не сохраняется. После пяти неверных попыток придётся подождать 15 минут.',
    confirm: 'Подтвердить',
    checking: 'Проверяется…',
    empty: 'Введите пароль.',
    tooMany: (span) => `Слишком много неверных попыток. Следующая будет возможна через ${span}.`,
    done: 'Пароль подошёл.',
  },
  close: {
    open: 'Закрыть заявку',
    openResolved: 'Закрыть и оценить',
    title: 'Закрыть заявку?',
    explain: 'Закрытую заявку нельзя открыть снова, и писать в неё нельзя. Переписка сохранится.',
    explainOwed: 'Ответа на неё тогда не будет.',
    rating: 'Как мы справились?',
    marks: ['Плохо', 'Так себе', 'Нормально', 'Хорошо', 'Отлично'],
    comment: 'Что понравилось, а что нет',
    optional: 'необязательно',
    tooLong: 'Слишком длинно: можно до 2000 символов.',
    confirm: 'Закрыть заявку',
    keep: 'Не закрывать',
    closing: 'Закрывается…',
    done: 'Заявка закрыта.',
    thanks: 'Спасибо за оценку!',
  },
});
