/** What `<zayavka-open-ticket>` says. The words of mistakes stand in `fault-texts.ts`. */
import { counted, inBoth, plural, type Texts } from '../texts/index.js';
import type { EmergencyOffer, TextName, Unfit } from './asks.js';

export interface OpenTicketTexts {
  readonly heading: string;
  readonly blockedTitle: string;
  readonly blocked: string;
  readonly notSubscriber: string;
  readonly topic: string;
  readonly topicHint: string;
  readonly topicPlaceholder: string;
  readonly allTopics: string;
  readonly noTopic: string;
  readonly topicsFound: (count: number) => string;
  readonly optional: string;
  readonly label: Readonly<Record<TextName, string>>;
  readonly least: (count: number) => string;
  readonly left: (count: number) => string;
  readonly verbatim: string;
  readonly service: string;
  readonly chooseService: string;
  readonly noServiceNeeded: string;
  readonly unfit: Readonly<Record<Unfit, string>>;
  readonly unfitWhy: Readonly<Record<Unfit, string>>;
  readonly noFitting: string;
  readonly selfServiceTitle: string;
  readonly instructionTitle: string;
  readonly didNotHelp: string;
  readonly instructionName: string;
  readonly emergency: string;
  readonly emergencyName: string;
  readonly emergencyWhy: string;
  readonly noEmergency: Readonly<Record<Exclude<EmergencyOffer, 'offered' | 'never'>, string>>;
  readonly suggestions: string;
  readonly suggestionsFound: (count: number) => string;
  readonly files: string;
  readonly passwordTitle: string;
  readonly passwordWhy: string;
  readonly password: string;
  readonly passwordLater: (hours: number) => string;
  readonly passwordAgain: string;
  readonly privacy: string;
  readonly privacyPolicy: string;
  readonly send: string;
  readonly sending: string;
  readonly draftKept: string;
  readonly draftNotKept: string;
  readonly draftRestored: string;
  readonly startOver: string;
  readonly startedOver: string;
  readonly summary: string;
  readonly notSent: string;
  readonly nothingLost: string;
  readonly undo: string;
  readonly waitFor: (left: string) => string;
  readonly tooManyPasswords: (left: string) => string;
}

export const texts: Texts<OpenTicketTexts> = inBoth('openTicket', {
  heading: 'Новая заявка',
  blockedTitle: 'Обслуживание по договору приостановлено',
  blocked:
    'Новые заявки пока не принимаются (п.\u00a03.10 регламента). Обратитесь в абонентский отдел. В прежних заявках писать можно.',
  notSubscriber: 'Заявки подают абоненты: войдите в панель под своим логином.',
  topic: 'Тема заявки',
  topicHint: 'Выберите тему из списка или начните вводить слово: «сайт», «почта», «пароль».',
  topicPlaceholder: 'Выберите тему',
  allTopics: 'Темы заявок',
  noTopic: 'Темы с такими словами нет. Вот все темы:',
  topicsFound: (count) =>
    `${plural(count, { one: 'Найдена', other: 'Найдено' })} ${counted(count, { one: 'тема', few: 'темы', other: 'тем' })}`,
  optional: 'необязательно',
  label: {
    subject: 'Заголовок',
    description: 'Описание',
    errorText: 'Текст ошибки',
    stepsToReproduce: 'Что приводит к ошибке',
  },
  least: (count) => `Не меньше ${counted(count, { one: 'символа', other: 'символов' })}.`,
  left: (count) => (count < 0 ? `Лишних символов: ${-count}` : `Осталось символов: ${count}`),
  verbatim: 'Вставьте как есть, целиком: пробелы и переносы строк сохранятся.',
  service: 'Услуга',
  chooseService: 'Выберите услугу',
  noServiceNeeded: 'Не связано с услугами',
  unfit: { blocked: 'заблокирована', notMain: 'не основная' },
  unfitWhy: {
    blocked: 'По заблокированным услугам заявки не принимаются (п.\u00a03.10).',
    notMain: 'Эта тема относится только к основным услугам (п.\u00a03.5).',
  },
  noFitting: 'В вашем договоре нет услуг, которые подходят для этой темы. Выберите другую тему.',
  selfServiceTitle: 'Это можно сделать самостоятельно',
  instructionTitle: 'Сначала посмотрите инструкцию',
  instructionName: 'Инструкция',
  didNotHelp: 'Не помогло, нужна заявка',
  emergencyName: 'Экстренная заявка',
  emergency: 'Экстренная заявка: основная услуга не работает',
  emergencyWhy:
    'На такие заявки мы отвечаем раньше остальных (п.\u00a03.5). Ставьте отметку, только если услуга не работает совсем.',
  noEmergency: {
    chooseService:
      'Экстренной может быть только заявка на восстановление основной услуги. Сначала выберите услугу.',
    notMain: 'Выбранная услуга не основная, поэтому заявка пойдёт в обычную очередь (п.\u00a03.5).',
    blocked: 'Выбранная услуга заблокирована.',
  },
  suggestions: 'Возможно, ответ уже есть',
  suggestionsFound: (count) => `Подходящих инструкций: ${count}`,
  files: 'Файлы',
  passwordTitle: 'Подтверждение паролем',
  passwordWhy:
    'Это важное изменение: его выполняют только после проверки пароля (п.\u00a03.7). Пароль только сверяется и нигде не сохраняется.',
  password: 'Пароль от панели управления',
  passwordLater: (hours) =>
    `Заявку можно отправить и без пароля. Тогда она будет ждать вашего подтверждения, и срок ответа (${counted(hours, { one: 'час', few: 'часа', other: 'часов' })}) начнётся только после него.`,
  passwordAgain: 'Введите пароль ещё раз: он не сохраняется.',
  privacy: 'Как мы обрабатываем данные из заявки, сказано в документе',
  privacyPolicy: 'Политика обработки персональных данных',
  send: 'Отправить заявку',
  sending: 'Отправляется…',
  draftKept: 'Черновик сохраняется в этом браузере, но без пароля.',
  draftNotKept: 'Браузер не даёт сохранить черновик: не закрывайте страницу, пока не отправите заявку.',
  draftRestored: 'Это ваш черновик: он ещё не отправлен.',
  startOver: 'Начать заново',
  startedOver: 'Черновик удалён.',
  summary: 'Заявка не отправлена. Проверьте:',
  notSent: 'Отправка не завершена',
  nothingLost: 'Всё, что вы написали, сохранилось. Отправьте ещё раз: второй заявки из-за этого не появится.',
  undo: 'Вернуть черновик',
  waitFor: (left) => `Повторить можно через ${left}.`,
  tooManyPasswords: (left) =>
    `Слишком много неверных паролей. Повторите через ${left} или отправьте заявку без пароля и подтвердите её позже.`,
});
