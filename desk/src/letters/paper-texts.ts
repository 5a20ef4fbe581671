import type { Texts } from '../kernel/language.js';
import type { FormTexts } from '../parts/small-form.js';

export interface PaperTexts {
  readonly form: FormTexts;
  readonly incomingNumber: string;
  readonly incomingHint: string;
  readonly receivedOn: string;
  readonly receivedHint: string;
  readonly login: string;
  readonly contractNumber: string;
  readonly whoHint: string;
  readonly topic: string;
  readonly subject: string;
  readonly description: string;
  readonly descriptionHint: string;
  readonly opened: (id: string) => string;
  readonly loading: string;
}

export const paperTexts: Texts<PaperTexts> = {
  ru: {
    form: {
      open: 'Бумажное письмо',
      title: 'Бумажное письмо',
      hint: 'Письмо становится заявкой; срок ответа идёт с регистрации (п. 3.1). Сканы приложите файлами.',
      send: 'Зарегистрировать',
      done: 'Письмо зарегистрировано.',
    },
    incomingNumber: 'Входящий номер',
    incomingHint: 'По журналу входящих; каждое письмо регистрируется один раз.',
    receivedOn: 'Когда получено',
    receivedHint: 'Дата на штампе.',
    login: 'Логин',
    contractNumber: 'Номер договора',
    whoHint: 'Достаточно логина или номера договора.',
    topic: 'Тема',
    subject: 'О чём письмо, одной строкой',
    description: 'Содержание',
    descriptionHint: 'Своими словами или дословно: по этому тексту заявку будут искать.',
    opened: (id) => `Заявка ${id}`,
    loading: 'Загружается…',
  },
  en: {
    form: {
      open: 'Paper letter',
      title: 'Paper letter',
      hint: 'The letter becomes a ticket; the time to reply starts at its registration (3.1). Attach the scans as files.',
      send: 'Register',
      done: 'The letter has been registered.',
    },
    incomingNumber: 'Incoming number',
    incomingHint: 'Of the register of incoming letters; each letter is registered once.',
    receivedOn: 'Received on',
    receivedHint: 'The date on the stamp.',
    login: 'Login',
    contractNumber: 'Contract number',
    whoHint: 'The login or the contract number is enough.',
    topic: 'Topic',
    subject: 'What it is about, in one line',
    description: 'What it says',
    descriptionHint: 'In your words or in its own: the ticket will be found by this text.',
    opened: (id) => `Ticket ${id}`,
    loading: 'Loading…',
  },
};
