/** How each function of the README's recipes is called, and what it must do. */
import { expect } from '@jest/globals';
import { AuthError } from '../../../sdk/src/index.js';
import { createPanel } from '../../../sdk/src/panel/index.js';
import { until, within } from '../../kit/wait.js';
import { AGENT_PASSWORD } from '../../kit/world.js';
import {
  answered,
  type Exported,
  emptyQueue,
  leaving,
  leavingDesk,
  opened,
  printing,
  type QueuePlace,
  type Scene,
} from './recipe-stage.js';

type Call = (scene: Scene) => Promise<void>;

export const CALLS: Readonly<Record<keyof Exported, Call>> = {
  sync: async ({ recipe, world }) => {
    const right = { login: 'novyj', contractNumber: 'Д-1', name: 'Новый', emails: [], services: [] };
    const wrong = { ...right, login: '', contractNumber: 'Д-2' };
    await printing(async (lines) => {
      await recipe.sync([right, wrong]);
      expect(lines().join('\n')).toMatch(/1 new/);
    });
    const panel = createPanel({ url: world.url, serviceToken: world.serviceToken });
    expect(await panel.subscriber('novyj')).toMatchObject({ contractNumber: 'Д-1' });
  },

  sessionFor: async ({ recipe, world }) => {
    const { login } = await world.subscriber();
    const { token, expiresAt } = await recipe.sessionFor(login);
    const { subscriber } = await world.client(token).viewer();
    expect(subscriber?.login).toBe(login);
    expect(Number.isFinite(Date.parse(expiresAt))).toBe(true);
  },

  client: async ({ recipe }) => {
    const { kind } = await recipe.client.viewer();
    expect(['SUBSCRIBER', 'SERVICE']).toContain(kind);
  },

  submit: async ({ recipe, world }) => {
    const { page, request } = await world.subscriber();
    await printing(async (lines) => {
      const ticket = await recipe.submit(page, request());
      expect(ticket).toMatchObject({ status: 'WAITING' });
      expect(await recipe.submit(page, request({ subject: '' }))).toBeUndefined();
      expect(lines().join('\n')).toMatch(/^input\.subject /m);
      const again = await recipe.submit(page, request({ evenIfDuplicate: false }));
      expect(again?.id).toBe(ticket?.id);
      expect(lines().join('\n')).toMatch(/^Added to /m);
    });
  },

  judgeReply: async ({ recipe }) => {
    expect(recipe.judgeReply('T', 'Ещё лежит 🙂')).toEqual({ left: 49_989, wrong: [] });
    expect(recipe.judgeReply('T', ' ')).toEqual({ left: 49_999, wrong: ['input.body REQUIRED'] });
  },

  replyWithFile: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    const left = new AbortController();
    const shares: number[] = [];
    const send = (data: string) =>
      recipe.replyWithFile(
        someone.page,
        id,
        { name: 'mail.log', data: new TextEncoder().encode(data) },
        (share) => shares.push(share),
        left.signal,
      );
    expect(await send('Ошибка 500\n')).toBeUndefined();
    expect(shares.at(-1)).toBe(1);
    const ticket = await someone.page.ticket({ id });
    expect(ticket?.messages.nodes.at(-1)?.attachments).toMatchObject([{ name: 'mail.log' }]);
    expect(await send('')).toMatch(/\S/);
    left.abort(new Error('left'));
    await expect(send('Ошибка')).rejects.toThrow('left');
  },

  show: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    const left = new AbortController();
    const seen: number[] = [];
    await printing(async () => {
      const showing = recipe.show(someone.page, id, ({ version }) => seen.push(version), left.signal);
      await until(() => seen.length > 0, { what: 'the first state' });
      (await someone.page.replyToTicket({ ticketId: id, body: 'Есть новости?' })).orThrow();
      await until(() => seen.length > 1, { what: 'the state after the reply' });
      left.abort();
      await within(showing, { what: 'the end of the loop' });
    });
  },

  follow: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    const left = new AbortController();
    await printing(async (lines) => {
      const following = recipe.follow(leaving(someone.page, left.signal), id);
      (await someone.page.replyToTicket({ ticketId: id, body: 'Есть новости?' })).orThrow();
      await until(() => lines().some((line) => line.startsWith('MESSAGE_ADDED WAITING')), {
        what: 'the event',
      });
      left.abort();
      await within(following, { what: 'the end of the loop' });
    });
  },

  followAll: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const left = new AbortController();
    const saved: string[] = [];
    const bookmark = { load: () => saved.at(-1), save: (cursor: string) => void saved.push(cursor) };
    await printing(async (lines) => {
      const first = await opened(someone);
      // The bookmark of an earlier visit: without one the stream begins at an instant that nobody else can know.
      bookmark.save(first.cursor);
      const following = recipe.followAll(leaving(someone.page, left.signal), bookmark);
      const { id } = await opened(someone);
      await until(() => lines().includes(`${id} OPENED`), { what: 'the event' });
      await until(() => saved.length > 1, { what: 'the cursor' });
      left.abort();
      await within(following, { what: 'the end of the loop' });
    });
  },

  showPlace: async ({ recipe, world }) => {
    await emptyQueue(world);
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    const left = new AbortController();
    const seen: QueuePlace[] = [];
    const showing = recipe.showPlace(leaving(someone.page, left.signal), id, (place) => seen.push(place));
    await until(() => seen.at(-1)?.position === 1, { what: 'the first place' });
    expect(await answered(world)).toBe(id);
    // Taken and answered, it is owed nothing: null, or the end of the stream.
    await until(() => seen.at(-1) === null, { what: 'the ticket out of the queue' });
    left.abort();
    await within(showing, { what: 'the end of the loop' });
  },

  signIn: async ({ recipe, world }) => {
    const { login } = await world.agent();
    const desk = await recipe.signIn(login, AGENT_PASSWORD);
    expect((await desk.viewer()).agent?.login).toBe(login);
  },

  next: async ({ recipe, world }) => {
    await emptyQueue(world);
    const { desk } = await world.agent();
    expect(await recipe.next(desk)).toBeUndefined();
    const { id } = await opened(await world.subscriber());
    expect(await recipe.next(desk)).toMatchObject({ id, status: 'TAKEN' });
  },

  beginnings: async ({ recipe, world }) => {
    const { desk } = await world.agent({ role: 'SUPERVISOR' });
    const template = {
      title: 'Сделано',
      body: 'Здравствуйте, {{subscriberName}}! {{agentName}}',
      outcome: 'RESOLVED',
      locale: 'RU',
    } as const;
    (await desk.createAnswerTemplate(template)).orThrow();
    const found = await recipe.beginnings(desk, 'php-version', { subscriberName: 'Анна' });
    const text = 'Здравствуйте, Анна! {{agentName}}';
    expect(found).toMatchObject([{ title: 'Сделано', text, unfilled: ['agentName'], outcome: 'RESOLVED' }]);
  },

  showWho: async ({ recipe, world }) => {
    const { id } = await opened(await world.subscriber());
    const [olga, vera] = [await world.agent({ name: 'Ольга' }), await world.agent({ name: 'Вера' })];
    const left = new AbortController();
    const seen: string[] = [];
    const whoIs = async ({ desk }: typeof olga): Promise<string> => (await desk.viewer()).agent?.id ?? '';
    const editor = new EventTarget();
    const veras = new EventTarget();
    const showing = [
      recipe.showWho(leavingDesk(olga.desk, left.signal), await whoIs(olga), id, editor, (others) =>
        seen.push(others.map(({ agent, activity }) => `${agent.name} ${activity}`).join()),
      ),
      recipe.showWho(leavingDesk(vera.desk, left.signal), await whoIs(vera), id, veras, () => {}),
    ];
    await until(() => seen.at(-1) === 'Вера LOOKING', { what: 'the colleague' });
    veras.dispatchEvent(new Event('input'));
    await until(() => seen.at(-1) === 'Вера WRITING', { what: 'the colleague writing' });
    veras.dispatchEvent(new Event('blur'));
    await until(() => seen.at(-1) === 'Вера LOOKING', { what: 'the colleague looking again' });
    left.abort();
    await within(Promise.all(showing), { what: 'the end of the loops' });
  },

  promise: async ({ recipe, world }) => {
    await emptyQueue(world);
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    const { desk } = await world.agent();
    const { ticket: read } = (await desk.takeNextTicket()).orThrow();
    expect(read?.id).toBe(id);
    if (!read) return;
    const due = new Date(world.clock.now() + 3 * 86_400_000);
    (await someone.page.replyToTicket({ ticketId: id, body: 'Ещё одно' })).orThrow();
    await printing(async (lines) => {
      const late = await recipe.promise(desk, read, 'Сделаем', due);
      expect([late.sent, late.ticket?.version]).toEqual([false, read.version + 1]);
      expect(lines().join('\n')).toContain('expectedVersion');
      if (!late.ticket) return;
      const sent = await recipe.promise(desk, late.ticket, 'Сделаем', due);
      expect(sent).toMatchObject({ sent: true, ticket: { status: 'IN_PROGRESS' } });
    });
  },

  list: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    await printing(async (lines) => {
      await recipe.list(someone.page);
      expect(lines().join('\n')).toContain(id);
    });
  },

  reply: async ({ recipe, world }) => {
    const someone = await world.subscriber();
    const { id } = await opened(someone);
    expect(await recipe.reply(someone.page, id, 'Добавляю подробности', 'draft-0001')).toBe('sent');
    expect(await recipe.reply(someone.page, 'никакая', 'Кому?', 'draft-0002')).toBe('NOT_FOUND');
    expect(await recipe.reply(someone.page, id, '', 'draft-0003')).toMatch(/\S/);
    const refused = await recipe.reply(world.client('of-nobody'), id, 'Кто я?', 'draft-0004');
    expect(refused).toBe('no access, tell the support');
    const signedOut = world.client(async () => {
      throw new AuthError('Sign in again', { code: 'SESSION_ENDED' });
    });
    expect(await recipe.reply(signedOut, id, 'Кто я?', 'draft-0005')).toBe('sign in again');
  },
};
