import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUTOMATIC_CAPS } from '../../../src/mail/out/caps.js';
import { SIGNIFICANT, SUPPORT_ADDRESS } from '../../kit/world.js';
import { HOUR, PASSWORD, Post } from './post.js';

const OUR_ID = /^<[a-z0-9]{10}\.[a-z2-7]{10}\.[a-z2-7]{16}@provider\.example>$/;
const DAY = 24 * HOUR;

describe('the confirmation of a letter (3.2)', () => {
  let post: Post;
  const own = 'abonent1@shop.example';
  beforeAll(async () => {
    post = await Post.open({}, { mail: { authservId: 'mx.provider.example' } });
  });
  afterAll(() => Post.closeAll());

  const sends = async (sketch: Partial<Parameters<Post['writes']>[0]> = {}): Promise<string> => {
    const receipt = await post.writes({
      from: own,
      subject: 'Переключите PHP на 8.3',
      text: 'Здравствуйте! Переключите версию PHP на 8.3 для shop.example, сейчас там 7.4.',
      ...sketch,
    });
    return receipt.ticketId ?? '';
  };

  it('goes to whom it came from, in the thread of their letter, and its answers come back to the ticket', async () => {
    const id = await sends({ messageId: 'first@mail.example' });
    const letter = await post.letterOn(id);
    expect(letter.to).toEqual([own]);
    expect(letter.from).toBe('');
    expect(letter.header('auto-submitted')).toEqual(['auto-replied']);
    expect(letter.header('in-reply-to')).toEqual(['<first@mail.example>']);
    expect(letter.header('references')).toEqual(['<first@mail.example>']);
    expect(letter.header('message-id')[0]).toMatch(OUR_ID);
    expect(letter.mail.replyTo?.[0]?.address).toMatch(/^support\+/);
    expect(letter.text).toContain(`Ваше письмо получено. Номер заявки: ${id}`);
    expect(letter.text).toMatch(/Место в очереди: \d+\.\nМы ответим не позднее: /);
    const [ours = ''] = letter.header('message-id');

    const again = await post.writes({
      from: own,
      subject: `Re: ${letter.mail.subject}`,
      text: 'И ещё вопрос: когда?',
      headers: [`In-Reply-To: ${ours}`],
      messageId: 'second@mail.example',
    });
    expect(again).toMatchObject({ outcome: 'APPENDED', ticketId: id });
    const receipt = await post.letterOn(id, 'добавлено к заявке');
    expect(receipt.header('in-reply-to')).toEqual(['<second@mail.example>']);
    expect(receipt.header('references')[0]?.split(/\s+/)).toEqual([
      '<first@mail.example>',
      ours,
      '<second@mail.example>',
    ]);
    const places = [letter, receipt].map(({ text }) => /Место.*\nМы ответим.*/.exec(text)?.[0]);
    expect(places[0]).toBe(places[1]);

    await post.takes(id);
    await post.answers(id, { body: 'Переключили.' });
    const answer = await post.letterOn(id, 'Переключили.');
    expect(answer.to).toEqual([own]);
    expect(answer.header('in-reply-to')).toEqual(['<second@mail.example>']);
    expect(answer.header('references')[0]?.split(/\s+/)).toHaveLength(4);
  });

  it('is in the language of the letter', async () => {
    const id = await sends({
      subject: 'Please enable the cron job',
      text: 'Hello! Please help me with my cron schedule, the job for the nightly report does not run at all.',
    });
    expect((await post.letterOn(id)).text).toContain('Keep the number');
  });

  it('asks for the password, and takes it in reply', async () => {
    const id = await post.opens({ topic: SIGNIFICANT });
    const letter = await post.letterOn(id);
    await post.writes({
      from: own,
      text: `Пароль: ${PASSWORD}`,
      headers: [`In-Reply-To: ${letter.header('message-id')[0]}`],
    });
    expect(await post.reads(id)).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED' });
    const receipt = await post.letterOn(id, 'добавлено');
    expect(receipt.text).toMatch(/Место в очереди: /);
    expect(receipt.text).not.toContain(PASSWORD);
  });

  it('tells a stranger who names the login nothing of the matter', async () => {
    const stranger = 'stranger@elsewhere.example';
    const id = await sends({
      from: stranger,
      text: `Логин: ${post.ivanov.login}\nСайт очень тормозит с утра.`,
    });
    const letter = await post.letterOn(id);
    expect(letter.to).toEqual([stranger]);
    expect(letter.mail.subject).toBe(`[${id}] Письмо получено`);
    expect(letter.text).toContain(`Номер заявки: ${id}`);
    // One ticketID in two thousand has PHP in it.
    expect(letter.text.replaceAll(id, '')).not.toMatch(/PHP|Тема:|Заявка:|тормозит|Абонент/);
    await post.takes(id);
    await post.answers(id, { body: 'Ускорили сайт.' });
    const answer = await post.letterOn(id, 'Ускорили сайт.');
    expect(answer.to).toEqual([own]);
  });

  it('gives a stranger no mark by which to write on a ticket that is not theirs', async () => {
    const stranger = 'other@elsewhere.example';
    const text = 'Настройте, пожалуйста, перенаправление почты с info@shop.example на buh@shop.example.';
    const id = await sends({ subject: 'Перенаправление почты info', text });
    const { id: letterId } = await post.writes({
      from: stranger,
      subject: 'К заявке',
      text: 'Ещё и с buh@.',
    });
    const login = post.ivanov.login;
    (await post.vera.desk.assignLetter({ letterId: String(letterId), login, ticketId: id })).orThrow();
    const letter = await post.sink.letter(
      'on the ticket, to the stranger',
      ({ to, mail }) => to.includes(stranger) && (mail.subject ?? '').includes(id),
    );
    expect(letter.header('message-id')[0]).not.toMatch(OUR_ID);
    expect(letter.mail.replyTo ?? []).toEqual([]);
    expect(letter.header('references').join(' ')).not.toContain('provider.example');
  });

  it('never goes to an address that was forged: its owner never wrote, and our subscriber is warned', async () => {
    const victim = 'victim@bank.example';
    const failed = [
      'Authentication-Results: mx.provider.example; dmarc=fail header.from=bank.example',
      'Received: from [192.0.2.1] by mx.provider.example with ESMTP; Thu, 15 Oct 2026 10:00:00 +0300',
    ];
    const id = await sends({
      from: victim,
      top: failed,
      subject: 'Сертификат',
      text: `Логин: ${post.ivanov.login}\nВыпустите сертификат SSL для shop.example, старый закончился.`,
    });
    expect((await post.letterOn(id)).to).toEqual([own]);
    expect(post.sink.to(victim)).toEqual([]);
  });

  it('is not sent for automatic letters', async () => {
    await post.allSent();
    const before = post.sink.letters.length;
    const automatic = { from: own, headers: ['Auto-Submitted: auto-replied'] };
    expect(await post.writes(automatic)).toMatchObject({ outcome: 'AUTOMATIC' });
    expect(await post.writes({ from: own, envelopeFrom: '' })).toMatchObject({ outcome: 'AUTOMATIC' });
    await post.allSent();
    expect(post.sink.letters).toHaveLength(before);
  });
});

describe('the sender of a letter who cannot be recognised (G.1)', () => {
  let post: Post;
  beforeAll(async () => {
    post = await Post.open();
  });
  afterAll(() => Post.closeAll());

  it('is asked once in seven days what is missing, and told nothing else', async () => {
    const from = 'Nobody@elsewhere.example';
    const write = () => post.writes({ from, subject: 'Секретный вопрос', text: 'Почему не работает сайт?' });
    expect(await write()).toMatchObject({ outcome: 'ASKED_TO_IDENTIFY' });
    const letter = await post.sink.letter('what is missing', ({ to }) =>
      to.includes('nobody@elsewhere.example'),
    );
    expect(letter.from).toBe('');
    expect(letter.header('auto-submitted')).toEqual(['auto-replied']);
    expect(letter.mail.subject).toBe('Уточните, пожалуйста, логин или номер договора');
    expect(letter.text).toMatch(/п\. 3\.6[\s\S]* {4}Логин: ivanov\n/);
    expect(`${letter.mail.subject}${letter.text}`).not.toMatch(/Секретный|не работает/);
    expect(letter.mail.from?.address).toBe(SUPPORT_ADDRESS);

    expect(await write()).toMatchObject({ outcome: 'HELD' });
    await post.later(8 * DAY);
    expect(await write()).toMatchObject({ outcome: 'ASKED_TO_IDENTIFY' });
    await post.sink.count(2);
  });

  it('is asked once where two letters come at the same moment', async () => {
    const from = 'twice@elsewhere.example';
    const both = await Promise.all(
      ['a', 'b'].map((text) => post.writes({ from, text: `Вопрос ${text}, помогите` })),
    );
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['ASKED_TO_IDENTIFY', 'HELD']);
  });
});

describe('automatic letters to one address', () => {
  afterAll(() => Post.closeAll());

  it('end at a cap, which holds back no answer of a person', async () => {
    const post = await Post.open();
    const address = 'abonent1@shop.example';
    const { hour } = AUTOMATIC_CAPS.known;
    const ids: string[] = [];
    for (let i = 0; i < hour + 2; i++) ids.push(await post.opens());
    await post.quiet();
    await post.sink.count(hour);
    const last = ids.at(-1) ?? '';
    await post.states(last);
    await post.takes(last);
    await post.answers(last, { body: 'Ответ человека' });
    expect((await post.letterOn(last, 'Ответ человека')).to).toEqual([address]);
    expect(post.sink.letters).toHaveLength(hour + 1);
    await post.later(HOUR);
    await post.letterOn(await post.opens());
  });
});
