/** What is said when a request has arrived. */
import type { Lane } from '../../types.js';
import { counted, inBoth, type Texts } from '../texts/index.js';

export interface ResultTexts {
  readonly opened: string;
  readonly openedEmergency: string;
  readonly repeated: string;
  readonly repeatedWhy: (subject: string) => string;
  readonly keepsPlace: string;
  readonly ticketId: string;
  readonly keepIt: string;
  readonly place: string;
  readonly placeValue: (lane: Lane, position: number, ahead: number) => string;
  readonly start: (moment: string) => string;
  readonly deadline: string;
  readonly deadlineValue: (moment: string, left: string) => string;
  readonly status: string;
  readonly awaitsPassword: (hours: number) => string;
  readonly open: string;
  readonly another: string;
  readonly otherMatter: string;
  readonly otherMatterWhy: string;
  readonly otherMatterForm: string;
}

export const resultTexts: Texts<ResultTexts> = inBoth('openTicketResult', {
  opened: 'Заявка принята',
  openedEmergency: 'Экстренная заявка принята',
  repeated: 'Добавлено к вашей прежней заявке',
  repeatedWhy: (subject) => `Похоже, вы уже писали об этом: «${subject}». Новый текст добавлен туда.`,
  keepsPlace: 'Место в очереди и срок ответа прежние: писать ещё раз, чтобы ускорить, не нужно.',
  ticketId: 'Номер заявки',
  keepIt: 'Сохраните его: по нему заявку найдут в переписке.',
  place: 'Место в очереди',
  placeValue: (lane, position, ahead) => {
    if (lane === 'EMERGENCY') return `${position}, в экстренной очереди`;
    if (ahead === 0) return String(position);
    return `${position}; раньше ответят ${counted(ahead, { one: 'экстренной заявке', other: 'экстренным заявкам' })}`;
  },
  start: (moment) => `Специалист возьмёт её примерно ${moment}.`,
  deadline: 'Ответим не позднее',
  deadlineValue: (moment, left) => `${moment} (осталось ${left})`,
  status: 'Состояние',
  awaitsPassword: (hours) =>
    `Заявка ждёт подтверждения паролем. ${counted(hours, { one: 'час', few: 'часа', other: 'часов' })} на ответ начнутся, когда вы введёте пароль на её странице.`,
  open: 'Открыть заявку',
  another: 'Написать ещё одну',
  otherMatter: 'Это другой вопрос: открыть новую заявку',
  otherMatterWhy: 'Если вы писали о другом, откройте новую заявку: она получит своё место в очереди.',
  otherMatterForm: 'Проверьте написанное и отправьте: откроется новая заявка.',
});
