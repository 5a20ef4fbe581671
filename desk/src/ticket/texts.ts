import { counted, type Texts } from '../kernel/language.js';

export interface TicketTexts {
  readonly loading: string;
  readonly missing: string;
  readonly toQueue: string;
  readonly copy: string;
  readonly copied: string;
  readonly machine: string;
  readonly place: (position: number, ahead: number) => string;
  readonly expectedStart: (moment: string) => string;
  readonly promised: (moment: string) => string;
  readonly promisedLate: (moment: string) => string;
  readonly with: (name: string) => string;
  readonly withMe: string;
  readonly received: (moment: string, channel: string) => string;
  readonly paper: (number: string, day: string) => string;
  readonly continues: string;
  readonly duplicateOf: string;
  readonly looking: (names: string, count: number) => string;
  readonly writing: (names: string, count: number) => string;
  readonly request: string;
  readonly errorText: string;
  readonly steps: string;
  readonly files: string;
  readonly thread: string;
  readonly earlier: (count: number) => string;
  readonly subscriber: string;
  readonly system: string;
  readonly note: string;
  readonly newMessage: (who: string) => string;
  readonly instructions: string;
  readonly folded: string;
  readonly original: string;
  readonly delivery: string;
  readonly deliveries: string;
  readonly confirmation: string;
  readonly login: string;
  readonly contract: string;
  readonly address: string;
  readonly language: Readonly<Record<'RU' | 'EN', string>>;
  readonly blocked: string;
  readonly services: string;
  readonly thisService: string;
  readonly main: string;
  readonly serviceBlocked: string;
  readonly agreement: string;
  readonly agreementUntil: (day: string) => string;
  readonly agreementNone: string;
  readonly authorization: string;
  readonly since: (moment: string) => string;
  readonly refusalFrom: (moment: string) => string;
  readonly calls: string;
  readonly noCalls: string;
  readonly others: string;
  readonly noOthers: string;
  readonly allOthers: (count: number) => string;
  readonly duplicates: string;
  readonly compare: string;
  readonly history: string;
  readonly more: string;
  readonly refusal: string;
  readonly clause: (clause: string) => string;
  readonly sections: string;
  readonly selfService: string;
}

export const texts: Texts<TicketTexts> = {
  ru: {
    loading: 'Загружается…',
    missing: 'Такой заявки нет.',
    toQueue: 'К очереди',
    copy: 'Скопировать номер',
    copied: 'Номер скопирован.',
    machine: 'тема выбрана автоматически',
    place: (position, ahead) =>
      ahead ? `${position}-я в очереди, перед ней аварий: ${ahead}` : `${position}-я в очереди`,
    expectedStart: (at) => `очередь дойдёт около ${at}`,
    promised: (at) => `Решение обещано до ${at}`,
    promisedLate: (at) => `Решение было обещано до ${at}`,
    with: (name) => `В работе у сотрудника ${name}`,
    withMe: 'В работе у вас',
    received: (at, channel) => `Поступила ${at}, ${channel}`,
    paper: (number, day) => `Входящий № ${number}, получено ${day}`,
    continues: 'Продолжает закрытую заявку',
    duplicateOf: 'Объединена с заявкой',
    looking: (names, count) => `${names} ${count > 1 ? 'смотрят' : 'смотрит'} эту заявку`,
    writing: (names, count) => `${names} ${count > 1 ? 'пишут' : 'пишет'} в этой заявке`,
    request: 'Обращение',
    errorText: 'Текст ошибки',
    steps: 'Как повторить',
    files: 'Файлы',
    thread: 'Переписка',
    earlier: (count) =>
      `Показать ${counted('ru', count, { one: 'прежнее сообщение', few: 'прежних сообщения', other: 'прежних сообщений' })}`,
    subscriber: 'Абонент',
    system: 'Система',
    note: 'Заметка, видна только сотрудникам',
    newMessage: (who) => `Новое сообщение: ${who}`,
    instructions: 'Инструкции',
    folded: 'Цитата и подпись',
    original: 'Оригинал письма',
    delivery: 'Письмо',
    deliveries: 'Отправленные письма',
    confirmation: 'Письма абоненту',
    login: 'Логин',
    contract: 'Договор',
    address: 'Адреса',
    language: { RU: 'пишет по-русски', EN: 'пишет по-английски' },
    blocked: 'Обслуживание приостановлено',
    services: 'Услуги',
    thisService: 'об этой услуге',
    main: 'основная',
    serviceBlocked: 'заблокирована',
    agreement: 'Консультации',
    agreementUntil: (at) => `по соглашению, до ${at}`,
    agreementNone: 'соглашения нет',
    authorization: 'Подтверждение прав',
    since: (at) => `Запрошено ${at}`,
    refusalFrom: (at) => `Отказать за отсутствием можно с ${at}`,
    calls: 'Звонки и мессенджеры',
    noCalls: 'Записей нет.',
    others: 'Другие заявки абонента',
    noOthers: 'Других заявок нет.',
    allOthers: (count) => `Все заявки абонента: ${count}`,
    duplicates: 'Похоже на повтор',
    compare: 'Сравнить',
    history: 'История',
    more: 'Показать ещё',
    refusal: 'Отказ',
    clause: (clause) => `п. ${clause}`,
    sections: 'Об абоненте и заявке',
    selfService: 'Абонент видел инструкцию, как сделать это самому.',
  },
  en: {
    loading: 'Loading…',
    missing: 'There is no such ticket.',
    toQueue: 'To the queue',
    copy: 'Copy the ticket ID',
    copied: 'The ticket ID is copied.',
    machine: 'topic chosen by rules',
    place: (position, ahead) =>
      ahead ? `No. ${position} in the queue, emergencies ahead: ${ahead}` : `No. ${position} in the queue`,
    expectedStart: (at) => `its turn comes at about ${at}`,
    promised: (at) => `Solution promised by ${at}`,
    promisedLate: (at) => `Solution was promised by ${at}`,
    with: (name) => `With ${name}`,
    withMe: 'With you',
    received: (at, channel) => `Came ${at}, ${channel}`,
    paper: (number, day) => `Incoming no. ${number}, received ${day}`,
    continues: 'Goes on with the closed ticket',
    duplicateOf: 'Merged into ticket',
    looking: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} looking at this ticket`,
    writing: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} writing on this ticket`,
    request: 'Request',
    errorText: 'Error text',
    steps: 'Steps to reproduce',
    files: 'Files',
    thread: 'Thread',
    earlier: (count) => `Show ${counted('en', count, { one: 'earlier message', other: 'earlier messages' })}`,
    subscriber: 'Subscriber',
    system: 'System',
    note: 'Note, seen by agents alone',
    newMessage: (who) => `New message: ${who}`,
    instructions: 'Instructions',
    folded: 'Quotation and signature',
    original: 'Original of the letter',
    delivery: 'Letter',
    deliveries: 'Letters that were sent',
    confirmation: 'Letters to the subscriber',
    login: 'Login',
    contract: 'Contract',
    address: 'Addresses',
    language: { RU: 'writes in Russian', EN: 'writes in English' },
    blocked: 'Service is suspended',
    services: 'Services',
    thisService: 'what it is about',
    main: 'main',
    serviceBlocked: 'blocked',
    agreement: 'Consultations',
    agreementUntil: (at) => `agreed until ${at}`,
    agreementNone: 'no agreement',
    authorization: 'Authorization',
    since: (at) => `Asked for ${at}`,
    refusalFrom: (at) => `May be refused for want of it from ${at}`,
    calls: 'Calls and messengers',
    noCalls: 'No notes.',
    others: 'Other tickets of the subscriber',
    noOthers: 'No other tickets.',
    allOthers: (count) => `All tickets of the subscriber: ${count}`,
    duplicates: 'Probably a repeat',
    compare: 'Compare',
    history: 'History',
    more: 'Show more',
    refusal: 'Refusal',
    clause: (clause) => `clause ${clause}`,
    sections: 'About the subscriber and the ticket',
    selfService: 'The subscriber was shown how to do it alone.',
  },
};
