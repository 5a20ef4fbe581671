import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readTokenKey } from '../../../src/access/index.js';
import { LetterMarks } from '../../../src/mail/index.js';
import { type Someone, SUPPORT_ADDRESS, type World } from '../../kit/world.js';
import { NEEDS_PASSWORD, Scene } from '../../tickets/agents/scene.js';
import { letterOf, notesOf, receive, rows } from './letters.js';

const PASSWORD = 'Panel-2026-зима';
const STRANGER = 'eve@elsewhere.example';
const AUTHSERV = 'mx.provider.example';
const FTP = { subject: 'Пароль от FTP', text: 'Смените, пожалуйста, пароль от FTP и пришлите новый.' };

describe('somebody who only says in a letter whose it is', () => {
  let scene: Scene;
  let world: World;
  let marks: LetterMarks;
  let owner: Someone;
  let login: string;
  let numbered = 0;
  beforeAll(async () => {
    scene = await Scene.open({ login: 'ivan' }, { mail: { authservId: AUTHSERV } });
    world = scene.world;
    marks = new LetterMarks(readTokenKey(world.keyFile), SUPPORT_ADDRESS);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    login = `anna-${++numbered}`;
    owner = await world.subscriber({ login, password: PASSWORD, emails: [`${login}@shop.example`] });
  });

  const own = (text: string, subject = FTP.subject) =>
    receive(world, letterOf({ from: `${login}@shop.example`, subject, text }), {
      from: `${login}@shop.example`,
    });
  const claim = (text: string, sketch: Parameters<typeof letterOf>[0] = {}): string =>
    letterOf({ from: STRANGER, subject: FTP.subject, ...sketch, text: `Логин: ${login}\n${text}` });
  const claimed = (...sketch: Parameters<typeof claim>) =>
    receive(world, claim(...sketch), { from: STRANGER });
  /** As our mail server hands a letter on whose sender it has found forged. */
  const forged = (letter: string): string =>
    `Authentication-Results: ${AUTHSERV}; dmarc=fail\r\nReceived: from elsewhere.example by ${AUTHSERV}\r\n${letter}`;

  it('opens a ticket of that subscriber, and agents are told that the sender is not known (3.6)', async () => {
    const receipt = await claimed(FTP.text);
    expect(receipt.outcome).toBe('OPENED');
    expect(await notesOf(world, receipt.id)).toContain('SENDER_UNKNOWN');
  });

  it('gets into no ticket by its ticketID in the text', async () => {
    const id = await scene.opens({}, owner);
    const receipt = await claimed(`По заявке ${id}: сайт так и не открывается.`);
    expect(receipt.outcome).toBe('OPENED');
    expect(receipt.ticketId).not.toBe(id);
  });

  it('gets into no ticket by saying the same as its owner did (G.4)', async () => {
    const { ticketId } = await own(FTP.text);
    const letters = [claim(FTP.text), forged(claim(FTP.text, { from: `${login}@shop.example` }))];
    for (const letter of letters) {
      const receipt = await receive(world, letter, { from: STRANGER });
      expect(receipt.outcome).toBe('OPENED');
      expect(receipt.ticketId).not.toBe(ticketId);
    }
  });

  it('goes on with what came from the same address, also when it is said again', async () => {
    const messageId = `first-${login}@elsewhere.example`;
    const { ticketId } = await claimed(FTP.text, { messageId });
    expect(await claimed(FTP.text)).toMatchObject({ outcome: 'APPENDED', ticketId });
    expect(await claimed('Прошу поскорее.', { headers: { 'In-Reply-To': `<${messageId}>` } })).toMatchObject({
      outcome: 'APPENDED',
      ticketId,
    });
  });

  it('has no ticket proven by the password of the owner, who gets a ticket of their own (3.7)', async () => {
    const stranger = await claimed(FTP.text);
    const letter = await own(`${FTP.text}\nПароль: ${PASSWORD}`);
    expect(letter).toMatchObject({ outcome: 'OPENED' });
    expect(letter.ticketId).not.toBe(stranger.ticketId);
    const panel = (
      await owner.page.openTicket({
        ...owner.request(NEEDS_PASSWORD),
        subject: FTP.subject,
        description: FTP.text,
        authorization: { password: PASSWORD },
      })
    ).orThrow();
    expect(panel.ticket.id).not.toBe(stranger.ticketId);
    const [ticket] = await rows<{ authorization: string }>(
      world,
      'SELECT authorization FROM ticket WHERE id = ?',
      stranger.ticketId,
    );
    expect(ticket?.authorization).toBe('REQUIRED');
  });

  it('uses up none of the owner’s tries with wrong passwords (3.7)', async () => {
    for (let i = 0; i < 6; i++) await claimed(`${FTP.text}\nПароль: ugadal-${i}`);
    const letter = await own(`${FTP.text}\nПароль: ${PASSWORD}`);
    const [ticket] = await rows<{ authorization: string }>(
      world,
      'SELECT authorization FROM ticket WHERE id = ?',
      letter.ticketId,
    );
    expect(ticket?.authorization).toBe('VERIFIED');
    const guessed = await claimed(`${FTP.text} Ещё раз.\nПароль: ${PASSWORD}`);
    expect(await notesOf(world, guessed.id)).toContain('PASSWORD_NOT_COMPARED');
  });

  it('silences nobody by sending forged letters in their name', async () => {
    const from = `${login}@shop.example`;
    for (let i = 0; i < 31; i++)
      await receive(world, forged(letterOf({ from, text: `Письмо ${i}` })), { from: STRANGER });
    expect(await own('Сайт не открывается с утра, ошибка 502.', 'Сайт')).toMatchObject({ outcome: 'OPENED' });
  });

  it('silences nobody who answers a letter of ours', async () => {
    const from = `${login}@shop.example`;
    const id = await scene.opens({}, owner);
    for (let i = 0; i < 31; i++)
      await receive(world, letterOf({ from, text: `Вопрос номер ${i}` }), { from });
    expect(await own('Ещё вопрос')).toMatchObject({ outcome: 'HELD', reason: 'FLOOD' });
    const headers = { 'In-Reply-To': `<${marks.messageId(id)}>` };
    expect(await receive(world, letterOf({ from, text: 'Да, проверьте.', headers }), { from })).toMatchObject(
      {
        outcome: 'APPENDED',
        ticketId: id,
      },
    );
  });
});
