import type { Texts } from '../../kernel/language.js';
import type { FormTexts } from '../../parts/small-form.js';

export interface ActingTexts {
  readonly heading: string;
  readonly others: string;
  readonly cancel: string;
  readonly sending: string;
  readonly required: string;
  readonly draftNotKept: string;
  readonly draftFound: string;
  readonly discard: string;
  readonly nothing: string;
  readonly heldBy: (name: string) => string;
  readonly waits: string;
  readonly note: FormTexts & { readonly body: string };
  readonly request: FormTexts & { readonly what: string };
  readonly accept: FormTexts & { readonly basis: string };
  readonly refuse: FormTexts & {
    readonly reason: string;
    readonly explanation: string;
    readonly explanationHint: string;
    readonly clause: (clause: string) => string;
    readonly none: string;
    readonly close: string;
  };
  readonly lane: FormTexts & {
    readonly reason: string;
    readonly toEmergency: string;
    readonly toRegular: string;
  };
  readonly topic: FormTexts & { readonly topic: string; readonly reason: string };
  readonly take: FormTexts & { readonly reason: string };
  readonly release: { readonly open: string; readonly done: string };
}

export const texts: Texts<ActingTexts> = {
  ru: {
    heading: 'Действия',
    others: 'Ещё действия',
    cancel: 'Отмена',
    sending: 'Отправляется…',
    required: 'Заполните это поле.',
    draftNotKept: 'Браузер не хранит черновики: не закрывайте страницу до отправки.',
    draftFound: 'Восстановлен черновик.',
    discard: 'Удалить черновик',
    nothing: 'С этой заявкой сейчас ничего сделать нельзя.',
    heldBy: (name) => `Заявка у сотрудника: ${name}. Ответить может он или старший.`,
    waits: 'Заявка в очереди, ответить можно после того, как она взята.',
    note: {
      open: 'Заметка',
      title: 'Внутренняя заметка',
      hint: 'Видна только сотрудникам поддержки.',
      send: 'Сохранить заметку',
      done: 'Заметка сохранена.',
      body: 'Текст заметки',
    },
    request: {
      open: 'Запросить подтверждение прав',
      title: 'Запросить подтверждение прав',
      hint: 'Абонент получит запрос; срок ответа на это время останавливается (п. 3.7).',
      send: 'Запросить',
      done: 'Подтверждение запрошено.',
      what: 'Что именно нужно',
    },
    accept: {
      open: 'Принять подтверждение',
      title: 'Принять подтверждение прав',
      hint: 'Если права подтверждены не паролем: напишите, чем именно. Запись останется в истории (п. 3.7).',
      send: 'Принять',
      done: 'Подтверждение принято.',
      basis: 'Чем подтверждены права',
    },
    refuse: {
      open: 'Отказать',
      title: 'Отказ',
      hint: 'Только по основаниям, которые подтверждаются данными заявки (п. 3.10).',
      send: 'Отказать',
      done: 'Отказ отправлен.',
      reason: 'Основание',
      explanation: 'Пояснение для абонента',
      explanationHint: 'Необязательно. Само основание с пунктом регламента будет в письме.',
      clause: (clause) => `п. ${clause}`,
      none: 'Оснований для отказа нет: данные заявки не подтверждают ни одного из трёх (п. 3.10).',
      close: 'Закрыть',
    },
    lane: {
      open: 'Сменить очередь',
      title: 'Сменить очередь',
      hint: 'Причина останется в истории, её видит старший. Место в новой очереди — по времени поступления (п. 3.5).',
      send: 'Перенести',
      done: 'Заявка перенесена.',
      reason: 'Причина',
      toEmergency: 'В очередь аварий',
      toRegular: 'В обычную очередь',
    },
    topic: {
      open: 'Сменить тему',
      title: 'Сменить тему',
      hint: 'Место в очереди не меняется.',
      send: 'Сменить тему',
      done: 'Тема изменена.',
      topic: 'Тема',
      reason: 'Причина (необязательно)',
    },
    take: {
      open: 'Взять вне очереди',
      title: 'Взять вне очереди',
      hint: 'Причина останется в истории, её видит старший (п. 3.5).',
      send: 'Взять',
      done: 'Заявка у вас.',
      reason: 'Причина',
    },
    release: { open: 'Вернуть в очередь', done: 'Заявка вернулась в очередь на своё место.' },
  },
  en: {
    heading: 'Actions',
    others: 'More actions',
    cancel: 'Cancel',
    sending: 'Sending…',
    required: 'Please fill this in.',
    draftNotKept: 'This browser keeps no drafts: do not close the page before sending.',
    draftFound: 'Your draft has been restored.',
    discard: 'Discard the draft',
    nothing: 'Nothing can be done to this ticket at the moment.',
    heldBy: (name) => `The ticket is with ${name}, who can answer it, and so can a supervisor.`,
    waits: 'The ticket is waiting; it can be answered once it is taken.',
    note: {
      open: 'Note',
      title: 'Internal note',
      hint: 'Seen by the support service alone.',
      send: 'Save the note',
      done: 'The note has been saved.',
      body: 'Text of the note',
    },
    request: {
      open: 'Request authorization',
      title: 'Request authorization',
      hint: 'The subscriber is asked; the time to reply stands still meanwhile (3.7).',
      send: 'Request',
      done: 'The authorization has been requested.',
      what: 'What exactly is needed',
    },
    accept: {
      open: 'Accept authorization',
      title: 'Accept authorization',
      hint: 'Where something else than the password proves it: say what. It stays in the history (3.7).',
      send: 'Accept',
      done: 'The authorization has been accepted.',
      basis: 'What proves it',
    },
    refuse: {
      open: 'Refuse',
      title: 'Refusal',
      hint: 'Only on grounds that the facts of the ticket support (3.10).',
      send: 'Refuse',
      done: 'The refusal has been sent.',
      reason: 'Ground',
      explanation: 'Explanation to the subscriber',
      explanationHint: 'Optional. The ground itself, with its clause, is in the letter.',
      clause: (clause) => `clause ${clause}`,
      none: 'There is no ground to refuse: the facts of the ticket support none of the three (3.10).',
      close: 'Close',
    },
    lane: {
      open: 'Change lane',
      title: 'Change lane',
      hint: 'The reason stays in the history and is seen by the supervisor. Its place in the new lane goes by its arrival (3.5).',
      send: 'Move',
      done: 'The ticket has been moved.',
      reason: 'Reason',
      toEmergency: 'To the emergency lane',
      toRegular: 'To the regular lane',
    },
    topic: {
      open: 'Change topic',
      title: 'Change topic',
      hint: 'The place in the queue stays.',
      send: 'Change topic',
      done: 'The topic has been changed.',
      topic: 'Topic',
      reason: 'Reason (optional)',
    },
    take: {
      open: 'Take out of turn',
      title: 'Take out of turn',
      hint: 'The reason stays in the history and is seen by the supervisor (3.5).',
      send: 'Take',
      done: 'The ticket is yours.',
      reason: 'Reason',
    },
    release: { open: 'Put back into the queue', done: 'The ticket is back in the queue, at its place.' },
  },
};
