/** The sentences of `status.ts`. */
import { inBoth, type Texts } from '../texts/index.js';
import type { Turn } from './status.js';

export interface StatusTexts {
  readonly turn: Readonly<Record<Turn, string>>;
  readonly proofDemanded: string;
  readonly waiting: string;
  readonly waitingAgain: string;
  readonly afterWaiting: string;
  readonly taken: (agent: string | undefined) => string;
  readonly afterTaken: string;
  readonly inProgress: string;
  readonly afterInProgress: string;
  readonly promiseBroken: string;
  readonly asked: (agent: string | undefined) => string;
  readonly afterAsked: string;
  readonly passwordWanted: string;
  readonly afterPassword: string;
  readonly proofWanted: (agent: string | undefined) => string;
  readonly afterProof: string;
  readonly resolved: (when: string) => string;
  readonly afterResolved: string;
  readonly refused: string;
  readonly afterRefused: string;
  readonly closed: (when: string) => string;
  readonly afterClosed: string;
  readonly merged: (into: string) => string;
  readonly afterMerged: string;
}

const specialist = (agent: string | undefined): string => (agent ? `Специалист ${agent}` : 'Специалист');

export const statusTexts: Texts<StatusTexts> = inBoth('ticketStatus', {
  turn: {
    support: 'Сейчас очередь за поддержкой',
    you: 'Сейчас очередь за вами',
    nobody: 'Делать ничего не нужно',
  },
  proofDemanded: 'Нужно подтверждение',
  waiting: 'Заявка стоит в очереди. Мы отвечаем на заявки в порядке поступления.',
  waitingAgain: 'Ваше сообщение получено, заявка снова в очереди.',
  afterWaiting: 'Ответ появится здесь же. Торопить нас не нужно: новое сообщение не меняет места в очереди.',
  taken: (agent) => `${specialist(agent)} уже занимается заявкой.`,
  afterTaken: 'Ответ появится здесь, обновлять страницу не нужно.',
  inProgress: 'Поддержка ответила, но на решение нужно больше времени.',
  afterInProgress: 'О результате сообщим здесь. Если появятся новые сведения, напишите.',
  promiseBroken: 'Обещанный срок прошёл, а решения ещё нет. Вы можете спросить о нём в сообщении.',
  asked: (agent) => `${specialist(agent)} ждёт вашего ответа на вопрос.`,
  afterAsked: 'Ответьте ниже, и заявка вернётся в очередь. До этого работа по ней приостановлена.',
  passwordWanted: 'Такие изменения мы делаем, только убедившись, что о них просите именно вы.',
  afterPassword: 'Введите пароль от панели управления, и заявка встанет в очередь.',
  proofWanted: (agent) => `${specialist(agent)} просит подтвердить, что заявку подали вы.`,
  afterProof: 'Ответьте на это сообщение или введите пароль, и заявка вернётся в очередь.',
  resolved: (when) =>
    when ? `Поддержка отметила заявку как решённую ${when}.` : 'Поддержка отметила заявку как решённую.',
  afterResolved:
    'Всё получилось? Закройте заявку и оцените ответ. Если нет, напишите, и она откроется снова.',
  refused: 'Поддержка не может выполнить эту заявку.',
  afterRefused: 'Если причина устранена, напишите об этом, и заявка откроется снова.',
  closed: (when) => (when ? `Заявка закрыта ${when}.` : 'Заявка закрыта.'),
  afterClosed: 'Писать в неё больше нельзя. Если появится новый вопрос, создайте новую заявку.',
  merged: (into) => `Эта заявка повторяла заявку ${into} и объединена с ней.`,
  afterMerged: 'Всё написанное здесь перенесено туда. Ответ придёт в той заявке.',
});
