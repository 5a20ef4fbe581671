import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Someone } from '../../kit/world.js';
import { Scene } from './scene.js';

describe('an agent’s search', () => {
  let scene: Scene;
  let petrov: Someone;
  let anna: Someone;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    scene = await Scene.open({ login: 'ivanov', contractNumber: 'Д-2026/0815', name: 'ООО «МосТорг»' });
    petrov = await scene.world.subscriber({
      login: 'petrov_77',
      contractNumber: 'К-100%',
      name: 'Пётр Петров',
      emails: ['petrov@shop.example', 'Buhgalter@Second.example'],
    });
    anna = await scene.world.subscriber({ login: 'anna', name: 'Анна Ким' });
    ids.cart = await scene.opens({ subject: 'Корзина пуста', errorText: 'Fatal Error: Allowed Memory' });
    ids.mail = await scene.opens({ subject: 'Письма не доходят', description: 'С утра ни одного письма.' });
    ids.crm = await scene.opens({ subject: 'Установка 1С-Битрикс', topic: 'cron' }, petrov);
    ids.anna = await scene.opens({ subject: 'Смена PHP', stepsToReproduce: 'Открыть КАССУ' }, anna);
    (await anna.page.replyToTicket({ ticketId: ids.anna, body: 'Сломался Водопровод' })).orThrow();
    (await scene.vera.desk.addNote({ ticketId: ids.mail, body: 'Трудный клиент 😀' })).orThrow();
  });
  afterAll(() => scene.close());

  const found = async (search: string, first = 100): Promise<string[]> => {
    const { nodes, totalCount } = await scene.vera.desk.tickets({ filter: { search }, first });
    if (nodes.length < first) expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id);
  };

  it('finds whose tickets they are: by login, contract number, name and any of the addresses', async () => {
    for (const search of ['petrov_77', 'PETROV', 'к-100%', 'пётр', 'second.example', 'buhgalter@'])
      expect([search, await found(search)]).toEqual([search, ['crm']]);
    for (const search of ['д-2026/0815', 'мосторг', 'ivanov'])
      expect([search, await found(search)]).toEqual([search, ['mail', 'cart']]);
  });

  it('finds words of every text, in the cases in which people write them', async () => {
    for (const search of ['корзина', 'КОРЗИНА', 'fatal error', 'memory allowed'])
      expect(await found(search)).toEqual(['cart']);
    for (const search of ['1с-битрикс', '1С-БИТРИКС', 'битр']) expect(await found(search)).toEqual(['crm']);
    expect(await found('кассу')).toEqual(['anna']);
    expect(await found('водопровод')).toEqual(['anna']);
  });

  it('finds notes between agents, which subscribers and services do not', async () => {
    expect(await found('трудный')).toEqual(['mail']);
    expect(await found('😀')).toEqual(['mail']);
    const filter = { search: 'трудный' };
    expect((await scene.ivanov.page.tickets({ filter })).nodes).toEqual([]);
    expect((await scene.world.panel.tickets({ filter })).nodes).toEqual([]);
  });

  it('takes every word of a search, wherever it stands: in the ticket, its messages or its subscriber', async () => {
    expect(await found('ivanov корзина')).toEqual(['cart']);
    expect(await found('трудный мосторг письма')).toEqual(['mail']);
    expect(await found('anna корзина')).toEqual([]);
    expect(await found('example')).toHaveLength(4);
  });

  it('3.2 takes a ticketID in any spelling, alone and among other words', async () => {
    const id = ids.crm as string;
    for (const spelling of [id, id.toLowerCase(), id.replace('-', ''), id.replace('-', ' '), `#${id}`])
      expect(await found(spelling)).toEqual(['crm']);
    expect(await found(`${id.toLowerCase()} петров`)).toEqual(['crm']);
    expect(await found(`${id} anna`)).toEqual([]);
  });

  it('reads no sign of the search as anything but itself', async () => {
    for (const nothing of ['%%', '______', '100%_', "' OR 1=1 --", '!%', 'petrov%77'])
      expect([nothing, await found(nothing)]).toEqual([nothing, []]);
    expect(await found('  ')).toHaveLength(4);
  });

  it('counts all that it finds, also where the page shows some of it', async () => {
    const { nodes, totalCount, pageInfo } = await scene.vera.desk.tickets({
      filter: { search: 'example' },
      first: 3,
    });
    expect([nodes.length, totalCount, pageInfo.hasNextPage]).toEqual([3, 4, true]);
    const rest = await scene.vera.desk.tickets({
      filter: { search: 'example' },
      first: 3,
      after: pageInfo.endCursor,
    });
    expect([rest.nodes.length, rest.totalCount]).toEqual([1, 4]);
  });

  it('does not let a subscriber search by what only the service knows', async () => {
    for (const search of ['ivanov', 'мосторг', 'д-2026'])
      expect((await scene.ivanov.page.tickets({ filter: { search } })).nodes).toEqual([]);
  });
});
