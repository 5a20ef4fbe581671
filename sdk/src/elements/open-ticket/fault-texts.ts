/** Mistakes in words, where the server has not said its own: what is wrong and what to do. */
import type { FieldErrorCode } from '../../types.js';
import { counted, inBoth, type Language, type Texts } from '../texts/index.js';
import type { Place } from './problems.js';

/** What the words are about; figures that do not matter are 0. */
export interface Figures {
  readonly min: number;
  readonly max: number;
  /** Characters that are there now. */
  readonly now: number;
}

type Words = (figures: Figures) => string;

export interface FaultTexts {
  /** What the form itself can find, and what needs other words here than the server's. */
  readonly codes: Readonly<Partial<Record<FieldErrorCode, Words>>>;
  /** For a code that only a server newer than this form could mean. */
  readonly other: string;
  readonly noService: string;
  readonly uploading: string;
  readonly failedFiles: string;
}

const characters = (count: number): string => counted(count, { one: 'символа', other: 'символов' });

export const faultTexts: Texts<FaultTexts> = inBoth('faults', {
  codes: {
    REQUIRED: () => 'Заполните это поле.',
    TOO_SHORT: ({ min, now }) => `Слишком коротко: нужно не меньше ${characters(min)}, сейчас ${now}.`,
    TOO_LONG: ({ max, now }) => `Слишком длинно: можно не больше ${characters(max)}, сейчас ${now}.`,
    WRONG_FORMAT: () => 'Напишите так, как сказано в подсказке, без лишних символов.',
    UNKNOWN: () => 'Выберите вариант из списка.',
    NOT_ALLOWED: () => 'Этот вариант здесь не подходит. Выберите другой.',
    NOT_AN_EMERGENCY: () =>
      'Экстренной может быть только заявка на восстановление основной услуги (п.\u00a03.5).',
    AGREEMENT_MISSING: () =>
      'Такие консультации мы даём по дополнительному соглашению, а у вас его нет или оно закончилось (п.\u00a03.8).',
    SELF_SERVICE_FIRST: () => 'Сначала попробуйте сделать это по ссылке. Если не помогло, поставьте отметку.',
    IDEMPOTENCY_KEY_REUSED: () =>
      'Прежний вариант этой заявки уже принят: посмотрите список заявок. Если с тех пор вы добавили что-то важное, отправьте заявку ещё раз.',
  },
  other: 'Значение не принято. Проверьте его и отправьте заявку ещё раз.',
  noService: 'Выберите услугу.',
  uploading: 'Файлы ещё загружаются. Дождитесь окончания или отмените загрузку.',
  failedFiles: 'Не все файлы загружены. Повторите загрузку или уберите их из списка.',
});

export function faultWords(
  language: Language,
  place: Place,
  code: FieldErrorCode,
  figures: Partial<Figures> = {},
): string {
  const { codes, other, noService } = faultTexts[language];
  if (place === 'serviceId' && code === 'REQUIRED') return noService;
  return codes[code]?.({ min: 0, max: 0, now: 0, ...figures }) ?? other;
}
