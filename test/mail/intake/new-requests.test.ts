import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SITE, type Someone, World } from '../../kit/world.js';
import { counted, letterOf, notesOf, receive, rows } from './letters.js';

const PASSWORD = 'Panel-2026-зима';

type Ticket = {
  subject: string;
  description: string;
  channel: string;
  status: string;
  lane: string;
  authorization: string;
  topicId: string;
  topicChosenBy: string | null;
  serviceId: number | null;
  receivedAt: number;
  respondBy: number | null;
};

type File = {
  name: string;
  messageId: number | null;
  letterId: number | null;
  place: number;
  sha256: string;
};

describe('a letter of a known sender', () => {
  let world: World;
  let ivan: Someone;
  beforeAll(async () => {
    world = await World.open({ mail: {} });
    ivan = await world.subscriber({ login: 'ivan', password: PASSWORD, services: [SITE] });
  });
  afterAll(() => world.close());

  const ticket = async (id: string | null): Promise<Ticket> => {
    const [row] = await rows<Ticket>(world, 'SELECT * FROM ticket WHERE id = ?', id);
    if (!row) throw new Error(`There is no ticket ${id}`);
    return row;
  };
  const files = (id: string | null): Promise<File[]> =>
    rows<File>(world, 'SELECT * FROM attachment WHERE ticketId = ? ORDER BY place', id);
  /** A quiet hour: nobody floods. */
  const later = () => world.clock.advance(3_600_000);

  it('3.1 opens a ticket of the channel EMAIL, with a topic chosen by machine, and says so on its receipt', async () => {
    const receipt = await receive(world, letterOf({ subject: 'Re: [#K7M4P-3XWRC] Не открывается сайт' }));
    expect(receipt).toMatchObject({ outcome: 'OPENED', reason: null });
    const opened = await ticket(receipt.ticketId);
    expect(opened).toMatchObject({
      channel: 'EMAIL',
      status: 'WAITING',
      authorization: 'NOT_REQUIRED',
      topicChosenBy: 'MACHINE',
      description: expect.stringContaining('ошибка 502'),
    });
    expect(String(opened.serviceId)).toBe(ivan.services.site);
    expect(Number(opened.respondBy)).toBe(Number(opened.receivedAt) + 10 * 3_600_000);
    const [letter] = await rows<Record<string, unknown>>(
      world,
      'SELECT * FROM letter WHERE id = ?',
      receipt.id,
    );
    expect(letter).toMatchObject({
      ticketId: receipt.ticketId,
      messageId: null,
      fromAddress: 'ivan@shop.example',
    });
    expect(letter?.topicRule).toEqual(expect.any(String));
    const seen = await ivan.page.ticket({ id: receipt.ticketId ?? '' });
    expect(seen?.channel).toBe('EMAIL');
    later();
  });

  it('3.2 keeps the letter whole behind its files, which are the ticket’s own', async () => {
    const letter = letterOf({
      subject: 'Пропали заказы',
      text: 'После вчерашнего обновления в магазине пропали заказы за неделю, журнал прилагаю.',
      files: { 'журнал.txt': 'ошибка в строке 7', 'ещё.txt': 'вторая часть' },
    });
    const { ticketId, id } = await receive(world, letter);
    const kept = await files(ticketId);
    expect(kept.map(({ name }) => name)).toEqual(['журнал.txt', 'ещё.txt', 'письмо.eml']);
    expect(kept.map(({ place }) => Number(place))).toEqual([0, 1, 2]);
    expect(kept.map(({ letterId }) => letterId && Number(letterId))).toEqual([null, null, id]);
    const hash = kept[2]?.sha256 ?? '';
    const original = readFileSync(
      join(world.attachmentsDir, hash.slice(0, 2), hash.slice(2, 4), hash),
      'utf8',
    );
    expect(original).toBe(letter);
    later();
  });

  it('takes the first words of the text where there is no subject, and says where there is no text', async () => {
    const untitled = await receive(
      world,
      letterOf({
        subject: '',
        text: 'Почтовый ящик переполнен и не принимает писем от клиентов нашего магазина уже два дня подряд, помогите',
      }),
    );
    expect((await ticket(untitled.ticketId)).subject).toBe(
      'Почтовый ящик переполнен и не принимает писем от клиентов нашего магазина уже…',
    );
    const silent = await receive(
      world,
      letterOf({ subject: 'Re: Fwd:', text: '', files: { 'снимок.txt': 'экран' } }),
    );
    expect(await ticket(silent.ticketId)).toMatchObject({
      subject: '(письмо без темы)',
      description: '(письмо без текста)',
    });
    later();
  });

  it('G.4 becomes a message of the request that it repeats, whose place stays', async () => {
    const text = 'Не приходят письма на ящик info@shop.example, клиенты получают отказ 550 mailbox full.';
    const first = await receive(world, letterOf({ subject: 'Не приходит почта info@shop.example', text }));
    const before = await ticket(first.ticketId);
    later();
    const again = await receive(
      world,
      letterOf({ subject: 'Не приходит почта info@shop.example', text: `Повторно: ${text}` }),
    );
    expect(again).toMatchObject({ outcome: 'APPENDED', ticketId: first.ticketId });
    expect((await ticket(first.ticketId)).respondBy).toEqual(before.respondBy);
    const [message] = await rows<{ body: string; channel: string; author: string }>(
      world,
      'SELECT message.* FROM message JOIN letter ON letter.messageId = message.id WHERE letter.id = ?',
      again.id,
    );
    expect(message).toMatchObject({ channel: 'EMAIL', author: 'SUBSCRIBER' });
    expect(message?.body).toContain('Повторно');
  });

  it('3.7 waits for the password that a significant change needs, unless it came along', async () => {
    const wish = {
      subject: 'Смена пароля базы данных shop',
      text: 'Прошу сменить пароль пользователя базы данных MySQL shop_main, доступ к базе данных утёк.',
    };
    const unproven = await receive(world, letterOf(wish));
    expect(await ticket(unproven.ticketId)).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
    });
    later();
    const proven = await receive(
      world,
      letterOf({ ...wish, text: `${wish.text}\n\nЛогин: ivan\nПароль: ${PASSWORD}` }),
    );
    // The same wish with its proof is what the first one lacked.
    expect(proven).toMatchObject({ outcome: 'APPENDED', ticketId: unproven.ticketId });
    expect(await ticket(unproven.ticketId)).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED' });
    later();
  });

  it('3.7 is taken in with a wrong password too, which agents are told of', async () => {
    const { ticketId, id } = await receive(
      world,
      letterOf({
        subject: 'Доступ по FTP для разработчика',
        text: 'Создайте, пожалуйста, ещё одного пользователя FTP с доступом к каталогу /www.\n\nПароль: не-тот-пароль',
      }),
    );
    expect((await ticket(ticketId)).authorization).not.toBe('VERIFIED');
    const notes = await notesOf(world, id);
    expect(notes).toEqual(expect.arrayContaining(['WRONG_PASSWORD', 'PASSWORD_REPLACED']));
    later();
  });

  it('3.10 is taken in while the subscriber is blocked: refusing is an agent’s', async () => {
    await world.subscriber({ login: 'blocked', emails: ['blocked@shop.example'], blocked: true });
    const receipt = await receive(world, letterOf({ from: 'blocked@shop.example' }));
    expect(receipt.outcome).toBe('OPENED');
  });

  it('3.2 is one letter, however often it comes', async () => {
    const letter = letterOf({
      subject: 'Продление домена',
      text: 'Продлите, пожалуйста, домен shop.example на два года.',
    });
    const first = await receive(world, letter);
    const before = await counted(world);
    expect(await receive(world, letter)).toEqual(first);
    expect(await counted(world)).toEqual(before);
    const [row] = await rows<{ arrivals: number }>(
      world,
      'SELECT arrivals FROM letter WHERE id = ?',
      first.id,
    );
    expect(Number(row?.arrivals)).toBe(2);
  });

  it('3.2 is another letter under the same Message-ID where it says something else', async () => {
    const messageId = 'once@mail.shop.example';
    const first = await receive(
      world,
      letterOf({ messageId, subject: 'Счёт за июнь', text: 'Пришлите счёт за июнь.' }),
    );
    const second = await receive(
      world,
      letterOf({ messageId, subject: 'Сертификат', text: 'Выпустите сертификат TLS для нового сайта.' }),
    );
    expect(second.id).not.toBe(first.id);
  });
});
