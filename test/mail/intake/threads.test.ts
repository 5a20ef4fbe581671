import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTokenKey } from '../../../src/access/index.js';
import { LetterMarks } from '../../../src/mail/index.js';
import { SUPPORT_ADDRESS, type World } from '../../kit/world.js';
import { NEEDS_PASSWORD, Scene } from '../../tickets/agents/scene.js';
import { letterOf, notesOf, receive, rows } from './letters.js';

const PASSWORD = 'Panel-2026-зима';

describe('a letter that belongs to a ticket', () => {
  let scene: Scene;
  let world: World;
  let marks: LetterMarks;
  beforeAll(async () => {
    scene = await Scene.open({ login: 'ivan', password: PASSWORD }, { mail: {} });
    world = scene.world;
    marks = new LetterMarks(readTokenKey(world.keyFile), SUPPORT_ADDRESS);
  });
  afterAll(() => scene.close());

  const answering = (id: string) => ({ headers: { 'In-Reply-To': `<${marks.messageId(id)}>` } });
  const reply = (id: string, text = 'Ответ на ваше письмо.'): string =>
    letterOf({ subject: 'Re: заявка', text, ...answering(id) });

  it('3.2 becomes its message, from its author, and leaves the place as it is', async () => {
    const id = await scene.opens();
    const before = await scene.shows(id);
    const receipt = await receive(world, reply(id, 'Забыл добавить: срочности нет.'));
    expect(receipt).toMatchObject({ outcome: 'APPENDED', ticketId: id });
    const after = await scene.shows(id);
    expect(after.respondBy).toEqual(before.respondBy);
    const [message] = await rows<Record<string, unknown>>(
      world,
      'SELECT message.* FROM message JOIN letter ON letter.messageId = message.id WHERE letter.id = ?',
      receipt.id,
    );
    expect(message).toMatchObject({
      body: expect.stringContaining('срочности нет'),
      channel: 'EMAIL',
      author: 'SUBSCRIBER',
    });
  });

  it('3.2 brings its files to that message', async () => {
    const id = await scene.opens();
    const receipt = await receive(
      world,
      letterOf({
        text: 'Вот журнал.',
        ...answering(id),
        files: { 'журнал.txt': 'строка' },
      }),
    );
    const files = await rows<{ name: string; messageId: number }>(
      world,
      'SELECT name, messageId FROM attachment WHERE ticketId = ? ORDER BY place',
      id,
    );
    const [letter] = await rows<{ messageId: number }>(
      world,
      'SELECT messageId FROM letter WHERE id = ?',
      receipt.id,
    );
    expect(files).toEqual([
      { name: 'журнал.txt', messageId: letter?.messageId },
      { name: 'письмо.eml', messageId: letter?.messageId },
    ]);
  });

  it('opens a resolved ticket again', async () => {
    const id = await scene.opens();
    await scene.takes(id);
    (await scene.answers(id)).orThrow();
    await receive(world, reply(id, 'Проверил: не работает.'));
    expect((await scene.shows(id)).status).toBe('WAITING');
  });

  it('3.2 opens a linked ticket where its own is closed, and the next letter goes there', async () => {
    const id = await scene.opens();
    (await scene.ivanov.page.closeTicket({ ticketId: id })).orThrow();
    const receipt = await receive(world, reply(id, 'После закрытия снова та же беда с корзиной.'));
    expect(receipt.outcome).toBe('OPENED');
    const [ticket] = await rows<{ continuesId: string }>(
      world,
      'SELECT continuesId FROM ticket WHERE id = ?',
      receipt.ticketId,
    );
    expect(ticket?.continuesId).toBe(id);
    const next = await receive(world, reply(id, 'И ещё: сломалась выдача чеков.'));
    expect(next).toMatchObject({ outcome: 'APPENDED', ticketId: receipt.ticketId });
  });

  it('goes to the ticket that its own was merged into', async () => {
    const [first, second] = [await scene.opens(), await scene.opens({ subject: 'То же самое' })];
    await scene.takes(second);
    (await scene.vera.desk.mergeDuplicate({ ticketId: second, duplicateOf: first })).orThrow();
    const receipt = await receive(world, reply(second));
    expect(receipt).toMatchObject({ outcome: 'APPENDED', ticketId: first });
  });

  it('3.7 authorizes what lacks the password alone, with its text in the thread', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    expect((await scene.shows(id)).status).toBe('AWAITING_AUTHORIZATION');
    const wrong = await receive(world, reply(id, 'Пароль: совсем-не-тот'));
    expect((await scene.shows(id)).status).toBe('AWAITING_AUTHORIZATION');
    expect(await notesOf(world, wrong.id)).toContain('WRONG_PASSWORD');

    await receive(world, reply(id, `Подтверждаю.\nПароль: ${PASSWORD}`));
    expect(await scene.shows(id)).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED' });
    const all = await rows<{ body: string }>(world, 'SELECT body FROM message WHERE ticketId = ?', id);
    expect(all).toHaveLength(2);
    expect(JSON.stringify(all)).not.toContain(PASSWORD);
  });

  it('3.7 is not compared where too many wrong passwords have come, and is taken in all the same', async () => {
    const anna = await world.subscriber({ login: 'anna', password: PASSWORD });
    const id = await scene.opens(NEEDS_PASSWORD, anna);
    const from = 'anna@shop.example';
    const letter = (text: string): string => letterOf({ from, text, ...answering(id) });
    for (let i = 0; i < 5; i++) await receive(world, letter(`Пароль: не-тот-${i}`));
    const late = await receive(world, letter(`Пароль: ${PASSWORD}`));
    expect(late.outcome).toBe('APPENDED');
    expect(await notesOf(world, late.id)).toContain('PASSWORD_NOT_COMPARED');
    expect((await scene.shows(id, anna)).status).toBe('AWAITING_AUTHORIZATION');
  });

  it('3.2 is a stranger’s letter to nobody’s ticket where it has the ticketID alone', async () => {
    const id = await scene.opens();
    const receipt = await receive(
      world,
      letterOf({ from: 'eve@elsewhere.example', subject: `Re: ${id}`, text: 'Покажите!' }),
    );
    expect(receipt).toMatchObject({ outcome: 'HELD', reason: 'NOBODY', ticketId: null });
  });
});
