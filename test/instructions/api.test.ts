import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawApi } from '../kit/raw-api.js';
import { type Colleague, type Someone, World } from '../kit/world.js';
import { demoArticles } from './library.js';

const FIELDS =
  '{ instruction { id title url summary locale version updatedAt retiredAt } errors { path code message } }';
const CREATE = `mutation ($input: CreateInstructionInput!) { createInstruction(input: $input) ${FIELDS} }`;
const CHANGE = `mutation ($input: ChangeInstructionInput!) { changeInstruction(input: $input) ${FIELDS} }`;
const RETIRE = `mutation ($input: RetireInstructionInput!) { retireInstruction(input: $input) ${FIELDS} }`;
const FIND =
  'query ($search: String!, $first: Int) { instructions(search: $search, first: $first) { id title locale } }';

type Shown = { readonly id: string; readonly title: string; readonly version: number };
type Payload = { readonly instruction: Shown | null; readonly errors: ReadonlyArray<{ message: string }> };

describe('instruction articles, over the API', () => {
  let world: World;
  let someone: Someone;
  let agent: Colleague;
  beforeAll(async () => {
    world = await World.open();
    someone = await world.subscriber();
    agent = await world.agent();
  });
  afterAll(() => world.close());

  const [article] = demoArticles();
  const input = (changes: object = {}) => ({ ...article, idempotencyKey: crypto.randomUUID(), ...changes });

  const ask = async <T>(raw: RawApi, document: string, variables: object, language = 'ru'): Promise<T> => {
    const { body } = await raw(document, variables, { 'accept-language': language });
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return Object.values(body.data)[0] as T;
  };
  const write = (document: string, given: object, language?: string) =>
    ask<Payload>(agent.raw, document, { input: given }, language);
  const find = (search: string, language?: string) =>
    ask<Shown[]>(someone.raw, FIND, { search, first: 20 }, language);

  it('are written by an agent, found by a subscriber, changed and retired', async () => {
    const { instruction, errors } = await write(CREATE, input());
    expect(errors).toEqual([]);
    expect(instruction).toMatchObject({ ...article, version: 1, retiredAt: null });
    const id = instruction?.id as string;
    expect(await find('почтового ящика')).toEqual([{ id, title: article?.title, locale: 'RU' }]);
    const changed = await write(CHANGE, { id, expectedVersion: 1, title: 'Корпоративная почта' });
    expect(changed).toMatchObject({ instruction: { version: 2, title: 'Корпоративная почта' }, errors: [] });
    expect(await find('корпоративной')).toEqual([{ id, title: 'Корпоративная почта', locale: 'RU' }]);
    expect((await write(RETIRE, { id })).instruction).toMatchObject({ version: 3 });
    expect(await find('корпоративной')).toEqual([]);
  });

  it('tell an agent who was slower what the article says now, in the agent’s language', async () => {
    const { instruction } = await write(CREATE, input());
    const id = instruction?.id as string;
    await write(CHANGE, { id, expectedVersion: 1, title: 'Первая правка' });
    const late = { id, expectedVersion: 1, title: 'Вторая правка' };
    for (const [language, words] of [
      ['ru', /Пока вы писали/],
      ['en', /while you were writing/],
    ] as const) {
      const answer = await write(CHANGE, late, language);
      expect(answer).toMatchObject({
        instruction: { title: 'Первая правка', version: 2 },
        errors: [{ path: ['input', 'expectedVersion'], code: 'VERSION_CONFLICT' }],
      });
      expect(answer.errors[0]?.message).toMatch(words);
    }
  });

  it('come to a subscriber in the language of the request, or else in their own', async () => {
    const title = 'Webmail';
    for (const locale of ['RU', 'EN']) await write(CREATE, input({ title: `${title} ${locale}`, locale }));
    const titles = async (raw: RawApi, language: string) =>
      (await ask<Shown[]>(raw, FIND, { search: 'webmail' }, language)).map((found) => found.title);
    expect(await titles(someone.raw, 'ru')).toEqual(['Webmail RU']);
    expect(await titles(someone.raw, 'en')).toEqual(['Webmail EN']);
    const { raw } = await world.subscriber({ login: 'english', locale: 'EN' });
    for (const silent of ['', '*', 'fr']) expect(await titles(raw, silent)).toEqual(['Webmail EN']);
    expect(await titles(raw, 'fr, ru;q=0.5')).toEqual(['Webmail RU']);
    expect(await titles(agent.raw, 'en')).toEqual(['Webmail EN', 'Webmail RU']);
  });

  it('are neither found nor written by those who may not', async () => {
    const code = async (raw: RawApi, document: string, variables: object) =>
      (await raw(document, variables)).body.errors?.[0]?.extensions.code;
    expect(await code(world.raw(), FIND, { search: 'почта' })).toBe('UNAUTHENTICATED');
    expect(await code(world.raw(), CREATE, { input: input() })).toBe('UNAUTHENTICATED');
    expect(await code(someone.raw, CREATE, { input: input() })).toBe('FORBIDDEN');
    expect(await code(world.raw(world.serviceToken), CREATE, { input: input() })).toBe('FORBIDDEN');
    expect(await code(agent.raw, RETIRE, { input: { id: 'A999999' } })).toBe('NOT_FOUND');
    for (const first of [0, 21, 101])
      expect(await code(someone.raw, FIND, { search: 'почта', first })).toBe('BAD_USER_INPUT');
    expect(await code(someone.raw, FIND, { search: 'ы'.repeat(50_202) })).toBe('BAD_USER_INPUT');
  });
});
