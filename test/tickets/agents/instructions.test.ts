import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, Scene } from './scene.js';

describe('instructions in an answer', () => {
  let scene: Scene;
  const ids: string[] = [];
  beforeAll(async () => {
    scene = await Scene.open();
    for (const word of ['Ящик', 'Зона', 'Версия PHP']) {
      const article = { title: word, summary: `Как: ${word}`, url: `https://help.example.ru/${ids.length}` };
      const made = (await scene.vera.desk.createInstruction({ ...article, locale: 'RU' })).orThrow();
      ids.push(made.instruction.id);
    }
  });
  afterAll(() => scene.close());

  const linked = async (id: string) => (await scene.shows(id)).messages.nodes.at(-1)?.instructions ?? [];

  it('3.9 are shown as links, in the order the agent chose', async () => {
    const id = await scene.taken();
    const [box = '', zone = '', php = ''] = ids;
    (await scene.answers(id, { instructionIds: [php, box, zone] })).orThrow();
    expect(await linked(id)).toMatchObject([
      { id: php, title: 'Версия PHP', url: 'https://help.example.ru/2', summary: 'Как: Версия PHP' },
      { id: box, title: 'Ящик' },
      { id: zone, title: 'Зона' },
    ]);
  });

  it('3.9 come with the event of the answer, too', async () => {
    const id = await scene.taken();
    (await scene.answers(id, { instructionIds: ids.slice(0, 1) })).orThrow();
    await scene.world.settle();
    const history = await scene.ivanov.page.ticketHistory({ id });
    expect(history?.events.nodes.at(-1)?.message?.instructions).toMatchObject([{ title: 'Ящик' }]);
  });

  it('3.9 read as they read when the answer was sent, though the article is changed or retired later', async () => {
    const { desk } = scene.vera;
    const id = await scene.taken();
    const article = { title: 'Старое', summary: 'Как было', url: 'https://help.example.ru/old' };
    const { instruction } = (await desk.createInstruction({ ...article, locale: 'RU' })).orThrow();
    (await scene.answers(id, { instructionIds: [instruction.id] })).orThrow();
    const changed = {
      id: instruction.id,
      expectedVersion: 1,
      title: 'Новое',
      url: 'https://help.example.ru/new',
    };
    (await desk.changeInstruction(changed)).orThrow();
    expect(await linked(id)).toEqual([{ id: instruction.id, ...article, locale: 'RU' }]);
    (await desk.retireInstruction({ id: instruction.id })).orThrow();
    expect(await linked(id)).toEqual([{ id: instruction.id, ...article, locale: 'RU' }]);
  });

  it('3.9 that are retired, unknown or no ids at all are field errors, each at its place', async () => {
    const { desk } = scene.vera;
    const id = await scene.taken();
    const article = { title: 'Снятое', summary: 'Как не надо', url: 'https://help.example.ru/gone' };
    const { instruction } = (await desk.createInstruction({ ...article, locale: 'RU' })).orThrow();
    (await desk.retireInstruction({ id: instruction.id })).orThrow();
    const [box = ''] = ids;
    const instructionIds = [box, instruction.id, 'A4711000', 'не номер'];
    expect(faultsOf(await scene.answers(id, { instructionIds }))).toEqual([
      'input.instructionIds.1 UNKNOWN',
      'input.instructionIds.2 UNKNOWN',
      'input.instructionIds.3 UNKNOWN',
    ]);
    expect((await scene.reads(id)).status).toBe('TAKEN');
  });

  it('3.9 are ten at most, and one that is named twice is shown once', async () => {
    const id = await scene.taken();
    const [box = '', zone = ''] = ids;
    expect(faultsOf(await scene.answers(id, { instructionIds: Array(11).fill(box) }))).toEqual([
      'input.instructionIds TOO_MANY',
    ]);
    (await scene.answers(id, { instructionIds: [box, zone, box] })).orThrow();
    expect((await linked(id)).map(({ title }) => title)).toEqual(['Ящик', 'Зона']);
  });

  it('are not kept twice when the answer is repeated under its key after the article was retired', async () => {
    const { desk } = scene.vera;
    const id = await scene.taken();
    const article = { title: 'Краткое', summary: 'Как раз', url: 'https://help.example.ru/short' };
    const { instruction } = (await desk.createInstruction({ ...article, locale: 'RU' })).orThrow();
    const { version } = await scene.reads(id);
    const input = {
      idempotencyKey: crypto.randomUUID(),
      expectedVersion: version,
      instructionIds: [instruction.id],
    };
    (await scene.answers(id, input)).orThrow();
    (await desk.retireInstruction({ id: instruction.id })).orThrow();
    (await scene.answers(id, input)).orThrow();
    expect(await linked(id)).toHaveLength(1);
  });
});
