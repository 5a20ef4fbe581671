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
    /** It was closed without a reply, and too late for one. */
    readonly missed: string;
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
    close: 'Срок скоро истечёт, а ответа ещё нет',
    passed: (span) => `Срок прошёл ${span} назад`,
    sorry: 'Мы опаздываем, но заявка не потеряна и сохраняет своё место в очереди',
    met: 'Дан в срок',
    broken: 'Дан позже срока',
    missed: 'Не дан в срок',
  },
  promise: {
    label: 'Решение обещано',
    until: (when) => `к ${when}`,
    left: (span) => `Осталось ${span}`,
    passed: 'Обещанный срок прошёл',
    postponed: (from) => `Срок перенесён, прежний: ${from}`,
  },
  authorization: { label: 'Подтверждение', given: 'Получено', missing: 'Ещё не получено' },
});
