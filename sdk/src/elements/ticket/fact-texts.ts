/** The words of `facts.ts`. */
import { inBoth, type Texts } from '../texts/index.js';

export interface FactTexts {
  readonly place: { readonly label: string; readonly unknown: string };
  readonly deadline: {
    readonly label: string;
    readonly until: (when: string) => string;
    readonly left: (span: string) => string;
    readonly close: string;
    readonly passed: (span: string) => string;
    readonly sorry: string;
    readonly met: string;
    readonly broken: string;
  };
  readonly promise: {
    readonly label: string;
    readonly until: (when: string) => string;
    readonly left: (span: string) => string;
    readonly passed: string;
    readonly postponed: (from: string) => string;
  };
  readonly authorization: { readonly label: string; readonly given: string; readonly missing: string };
}

export const factTexts: Texts<FactTexts> = inBoth('ticketFacts', {
  place: { label: 'Место в очереди', unknown: 'Узнаём…' },
  deadline: {
    label: 'Ответ поддержки',
    until: (when) => `до ${when}`,
    left: (span) => `Осталось ${span}`,
    close: 'Срок близко, а ответа ещё нет',
    passed: (span) => `Срок прошёл ${span} назад`,
    sorry: 'Мы опаздываем. Заявка не потеряна и своего места не меняет',
    met: 'Дан в срок',
    broken: 'Дан позже срока',
  },
  promise: {
    label: 'Решение обещано',
    until: (when) => `к ${when}`,
    left: (span) => `Осталось ${span}`,
    passed: 'Обещанный срок прошёл',
    postponed: (from) => `Срок перенесён, раньше было ${from}`,
  },
  authorization: { label: 'Кто просит', given: 'Подтверждено: это вы', missing: 'Ещё не подтверждено' },
});
