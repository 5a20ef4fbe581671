import { keepLetter, plainLetter } from '../kit/letters.js';
import { DAY, NEEDS_PASSWORD, OUTAGE, PASSWORD, type Scene } from './agents/scene.js';

type Request = Parameters<Scene['opens']>[0];
export type Act = { readonly scene: Scene; readonly id: string };
type Deed = (act: Act) => Promise<unknown>;

/** What a mutation does to a ticket that exists, and the request that such a ticket is opened with. */
export type Row = {
  readonly opening?: Request;
  readonly before?: Deed;
  readonly run: Deed;
  /** The mutation makes another ticket: to this one nothing happens. */
  readonly elsewhere?: true;
};

export const reply: Deed = async ({ scene, id }) =>
  (await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Дополнение' })).orThrow();
export const close: Deed = async ({ scene, id }) =>
  (await scene.ivanov.page.closeTicket({ ticketId: id, rating: 4 })).orThrow();
export const authorize: Deed = async ({ scene, id }) =>
  (
    await scene.ivanov.page.authorizeTicket({ ticketId: id, authorization: { password: PASSWORD } })
  ).orThrow();
export const take: Deed = ({ scene, id }) => scene.takes(id);
const demand: Deed = async ({ scene, id }) =>
  (await scene.vera.desk.requestAuthorization({ ticketId: id, what: 'Заявление с подписью' })).orThrow();
export const note: Deed = async ({ scene, id }) =>
  (await scene.vera.desk.addNote({ ticketId: id, body: 'Знакомый случай' })).orThrow();
const accept: Deed = async ({ scene, id }) =>
  (await scene.vera.desk.acceptAuthorization({ ticketId: id, basis: 'Подпись сверена' })).orThrow();
const refuse: Deed = async ({ scene, id }) => {
  const { version } = await scene.reads(id);
  const reason = 'AUTHORIZATION_MISSING';
  return (await scene.vera.desk.refuseTicket({ ticketId: id, expectedVersion: version, reason })).orThrow();
};

export const answer =
  (outcome: 'RESOLVED' | 'IN_PROGRESS' | 'AWAITING_SUBSCRIBER', days = 1): Deed =>
  async ({ scene, id }) => {
    const expectedResolutionAt = outcome === 'IN_PROGRESS' ? scene.in(days * DAY) : null;
    return (await scene.answers(id, { outcome, expectedResolutionAt })).orThrow();
  };

const inTurn =
  (...deeds: readonly Deed[]): Deed =>
  async (act) => {
    for (const deed of deeds) await deed(act);
  };

const changeLane =
  (lane: 'REGULAR' | 'EMERGENCY'): Deed =>
  async ({ scene, id }) =>
    (await scene.vera.desk.changeLane({ ticketId: id, lane, reason: 'Так вернее' })).orThrow();

const changeTopic =
  (topic: string): Deed =>
  async ({ scene, id }) =>
    (await scene.vera.desk.changeTopic({ ticketId: id, topic, reason: 'По тексту' })).orThrow();

/** Takes until it is this one's turn. */
const takeNext: Deed = async ({ scene, id }) => {
  for (;;) {
    const { ticket } = (await scene.vera.desk.takeNextTicket()).orThrow();
    if (ticket?.id === id) return;
  }
};

const release: Deed = async ({ scene, id }) =>
  (await scene.vera.desk.releaseTicket({ ticketId: id })).orThrow();

const takeOver: Deed = async ({ scene, id }) =>
  (await scene.galina.desk.takeTicket({ ticketId: id, reason: 'Вера ушла со смены' })).orThrow();

/** Another, later one is merged into this one. */
const absorb: Deed = async ({ scene, id }) => {
  const later = await scene.opens(OUTAGE);
  return (await scene.vera.desk.mergeDuplicate({ ticketId: later, duplicateOf: id })).orThrow();
};

/** This one is merged into the earliest that is not over. */
const mergeAway: Deed = async ({ scene, id }) => {
  const open = { subscriberLogin: scene.ivanov.login, open: true };
  const { nodes } = await scene.vera.desk.tickets({ filter: open, first: 100 });
  const duplicateOf = nodes.at(-1)?.id ?? '';
  return (await scene.vera.desk.mergeDuplicate({ ticketId: id, duplicateOf })).orThrow();
};

/** Like no other request here, so that its repeat is told from theirs. */
const GRANT = {
  ...NEEDS_PASSWORD,
  subject: 'Пользователь reports для базы shop',
  description: 'Создайте пользователя reports с правом чтения на базу shop для выгрузки отчётов бухгалтерии.',
};

/** As `absorb`, by one that brings the password which this one lacks. */
const absorbProof: Deed = async ({ scene, id }) => {
  const later = await scene.opens({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
  return (await scene.vera.desk.mergeDuplicate({ ticketId: later, duplicateOf: id })).orThrow();
};

const openAnother =
  (changes: Request): Deed =>
  ({ scene }) =>
    scene.opens(changes);

const registerLetter: Deed = async ({ scene }) => {
  const { ivanov, vera } = scene;
  const letter = {
    incomingNumber: crypto.randomUUID(),
    receivedOn: scene.in(-DAY),
    login: ivanov.login,
    topic: 'php-version',
    subject: 'Смена версии PHP',
    description: 'Прошу перевести сайт shop.example на PHP 8.3.',
  };
  return (await vera.desk.registerLetter(letter)).orThrow();
};

/** A letter that was held turns out to belong to this ticket. */
const assignLetter: Deed = async ({ scene, id }) => {
  const { ivanov, vera, world } = scene;
  const letterId = await keepLetter(world);
  return (await vera.desk.assignLetter({ letterId, login: ivanov.login, ticketId: id })).orThrow();
};

/** It turns out to be a request of its own. */
const assignLetterElsewhere: Deed = async ({ scene }) => {
  const { ivanov, vera, world } = scene;
  const raw = plainLetter({ subject: `Вопрос ${crypto.randomUUID()}` });
  return (
    await vera.desk.assignLetter({ letterId: await keepLetter(world, { raw }), login: ivanov.login })
  ).orThrow();
};

/** Every mutation that changes a ticket has its rows here; the others are named with the reason why they have none. */
export const ROWS: Readonly<Record<string, readonly Row[] | string>> = {
  openTicket: [
    { run: openAnother({}), elsewhere: true },
    { opening: NEEDS_PASSWORD, run: openAnother(NEEDS_PASSWORD), elsewhere: true },
    { opening: OUTAGE, run: openAnother({ ...OUTAGE, evenIfDuplicate: false }) },
    {
      opening: GRANT,
      run: openAnother({ ...GRANT, evenIfDuplicate: false, authorization: { password: PASSWORD } }),
    },
  ],
  replyToTicket: [
    { run: reply },
    { opening: NEEDS_PASSWORD, run: reply },
    { before: reply, run: inTurn(reply, reply) },
    { before: inTurn(take, answer('AWAITING_SUBSCRIBER')), run: reply },
    { before: inTurn(take, answer('RESOLVED')), run: reply },
    { before: inTurn(take, demand), run: reply },
    { opening: NEEDS_PASSWORD, before: refuse, run: reply },
  ],
  authorizeTicket: [
    { opening: NEEDS_PASSWORD, run: authorize },
    { before: inTurn(take, demand, reply, take), run: authorize },
  ],
  closeTicket: [
    { run: close },
    { before: reply, run: close },
    { opening: NEEDS_PASSWORD, run: close },
    { before: inTurn(take, answer('RESOLVED')), run: close },
  ],
  takeNextTicket: [{ run: takeNext }, { opening: { ...OUTAGE, emergency: true }, run: takeNext }],
  takeTicket: [{ run: take }, { before: take, run: takeOver }],
  releaseTicket: [{ before: take, run: release }],
  answerTicket: [
    { before: take, run: answer('RESOLVED') },
    { before: take, run: answer('AWAITING_SUBSCRIBER') },
    { before: take, run: answer('IN_PROGRESS') },
    { before: inTurn(take, answer('IN_PROGRESS')), run: answer('IN_PROGRESS', 5) },
    { before: inTurn(take, answer('IN_PROGRESS')), run: answer('RESOLVED') },
  ],
  addNote: [{ run: note }, { before: close, run: note }, { before: note, run: inTurn(reply, note, reply) }],
  requestAuthorization: [{ before: take, run: demand }],
  acceptAuthorization: [
    { opening: NEEDS_PASSWORD, run: accept },
    { before: inTurn(take, demand, reply, take), run: accept },
  ],
  refuseTicket: [
    { opening: NEEDS_PASSWORD, run: refuse },
    { before: inTurn(take, demand), run: refuse },
  ],
  changeLane: [
    { opening: OUTAGE, run: changeLane('EMERGENCY') },
    { opening: { ...OUTAGE, emergency: true }, run: inTurn(changeLane('REGULAR'), changeLane('EMERGENCY')) },
  ],
  changeTopic: [
    { run: changeTopic('cron') },
    { before: take, run: inTurn(changeTopic('dns-zone'), changeTopic('virtual-host')) },
    { opening: NEEDS_PASSWORD, run: changeTopic('virtual-host') },
    { before: inTurn(take, answer('IN_PROGRESS')), run: inTurn(changeTopic('dns-zone'), authorize) },
  ],
  mergeDuplicate: [
    { run: absorb },
    { before: inTurn(take, answer('IN_PROGRESS')), run: absorb },
    { opening: NEEDS_PASSWORD, run: absorbProof },
    { run: mergeAway },
    { before: take, run: mergeAway },
  ],
  registerLetter: [{ run: registerLetter, elsewhere: true }],
  assignLetter: [
    { run: assignLetter },
    { before: inTurn(take, answer('RESOLVED')), run: assignLetter },
    { run: assignLetterElsewhere, elsewhere: true },
  ],
  dismissLetter: 'touches no ticket: the letter became none',
  recordContact: 'touches no ticket: it is a note on the subscriber (3.3)',
  reportPresence: 'who has a ticket open is no part of it: see test/presence',
  signIn: 'touches no ticket',
  signOut: 'touches no ticket',
  openPanelSession: 'touches no ticket',
  createInstruction: 'touches no ticket',
  changeInstruction: 'touches no ticket; answers keep the article as it read when they were sent',
  createAnswerTemplate: 'touches no ticket',
  changeAnswerTemplate: 'touches no ticket; answers begun with it keep what they said',
  retireAnswerTemplate: 'touches no ticket',
  addAgent: 'touches no ticket',
  changeAgent: 'touches no ticket; who an agent is, is not part of the ticket’s state',
  changeAgentPassword: 'touches no ticket',
  changeMyPassword: 'touches no ticket',
  retireAgent: 'touches no ticket: the watch over takes gives back what they have',
  endAgentSessions: 'touches no ticket',
  retireInstruction: 'touches no ticket; answers keep their links',
  syncSubscribers: 'touches no ticket; who the subscriber is, is not part of the ticket’s state',
};
