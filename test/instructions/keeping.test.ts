import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instructionsById } from '../../src/instructions/index.js';
import { listInstructions } from '../../src/instructions/list-instructions.js';
import { ANONYMOUS } from '../../src/kernel/actor.js';
import { ODD_TEXTS } from '../access/odd-texts.js';
import { AGENT, demoArticles, Library, SERVICE, SUBSCRIBER } from './library.js';

describe('instruction articles', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.open();
  });
  afterAll(() => library.close());

  const read = async (id: string) => (await instructionsById(library.database, [id]))[0];

  it('are written with who wrote them and when', async () => {
    const { instruction, faults } = await library.add({ title: 'Новая статья' });
    expect(faults).toEqual([]);
    expect(instruction).toMatchObject({ title: 'Новая статья', locale: 'RU', version: 1, changedBy: 7 });
    expect(instruction).toMatchObject({ updatedAt: instruction?.createdAt, retiredAt: null });
    expect(await read(`A${instruction?.id}`)).toEqual(instruction);
  });

  it('are made once for a key, however often and at once it is sent', async () => {
    const idempotencyKey = crypto.randomUUID();
    const made = await Promise.all(Array.from({ length: 20 }, () => library.add({ idempotencyKey })));
    expect(new Set(made.map(({ instruction }) => instruction?.id)).size).toBe(1);
    expect((await library.add({ idempotencyKey, title: 'Другая' })).faults).toEqual([
      { path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://help.example.ru/',
    '//help.example.ru/',
    'help.example.ru',
    'http://',
    'https://help.example.ru@evil.example/',
    'https://help.example.ru/a b',
    'https://help.example.ru/\u202eexe.php',
    'https://help.example.ru/"onclick="',
    ' https://help.example.ru/',
    'https://help.example.ru/\n',
    'HTTPS:\\\\help.example.ru',
  ])('cannot link to %j', async (url) => {
    const fault = { path: ['input', 'url'], code: 'WRONG_FORMAT' };
    expect(await library.add({ url })).toMatchObject({ instruction: null, faults: [fault] });
  });

  it.each([
    'http://help.example.ru',
    'https://help.example.ru:8443/a/b.html?c=d&e=%20#f',
    'https://помощь.пример.рф/почта/ящик',
    'https://help.example.ru?q=1',
  ])('can link to %s', async (url) => {
    expect((await library.add({ url })).instruction?.url).toBe(url);
  });

  it('tell all their faults at once', async () => {
    const { faults } = await library.add({ title: 'а\nб', summary: ' ', url: '', idempotencyKey: 'short' });
    expect(faults.map(({ path, code }) => `${path.at(-1)} ${code}`).sort()).toEqual([
      'idempotencyKey TOO_SHORT',
      'summary REQUIRED',
      'title WRONG_FORMAT',
      'url REQUIRED',
    ]);
  });

  it('change field by field, each change a version', async () => {
    const id = await library.added({ title: 'Прежнее название' });
    library.clock.advance(1_000);
    const { instruction } = await library.change({ id, expectedVersion: 1, summary: 'Новое описание.' });
    expect(instruction).toMatchObject({ title: 'Прежнее название', summary: 'Новое описание.', version: 2 });
    expect(instruction?.updatedAt).toBeGreaterThanOrEqual((instruction?.createdAt ?? 0) + 1_000);
    expect(await read(id)).toEqual(instruction);
  });

  it('are not changed from an older version: the conflict brings the newer one', async () => {
    const id = await library.added({});
    await library.change({ id, expectedVersion: 1, title: 'Первая правка' });
    const late = await library.change({ id, expectedVersion: 1, title: 'Вторая правка' });
    expect(late.faults).toEqual([{ path: ['input', 'expectedVersion'], code: 'VERSION_CONFLICT' }]);
    expect(late.instruction).toMatchObject({ title: 'Первая правка', version: 2 });
    expect((await library.change({ id, expectedVersion: 2, title: 'Вторая правка' })).faults).toEqual([]);
  });

  it('are changed by one of several at once, and the others learn of it', async () => {
    const id = await library.added({});
    const titles = Array.from({ length: 8 }, (_, i) => `Правка ${i}`);
    const results = await Promise.all(
      titles.map((title) => library.change({ id, expectedVersion: 1, title })),
    );
    expect(results.filter(({ faults }) => faults.length === 0)).toHaveLength(1);
    expect(results.every(({ instruction }) => instruction?.version === 2)).toBe(true);
  });

  it('take a change that is there already for done, so that it can be sent again', async () => {
    const id = await library.added({});
    const change = { id, expectedVersion: 1, title: 'Правка' };
    const first = await library.change(change);
    expect(await library.change(change)).toEqual(first);
  });

  it('are retired once and for all', async () => {
    const id = await library.added({});
    const first = await library.retire(id);
    library.clock.advance(1_000);
    expect(await library.retire(id)).toEqual(first);
    expect(first.instruction).toMatchObject({ version: 2, changedBy: 7 });
    expect(await read(id)).toBeUndefined();
    const { faults } = await library.change({ id, expectedVersion: 2, title: 'Правка' });
    expect(faults).toEqual([{ path: ['input', 'id'], code: 'STATUS_FORBIDS' }]);
  });

  it('are written by agents alone', async () => {
    const id = await library.added({});
    for (const [actor, code] of [
      [ANONYMOUS, 'UNAUTHENTICATED'],
      [SUBSCRIBER, 'FORBIDDEN'],
      [SERVICE, 'FORBIDDEN'],
    ] as const) {
      await expect(library.add({}, actor)).rejects.toMatchObject({ code });
      await expect(library.change({ id, expectedVersion: 1, title: 'Чужое' }, actor)).rejects.toMatchObject({
        code,
      });
      await expect(library.retire(id, actor)).rejects.toMatchObject({ code });
      await expect(library.change({ id: 'A999', expectedVersion: 1 }, actor)).rejects.toMatchObject({ code });
    }
    expect(await read(id)).toMatchObject({ version: 1 });
  });

  it('that do not exist are not found, whatever their id looks like', async () => {
    for (const id of [
      'A999999',
      '1',
      '',
      "A1' OR 1=1 --",
      'php-version-in-panel',
      '\u0000',
      'A1'.repeat(5_000),
    ]) {
      await expect(library.change({ id, expectedVersion: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(library.retire(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('keep odd texts whole or refuse them', async () => {
    for (const text of Object.values(ODD_TEXTS)) {
      const summary = `Описание ${text}.`;
      const { instruction } = await library.add({ summary });
      if (!instruction) continue;
      expect((await read(`A${instruction.id}`))?.summary).toBe(summary);
      const title = `Название ${text}.`;
      const changed = await library.change({ id: `A${instruction.id}`, expectedVersion: 1, title });
      if (changed.instruction) expect((await read(`A${instruction.id}`))?.title).toBe(title);
    }
  });

  it('are given for an answer in its order, without those that are unknown or retired', async () => {
    const [one, two, gone] = await Promise.all([1, 2, 3].map((i) => library.added({ title: `Статья ${i}` })));
    await library.retire(gone as string);
    const ids = [two, 'A999999', one, gone, 'x', two] as string[];
    const rows = await library.database.transaction((tx) => instructionsById(tx, ids));
    expect(rows.map((row) => row?.title)).toEqual([
      'Статья 2',
      undefined,
      'Статья 1',
      undefined,
      undefined,
      'Статья 2',
    ]);
    expect(await instructionsById(library.database, [])).toEqual([]);
  });
});

describe('the list of all articles', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.open();
    await library.import(demoArticles());
  });
  afterAll(() => library.close());

  const list = (listing: Partial<Parameters<typeof listInstructions>[2]> = {}, actor = AGENT) =>
    listInstructions(library, actor, {
      search: null,
      includeRetired: false,
      first: 100,
      after: null,
      ...listing,
    });

  it('takes articles of a file once, and none of a file with a wrong one', async () => {
    const articles = demoArticles();
    expect((await list()).nodes.map(({ title }) => title).reverse()).toEqual(
      articles.map(({ title }) => title),
    );
    expect(await library.import(articles)).toEqual({ created: 0, faults: [] });
    const [first] = articles as [(typeof articles)[number]];
    const wrong = [
      { ...first, url: 'https://new.example/' },
      { ...first, url: 'javascript:0' },
    ];
    expect(await library.import(wrong)).toEqual({
      created: 0,
      faults: [{ path: ['instructions', '1', 'url'], code: 'WRONG_FORMAT' }],
    });
    expect((await list()).nodes).toHaveLength(articles.length);
  });

  it('goes page by page, newest first', async () => {
    const { nodes } = await list();
    const walked: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ first: 7, after });
      walked.push(...page.nodes.map(({ id }) => id));
      after = page.hasNextPage ? page.endPlace : null;
    } while (after);
    expect(walked).toEqual(nodes.map(({ id }) => id));
  });

  it('is narrowed to articles that have every word', async () => {
    const titles = async (search: string) => (await list({ search })).nodes.map(({ title }) => title);
    expect(await titles('записей DNS')).toEqual(['Управление DNS-записями']);
    expect(await titles('медленн')).toEqual(['Медленные запросы к базе данных', 'Сайт открывается медленно']);
    expect(await titles('почта консоль')).toEqual([]);
    expect(await titles(' ')).toHaveLength(demoArticles().length);
  });

  it('has retired articles when they are asked for', async () => {
    const id = await library.added({ title: 'Устаревшая статья' });
    await library.retire(id);
    const search = 'устаревшая';
    expect((await list({ search })).nodes).toEqual([]);
    const { nodes } = await list({ search, includeRetired: true });
    expect(nodes).toMatchObject([{ title: 'Устаревшая статья', retiredAt: expect.any(Number) }]);
  });

  it('is for agents, and refuses what cannot be', async () => {
    await expect(list({}, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const actor of [SUBSCRIBER, SERVICE])
      await expect(list({}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const listing of [{ first: 0 }, { first: 101 }, { after: 'x' }, { search: '\ud83d' }])
      await expect(list(listing)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
