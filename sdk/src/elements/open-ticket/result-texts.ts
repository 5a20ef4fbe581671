/** What is said when a request has arrived. */
import type { Lane } from '../../types.js';
import { counted, inBoth, quoted, type Texts } from '../texts/index.js';

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
  repeatedWhy: (subject) => `Похоже, вы уже писали об этом: ${quoted(subject)}. Новый текст добавлен туда.`,
  keepsPlace: 'Место в очереди и срок ответа не изменились. Писать ещё раз, чтобы ускорить ответ, не нужно.',
  ticketId: 'Номер заявки',
  keepIt: 'Сохраните его: по этому номеру легко найти заявку.',
  place: 'Место в очереди',
  placeValue: (lane, position, ahead) => {
    if (lane === 'EMERGENCY') return `${position}, в экстренной очереди`;
    if (ahead === 0) return String(position);
    return `${position}; раньше ответят на ${counted(ahead, { one: 'экстренную заявку', few: 'экстренные заявки', other: 'экстренных заявок' })}`;
  },
  start: (moment) => `Специалист возьмёт заявку примерно ${moment}.`,
  deadline: 'Ответим не позднее',
  deadlineValue: (moment, left) => `${moment} (осталось ${left})`,
  status: 'Состояние',
  awaitsPassword: (hours) =>
    `Заявка ждёт подтверждения паролем. Срок ответа (${counted(hours, { one: 'час', few: 'часа', other: 'часов' })}) начнётся, когда вы введёте пароль на странице заявки.`,
  open: 'Открыть заявку',
  another: 'Создать ещё одну заявку',
  otherMatter: 'Это другой вопрос: создать новую заявку',
  otherMatterWhy: 'Если вы писали о другом, создайте новую заявку: у неё будет своё место в очереди.',
  otherMatterForm: 'Проверьте текст и отправьте его: будет создана новая заявка.',
});
