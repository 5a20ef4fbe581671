import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../src/kernel/actor.js';
import { Locale } from '../../src/kernel/locale.js';
import { faultMessage } from '../../src/texts/index.js';
import { ODD_TEXTS } from '../access/odd-texts.js';
import { AGENT, SERVICE, SUBSCRIBER } from '../instructions/library.js';
import { Shelf } from './shelf.js';

describe('answer templates', () => {
  let shelf: Shelf;
  beforeAll(async () => {
    shelf = await Shelf.open();
  });
  afterAll(() => shelf.close());

  const read = async (id: string) =>
    (await shelf.list({ includeRetired: true })).nodes.find(({ row }) => String(row.id) === id);

  it('are written whole, with their articles in order', async () => {
    const { template, faults } = await shelf.add({
      topic: 'cron',
      outcome: 'RESOLVED',
      instructionIds: ['A2', 'A1', 'A2'],
    });
    expect(faults).toEqual([]);
    expect(template?.row).toMatchObject({ topic: 'cron', outcome: 'RESOLVED', version: 1, changedBy: 8 });
    expect(template?.articles.map(({ title }) => title)).toEqual(['Статья two', 'Статья one']);
    expect(await read(String(template?.row.id))).toEqual(template);
  });

  it('are made once for a key, however often and at once it is sent', async () => {
    const idempotencyKey = crypto.randomUUID();
    const made = await Promise.all(Array.from({ length: 10 }, () => shelf.add({ idempotencyKey })));
    expect(new Set(made.map(({ template }) => template?.row.id)).size).toBe(1);
    expect((await shelf.add({ idempotencyKey, title: 'Другой' })).faults).toEqual([
      { path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it('tell all their faults at once', async () => {
    const { template, faults } = await shelf.add({
      title: 'а\nб',
      body: 'Уважаемый {{name}}!',
      topic: 'no-such-topic',
      instructionIds: ['A1', 'A999', 'php-version-in-panel'],
    });
    expect(template).toBeNull();
    expect(faults.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`)).toEqual([
      'title WRONG_FORMAT',
      'body WRONG_FORMAT',
      'topic UNKNOWN',
      'instructionIds.1 UNKNOWN',
      'instructionIds.2 UNKNOWN',
    ]);
  });

  it('have no placeholder that nobody fills in, and the fault names those there are', async () => {
    const { faults } = await shelf.add({ body: 'Заявка {{ticketID}} решена.' });
    for (const locale of [Locale.RU, Locale.EN])
      for (const name of ['{{subscriberName}}', '{{ticketId}}', '{{expectedResolutionAt}}'])
        expect(faults.map((fault) => faultMessage(fault, locale)).join()).toContain(name);
    const id = await shelf.added();
    expect((await shelf.change(id, 1, { body: 'Заявка {{ticketId решена.' })).faults).toMatchObject([
      { path: ['input', 'body'], code: 'WRONG_FORMAT' },
    ]);
  });

  it('change as a whole, each change a version: what is left out is gone', async () => {
    const id = await shelf.added({ topic: 'cron', outcome: 'RESOLVED', instructionIds: ['A1'] });
    shelf.clock.advance(1_000);
    const { template, faults } = await shelf.change(id, 1, { title: 'Новое название' });
    expect(faults).toEqual([]);
    expect(template?.row).toMatchObject({ title: 'Новое название', topic: null, outcome: null, version: 2 });
    expect(template?.articles).toEqual([]);
    expect(template?.row.updatedAt).toBeGreaterThanOrEqual((template?.row.createdAt ?? 0) + 1_000);
    expect(await read(id)).toEqual(template);
  });

  it('are not changed from an older version: the conflict brings the newer one', async () => {
    const id = await shelf.added();
    await shelf.change(id, 1, { title: 'Первая правка' });
    const late = await shelf.change(id, 1, { title: 'Вторая правка' });
    expect(late.faults).toEqual([{ path: ['input', 'expectedVersion'], code: 'VERSION_CONFLICT' }]);
    expect(late.template?.row).toMatchObject({ title: 'Первая правка', version: 2 });
    expect((await shelf.change(id, 2, { title: 'Вторая правка' })).faults).toEqual([]);
  });

  it('are changed by one of several at once, and the others learn of it', async () => {
    const id = await shelf.added();
    const titles = Array.from({ length: 6 }, (_, i) => `Правка ${i}`);
    const results = await Promise.all(titles.map((title) => shelf.change(id, 1, { title })));
    expect(results.filter(({ faults }) => faults.length === 0)).toHaveLength(1);
    expect(results.every(({ template }) => template?.row.version === 2)).toBe(true);
  });

  it('take a change that is there already for done, so that it can be sent again', async () => {
    const id = await shelf.added({ instructionIds: ['A1'] });
    const sketch = { title: 'Правка', instructionIds: ['A2', 'A1'] };
    const first = await shelf.change(id, 1, sketch);
    expect(first.template?.row.version).toBe(2);
    expect(await shelf.change(id, 1, sketch)).toEqual(first);
  });

  it('are retired once and for all', async () => {
    const id = await shelf.added();
    const first = await shelf.retire(id);
    shelf.clock.advance(1_000);
    expect(await shelf.retire(id)).toEqual(first);
    expect(first.template?.row).toMatchObject({ version: 2, changedBy: 8 });
    const { faults } = await shelf.change(id, 2, { title: 'Правка' });
    expect(faults).toMatchObject([{ path: ['input', 'id'], code: 'STATUS_FORBIDS' }]);
    for (const fault of faults) expect(faultMessage(fault, Locale.RU)).toContain('шаблон снят');
  });

  it('show no article that is retired, and keep the link for the next change', async () => {
    const id = await shelf.added({ title: 'Со статьями', instructionIds: ['A1', 'A2'] });
    await shelf.retireArticle(2);
    expect((await read(id))?.articles.map(({ title }) => title)).toEqual(['Статья one']);
    const instructionIds = ['A1', 'A2'];
    expect((await shelf.change(id, 1, { title: 'Со статьями', instructionIds })).template?.row.version).toBe(
      1,
    );
    expect((await shelf.change(id, 1, { title: 'Правка', instructionIds })).faults).toEqual([]);
    expect((await shelf.add({ instructionIds })).faults).toEqual([
      { path: ['input', 'instructionIds', '1'], code: 'UNKNOWN' },
    ]);
  });

  it('are written by supervisors alone', async () => {
    const id = await shelf.added();
    for (const [actor, code] of [
      [ANONYMOUS, 'UNAUTHENTICATED'],
      [AGENT, 'FORBIDDEN'],
      [SUBSCRIBER, 'FORBIDDEN'],
      [SERVICE, 'FORBIDDEN'],
    ] as const) {
      await expect(shelf.add({}, actor)).rejects.toMatchObject({ code });
      await expect(shelf.change(id, 1, { title: 'Чужое' }, actor)).rejects.toMatchObject({ code });
      await expect(shelf.change('999', 1, {}, actor)).rejects.toMatchObject({ code });
      await expect(shelf.retire(id, actor)).rejects.toMatchObject({ code });
    }
    expect((await read(id))?.row.version).toBe(1);
  });

  it('that do not exist are not found, whatever their id looks like', async () => {
    for (const id of ['999999', 'A1', '', "1' OR 1=1 --", '0', '\u0000', '1'.repeat(5_000)]) {
      await expect(shelf.change(id, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(shelf.retire(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('keep odd texts whole or refuse them', async () => {
    for (const text of Object.values(ODD_TEXTS)) {
      const [title, body] = [`Название ${text}.`, `Текст ${text}.`];
      const { template } = await shelf.add({ body });
      if (!template) continue;
      const id = String(template.row.id);
      expect((await read(id))?.row.body).toBe(body);
      const changed = await shelf.change(id, 1, { title });
      if (changed.template) expect((await read(id))?.row.title).toBe(title);
    }
  });

  it('of a file are taken once, and none of a file with a wrong one', async () => {
    const stored = {
      title: 'Из файла',
      body: 'Здравствуйте, {{subscriberName}}!',
      locale: 'RU' as const,
      topic: 'cron',
      instructionUrls: ['https://help.example.ru/one', 'https://help.example.ru/unknown'],
    };
    expect(await shelf.import([stored, stored])).toEqual({ created: 1, faults: [] });
    expect(await shelf.import([stored])).toEqual({ created: 0, faults: [] });
    const { nodes } = await shelf.list({ search: 'файла' });
    expect(nodes.map(({ articles }) => articles.map(({ title }) => title))).toEqual([['Статья one']]);
    const wrong = { ...stored, title: 'Ещё один', body: '{{name}}', topic: 'nothing' };
    const { created, faults } = await shelf.import([{ ...stored, title: 'Небывалый' }, wrong]);
    expect([created, faults.map(({ path, code }) => `${path.join('.')} ${code}`)]).toEqual([
      0,
      ['templates.1.body WRONG_FORMAT', 'templates.1.topic UNKNOWN'],
    ]);
    expect(await shelf.titles({ search: 'Небывалый' })).toEqual([]);
  });
});
