import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, OUTAGE, Scene } from './scene.js';

const CART = {
  topic: 'site-errors',
  subject: 'Ошибка в корзине магазина',
  description: 'При оформлении заказа корзина магазина отвечает ошибкой, заказ не сохраняется.',
  errorText: 'Fatal error: Uncaught TypeError in cart.php on line 17',
  stepsToReproduce: 'Положить товар в корзину и оформить заказ',
} as const;
const CART_AGAIN = {
  ...CART,
  subject: 'Корзина снова не работает',
  description: 'Заказ в корзине магазина так и не сохраняется, при оформлении ошибка.',
} as const;

describe('the likely duplicates of a ticket', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const likely = async (id: string): Promise<string[]> => {
    const ticket = await scene.vera.desk.ticketCircumstances({ id });
    return (ticket?.likelyDuplicates ?? []).map((one) => one.id);
  };

  it('G.4 are other tickets of the subscriber about the same matter, and no stranger’s', async () => {
    const petrov = await scene.world.subscriber();
    const first = await scene.opens(CART);
    const foreign = await scene.opens(CART, petrov);
    const other = await scene.opens({ subject: 'Сменить PHP', description: 'Нужна версия 8.3 для блога.' });
    const again = await scene.opens(CART_AGAIN);
    expect(await likely(again)).toEqual([first]);
    expect(await likely(first)).toEqual([again]);
    expect(await likely(other)).toEqual([]);
    expect(await likely(foreign)).toEqual([]);
  });

  it('G.4 are settled ones too, for 30 days, but not those that were merged away', async () => {
    const cleared = await Scene.open();
    try {
      const see = async (id: string) =>
        (await cleared.vera.desk.ticketCircumstances({ id }))?.likelyDuplicates.map((one) => one.id);
      const settled = await cleared.taken(CART);
      (await cleared.answers(settled)).orThrow();
      const merged = await cleared.opens(CART);
      const open = await cleared.opens(CART_AGAIN);
      (await cleared.vera.desk.mergeDuplicate({ ticketId: open, duplicateOf: merged })).orThrow();
      expect(await see(merged)).toEqual([settled]);
      expect(await see(open)).toEqual(expect.arrayContaining([merged, settled]));
      await cleared.later(29 * DAY);
      expect(await see(merged)).toEqual([settled]);
      await cleared.later(2 * DAY);
      expect(await see(merged)).toEqual([]);
    } finally {
      await cleared.close();
    }
  });

  it('are as many as are asked for, and none for subscribers and services', async () => {
    const [one, two, three] = [
      await scene.opens(OUTAGE),
      await scene.opens(OUTAGE),
      await scene.opens(OUTAGE),
    ];
    const ASK =
      'query ($id: ID!, $first: Int) { ticket(id: $id) { likelyDuplicates(first: $first) { id } } }';
    const ask = async (raw: typeof scene.vera.raw, first?: number) =>
      (await raw(ASK, { id: three, first })).body.data?.ticket;
    expect(await ask(scene.vera.raw, 2)).toEqual({ likelyDuplicates: [{ id: two }, { id: one }] });
    expect(await ask(scene.vera.raw, 1)).toEqual({ likelyDuplicates: [{ id: two }] });
    const panel = scene.world.raw(scene.world.serviceToken);
    for (const raw of [scene.ivanov.raw, panel]) expect(await ask(raw)).toEqual({ likelyDuplicates: [] });
    const { body } = await scene.vera.raw(ASK, { id: three, first: 0 });
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are read for a whole page of tickets in one statement', async () => {
    const { database } = scene.world.house.deps;
    const select = database.select.bind(database);
    let statements = 0;
    database.select = (sql, parameters) => {
      if (sql.includes('duplicateOfId IS NULL')) statements++;
      return select(sql, parameters);
    };
    const { body } = await scene.vera
      .raw('{ tickets(first: 20) { nodes { id likelyDuplicates { id } } } }')
      .finally(() => {
        database.select = select;
      });
    expect(body.errors).toBeUndefined();
    expect(statements).toBe(1);
  });
});
