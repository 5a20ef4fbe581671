import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SunkLetter } from '../../kit/smtp-sink.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { SIGNIFICANT, SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { HOUR, PASSWORD, Post } from './post.js';

const DEADLINE = /Мы ответим не позднее: \d{1,2} [а-я]+ \d{4} г\.? в \d\d:\d\d GMT\+3\./;

/** What every letter has in common, whoever wrote it. */
const isSound = (letter: SunkLetter, to: string) => {
  expect(letter.to).toEqual([to]);
  expect(letter.mail.from).toMatchObject({ address: SUPPORT_ADDRESS, name: 'Служба технической поддержки' });
  expect(letter.mail.headers.filter(({ key }) => key.startsWith('list-'))).toEqual([]);
  expect(letter.header('x-loop')).toEqual([SUPPORT_ADDRESS]);
  expect(letter.header('message-id')).toHaveLength(1);
  expect(letter.text.split('\n').every((line) => line.length <= 78)).toBe(true);
  // On its way the mark of the signature keeps its blank.
  expect(letter.text).toMatch(/\n-- \n/);
  expect(letter.text).not.toContain(PASSWORD);
};

const isAutomatic = (letter: SunkLetter, how: string) => {
  expect(letter.from).toBe('');
  expect(letter.header('auto-submitted')).toEqual([how]);
  expect(letter.header('x-auto-response-suppress')).toEqual(['All']);
};

const isByPerson = (letter: SunkLetter) => {
  expect(letter.from).toMatch(/^support\+[a-z0-9]{10}-[a-z2-7]{16}@provider\.example$/);
  expect(letter.mail.replyTo?.[0]?.address).toBe(letter.from);
  expect(letter.header('auto-submitted')).toEqual([]);
  expect(letter.header('x-auto-response-suppress')).toEqual([]);
};

describe('the letters of a ticket', () => {
  let post: Post;
  const address = 'abonent1@shop.example';
  beforeAll(async () => {
    post = await Post.open();
  });
  afterAll(() => Post.closeAll());

  it('begin with a confirmation that has ticketID, place and deadline (3.2, 3.5)', async () => {
    const id = await post.opens();
    const letter = await post.letterOn(id);
    isSound(letter, address);
    isAutomatic(letter, 'auto-generated');
    expect(letter.mail.subject).toBe(`[${id}] Заявка принята: PHP 8.3 для сайта`);
    expect(letter.text).toContain(`Номер заявки: ${id}`);
    expect(letter.text).toMatch(/Место в очереди: \d+\./);
    expect(letter.text).toMatch(DEADLINE);
    expect(letter.text).not.toContain('Пароль');
    await post.states(id, 'CONFIRMATION SENT');
  });

  it('tell of emergencies ahead, and an emergency of its place among them', async () => {
    const emergency = await post.opens({
      topic: 'site-errors',
      emergency: true,
      subject: 'Магазин не работает',
      errorText: 'Fatal error: Allowed memory size exhausted',
      stepsToReproduce: 'Открыть главную страницу сайта',
    });
    expect((await post.letterOn(emergency)).text).toContain('Её место среди экстренных: 1.');
    const id = await post.opens();
    expect((await post.letterOn(id)).text).toContain('сейчас их: 1.');
    await post.takes(emergency);
  });

  it('say what is missing where the password is, and how to give it (3.7)', async () => {
    const id = await post.opens({ topic: SIGNIFICANT });
    const { text } = await post.letterOn(id);
    expect(text).toContain('нужен пароль от панели управления (п. 3.7 регламента)');
    expect(text).toContain('    Пароль: ваш пароль');
    expect(text).not.toMatch(/Место в очереди: |Мы ответим/);
  });

  it('point to the page where the subscriber can do it alone (2.1)', async () => {
    const { text } = await post.letterOn(await post.opens({ topic: 'php-version' }));
    expect(text).toMatch(/самостоятельно:\n- .+\n {2}https:\/\//);
  });

  it('bring the answer of the agent, with instructions and files, in the thread (3.9)', async () => {
    const id = await post.opens();
    await post.takes(id);
    const upload = async (name: string, bytes: number) => {
      const response = await fetch(`${post.world.server.url}/attachments?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${post.vera.token}`, 'content-type': 'text/plain' },
        body: Buffer.from(randomBytes(bytes).toString('hex')),
      });
      return ((await response.json()) as { id: string }).id;
    };
    const attachmentIds = [await upload('журнал.txt', 500), await upload('дамп.txt', 8 * 1024 * 1024)];
    const confirmation = await post.letterOn(id);
    const body = 'Здравствуйте!\n\n    php_value memory_limit 256M\n\nГотово.';
    await post.answers(id, { body, attachmentIds });
    const letter = await post.letterOn(id, 'memory_limit');
    isSound(letter, address);
    isByPerson(letter);
    expect(letter.mail.subject).toBe(`[${id}] PHP 8.3 для сайта`);
    expect(letter.text.startsWith(body)).toBe(true);
    expect(letter.text).toContain(`Мы считаем заявку ${id} выполненной.`);
    expect(letter.mail.attachments.map(({ filename, disposition }) => [filename, disposition])).toEqual([
      ['журнал.txt', 'attachment'],
    ]);
    expect(letter.text).toMatch(/слишком велики для письма[\s\S]*- дамп\.txt/);
    const [first] = confirmation.header('message-id');
    expect(letter.header('in-reply-to')).toEqual([first]);
    expect(letter.header('references')).toEqual([first]);
  });

  it('tell the promised date, and a later one as such (3.5)', async () => {
    const id = await post.opens();
    await post.takes(id);
    const promise = (days: number) => ({
      outcome: 'IN_PROGRESS' as const,
      body: `Заказали диск, дней: ${days}`,
      expectedResolutionAt: new Date(post.world.clock.now() + days * 24 * HOUR).toISOString(),
    });
    await post.answers(id, promise(2));
    expect((await post.letterOn(id, 'дней: 2')).text).toMatch(/Ожидаемый срок решения: \d+ .* GMT\+3\./);
    await post.answers(id, promise(4));
    expect((await post.letterOn(id, 'дней: 4')).text).toMatch(/Новый срок решения: \d+ .* GMT\+3\./);
  });

  it('ask, demand an authorization, and refuse with reason and clause (3.7, 3.10)', async () => {
    const id = await post.opens({ topic: SIGNIFICANT, authorization: { password: PASSWORD } });
    await post.takes(id);
    await post.answers(id, { outcome: 'AWAITING_SUBSCRIBER', body: 'Какая база?' });
    const question = await post.letterOn(id, 'Какая база?');
    expect(question.text).toContain(`Мы ждём вашего ответа по заявке ${id}.`);
    isByPerson(question);
    (await post.vera.desk.requestAuthorization({ ticketId: id, what: 'Заявление на бланке' })).orThrow();
    const demand = await post.letterOn(id, 'Заявление на бланке');
    expect(demand.mail.subject).toBe(`[${id}] Нужно подтверждение: PHP 8.3 для сайта`);
    isByPerson(demand);
    const { version } = await post.reads(id);
    const refusal = {
      ticketId: id,
      expectedVersion: version,
      reason: 'AUTHORIZATION_MISSING',
      explanation: 'Срок вышел.',
    } as const;
    (await post.vera.desk.refuseTicket(refusal)).orThrow();
    const refused = await post.letterOn(id, 'отказано');
    isSound(refused, address);
    isByPerson(refused);
    expect(refused.text).toMatch(/Причина \(п\. 3\.10 регламента\): Для выполнения заявки была необходима/);
    expect(refused.text).toContain('\nСрок вышел.\n');
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT', 'AUTHORIZATION_REQUEST SENT', 'REFUSAL SENT');
  });

  it('say which ticket goes on where one was merged into it (G.4)', async () => {
    const earlier = await post.opens();
    const later = await post.opens();
    (await post.vera.desk.mergeDuplicate({ ticketId: later, duplicateOf: earlier })).orThrow();
    const letter = await post.letterOn(later, 'объединена');
    expect(letter.text.replaceAll('\n', ' ')).toContain(`ответ придёт по заявке ${earlier}`);
    await post.quiet();
    await post.states(earlier, 'CONFIRMATION SENT');
  });

  it('are none for notes, takings, deadlines, replies from the panel and the subscriber’s own closing', async () => {
    const id = await post.opens();
    await post.takes(id);
    (await post.vera.desk.addNote({ ticketId: id, body: 'Знакомый случай' })).orThrow();
    (await post.vera.desk.releaseTicket({ ticketId: id })).orThrow();
    await post.later(11 * HOUR);
    (await post.ivanov.page.replyToTicket({ ticketId: id, body: 'Дополнение' })).orThrow();
    (await post.ivanov.page.closeTicket({ ticketId: id })).orThrow();
    await post.quiet();
    await post.states(id, 'CONFIRMATION SENT');
  });
});

describe('letters to a subscriber', () => {
  afterEach(() => Post.closeAll());

  it('are in their language', async () => {
    const post = await Post.open({ locale: 'EN' });
    const { text, mail } = await post.letterOn(await post.opens());
    expect(mail.from?.name).toBe('Technical support');
    expect(text).toMatch(/Place in the queue: 1\.\nWe will reply no later than: \d+ \w+ \d{4} at \d\d:\d\d/);
  });

  it('are in the words of the provider, where it has its own', async () => {
    const templatesDir = temporaryFolder('templates');
    writeFileSync(
      join(templatesDir, 'confirmation.ru.txt'),
      'Subject: Ромашка: {{ticketId}}\n\nПринято: {{subject}}, {{topic}}.\n{{> footer}}',
    );
    writeFileSync(join(templatesDir, 'footer.ru.txt'), 'Ваша Ромашка, {{supportAddress}}');
    const post = await Post.open({}, { mail: { templatesDir } });
    const id = await post.answered();
    const confirmation = await post.letterOn(id, 'Принято');
    expect(confirmation.mail.subject).toBe(`Ромашка: ${id}`);
    expect(confirmation.text).toBe(
      `Принято: PHP 8.3 для сайта, Смена версии PHP.\nВаша Ромашка, ${SUPPORT_ADDRESS}\n`,
    );
    expect((await post.letterOn(id, 'Готово.')).text).toContain('Ваша Ромашка');
  });

  it('are not begun with templates that are wrong: the start fails, and says where', async () => {
    const templatesDir = temporaryFolder('templates');
    writeFileSync(join(templatesDir, 'answer.ru.txt'), 'Subject: x\n\n{{mesage}}');
    await expect(World.open({ mail: { templatesDir } })).rejects.toThrow(
      /answer\.ru\.txt:3: no letter of this kind has \{\{mesage\}\}/,
    );
  });

  it('are none where there is no address', async () => {
    const post = await Post.open({ emails: [] });
    const id = await post.answered();
    await post.quiet();
    await post.states(id);
    expect(post.sink.letters).toEqual([]);
  });

  it('hold what others have written as text alone', async () => {
    const post = await Post.open();
    const odd = await post.opens({ subject: 'Срочно {{supportAddress}} <b>&</b> \u202Egpj.exe' });
    const { mail, to } = await post.letterOn(odd);
    expect(mail.subject).toBe(`[${odd}] Заявка принята: Срочно {{supportAddress}} <b>&</b> gpj.exe`);
    expect(to).toEqual(['abonent1@shop.example']);
    const answered = await post.answered({
      body: '{{ticketId}} <b>x</b>\u0000 &amp;\n.\n..\nBcc: all@example.ru',
    });
    const letter = await post.letterOn(answered, 'Bcc');
    expect(letter.text.startsWith('{{ticketId}} <b>x</b> &amp;\n.\n..\nBcc: all@example.ru\n')).toBe(true);
    expect(letter.header('bcc')).toEqual([]);
  });
});
