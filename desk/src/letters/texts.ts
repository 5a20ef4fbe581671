import type { LetterNote, LetterOutcome } from '@zayavka/sdk';
import { counted, type Texts } from '../kernel/language.js';
import type { FormTexts } from '../parts/small-form.js';

export interface LetterTexts {
  readonly title: string;
  readonly waiting: string;
  readonly all: string;
  readonly show: string;
  readonly search: string;
  readonly columns: {
    readonly from: string;
    readonly subject: string;
    readonly came: string;
    readonly outcome: string;
    readonly belongs: string;
  };
  readonly noneWaiting: string;
  readonly none: string;
  readonly more: string;
  readonly loading: string;
  readonly noSubject: string;
  readonly nobody: string;
  readonly outcomes: Readonly<Record<LetterOutcome, string>>;
  readonly notes: Readonly<Record<LetterNote, string>>;
  readonly missing: string;
  readonly back: string;
  readonly letter: string;
  readonly original: string;
  readonly folded: string;
  readonly ticket: string;
  readonly subscriber: string;
  readonly handledLabel: string;
  readonly handled: (who: string, when: string) => string;
  readonly arrivals: (count: number) => string;
  readonly check: Readonly<Record<'PASSED' | 'FAILED' | 'UNKNOWN', string>>;
  readonly checkLabel: string;
  readonly remark: string;
  readonly assign: FormTexts & {
    readonly login: string;
    readonly contractNumber: string;
    readonly whoHint: string;
    readonly ticketId: string;
    readonly ticketHint: string;
  };
  readonly dismiss: FormTexts & { readonly reason: string };
  readonly gone: string;
}

export const texts: Texts<LetterTexts> = {
  ru: {
    title: 'Письма',
    waiting: 'Ждут разбора',
    all: 'Все',
    show: 'Показать',
    search: 'Адрес, имя, тема или номер заявки',
    columns: {
      from: 'От кого',
      subject: 'Тема',
      came: 'Пришло',
      outcome: 'Что с ним стало',
      belongs: 'Заявка',
    },
    noneWaiting: 'Неразобранных писем нет.',
    none: 'Писем не нашлось.',
    more: 'Показать ещё',
    loading: 'Загружается…',
    noSubject: '(без темы)',
    nobody: 'отправитель не назван',
    outcomes: {
      OPENED: 'Открыло заявку',
      APPENDED: 'Добавлено в заявку',
      ASKED_TO_IDENTIFY: 'Отправителя попросили назваться',
      HELD: 'Задержано до разбора',
      DISMISSED: 'Отклонено сотрудником',
      AUTOMATIC: 'Автоматическое письмо',
      DELIVERY_REPORT: 'Отчёт о доставке',
      REFUSED: 'Не принято',
    },
    notes: {
      CHARSET_GUESSED: 'Кодировка не указана или указана неверно',
      ENCRYPTED: 'Зашифровано, прочитать нельзя',
      FILES_LEFT_OUT: 'Часть файлов — только в оригинале',
      PASSWORD_NOT_COMPARED: 'Пароль не проверен: было слишком много неверных',
      PASSWORD_REPLACED: 'Пароль найден и скрыт',
      SENDER_UNKNOWN: 'Адрес не принадлежит абоненту',
      SPOOF_SUSPECTED: 'Похоже на подделку: проверка отправителя не пройдена',
      TEXT_CUT: 'Текст сокращён, целиком — в оригинале',
      TNEF_UNPACKED: 'Вложение winmail.dat распаковано',
      TNEF_UNREADABLE: 'Вложение winmail.dat распаковать не удалось',
      WRONG_PASSWORD: 'Пароль в письме неверный',
      TOO_COMPLEX: 'Слишком сложное письмо, прочитано только начало',
    },
    missing: 'Такого письма нет.',
    back: 'Ко всем письмам',
    letter: 'Текст письма',
    original: 'Скачать оригинал',
    folded: 'Цитата и подпись',
    ticket: 'Заявка',
    subscriber: 'Абонент',
    handledLabel: 'Разобрано',
    handled: (who, when) => `${who}, ${when}`,
    arrivals: (count) => `Пришло ${counted('ru', count, { one: 'раз', few: 'раза', other: 'раз' })}`,
    check: { PASSED: 'подтверждён', FAILED: 'не прошёл проверку', UNKNOWN: 'не проверен' },
    checkLabel: 'Отправитель',
    remark: 'Почему отклонено',
    assign: {
      open: 'Назначить абоненту',
      title: 'Чьё это письмо',
      hint: 'Письмо станет заявкой этого абонента или сообщением в его заявке; он получит подтверждение.',
      send: 'Назначить',
      done: 'Письмо назначено.',
      login: 'Логин',
      contractNumber: 'Номер договора',
      whoHint: 'Достаточно логина или номера договора.',
      ticketId: 'Номер заявки',
      ticketHint: 'Если письмо относится к заявке; без номера откроется новая.',
    },
    dismiss: {
      open: 'Не обращение',
      title: 'Это не обращение в поддержку',
      hint: 'Письмо останется в списке, отправителю ничего не ответят.',
      send: 'Отклонить',
      done: 'Письмо отклонено.',
      reason: 'Почему',
    },
    gone: 'Письмо уже разобрал коллега.',
  },
  en: {
    title: 'Letters',
    waiting: 'To be dealt with',
    all: 'All',
    show: 'Show',
    search: 'Address, name, subject or ticket ID',
    columns: {
      from: 'From',
      subject: 'Subject',
      came: 'Came',
      outcome: 'What became of it',
      belongs: 'Ticket',
    },
    noneWaiting: 'There is no letter to deal with.',
    none: 'No letters were found.',
    more: 'Show more',
    loading: 'Loading…',
    noSubject: '(no subject)',
    nobody: 'no sender named',
    outcomes: {
      OPENED: 'Opened a ticket',
      APPENDED: 'Added to a ticket',
      ASKED_TO_IDENTIFY: 'Its sender was asked who they are',
      HELD: 'Held until somebody looks',
      DISMISSED: 'Dismissed by an agent',
      AUTOMATIC: 'Automatic letter',
      DELIVERY_REPORT: 'Delivery report',
      REFUSED: 'Not accepted',
    },
    notes: {
      CHARSET_GUESSED: 'Its charset is missing or wrong',
      ENCRYPTED: 'Encrypted, so it cannot be read',
      FILES_LEFT_OUT: 'Some files are in the original alone',
      PASSWORD_NOT_COMPARED: 'The password was not compared: too many wrong ones before',
      PASSWORD_REPLACED: 'A password was found and hidden',
      SENDER_UNKNOWN: 'The address is not the subscriber’s',
      SPOOF_SUSPECTED: 'Probably forged: the sender failed the check',
      TEXT_CUT: 'The text is cut; the whole is in the original',
      TNEF_UNPACKED: 'An attached winmail.dat was unpacked',
      TNEF_UNREADABLE: 'An attached winmail.dat could not be unpacked',
      WRONG_PASSWORD: 'The password in it is wrong',
      TOO_COMPLEX: 'Too complex a letter: only its beginning was read',
    },
    missing: 'There is no such letter.',
    back: 'To all letters',
    letter: 'Text of the letter',
    original: 'Download the original',
    folded: 'Quotation and signature',
    ticket: 'Ticket',
    subscriber: 'Subscriber',
    handledLabel: 'Dealt with by',
    handled: (who, when) => `${who}, ${when}`,
    arrivals: (count) => `Came ${count} times`,
    check: { PASSED: 'verified', FAILED: 'failed the check', UNKNOWN: 'not checked' },
    checkLabel: 'Sender',
    remark: 'Why it was dismissed',
    assign: {
      open: 'Assign to a subscriber',
      title: 'Whose letter this is',
      hint: 'It becomes a ticket of this subscriber, or a message of one, and is confirmed.',
      send: 'Assign',
      done: 'The letter has been assigned.',
      login: 'Login',
      contractNumber: 'Contract number',
      whoHint: 'The login or the contract number is enough.',
      ticketId: 'Ticket ID',
      ticketHint: 'If the letter belongs to a ticket; without one a new ticket is opened.',
    },
    dismiss: {
      open: 'Not a request',
      title: 'This is no request to support',
      hint: 'The letter stays in the list, and its sender is told nothing.',
      send: 'Dismiss',
      done: 'The letter has been dismissed.',
      reason: 'Why',
    },
    gone: 'A colleague has dealt with this letter already.',
  },
};
