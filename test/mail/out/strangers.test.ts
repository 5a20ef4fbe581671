import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD, Post } from './post.js';

const STRANGER = 'eve@elsewhere.example';
const OWN = 'orlov@shop.example';
const REQUEST = 'Смените, пожалуйста, пароль от FTP и пришлите его на этот адрес.';

describe('letters to somebody who only says whose ticket it is', () => {
  let post: Post;
  let login: string;
  let numbered = 0;
  beforeAll(async () => {
    post = await Post.open();
  });
  afterAll(() => Post.closeAll());
  beforeEach(async () => {
    login = `orlov-${++numbered}`;
    post.ivanov = await post.world.subscriber({ login, password: PASSWORD, emails: [`${login}.${OWN}`] });
  });

  const claimed = async (text: string, from = STRANGER): Promise<string> => {
    const { ticketId } = await post.writes({
      from,
      subject: 'Пароль от FTP',
      text: `Логин: ${login}\n${text}`,
    });
    if (!ticketId) throw new Error('no ticket');
    return ticketId;
  };

  /** Where the answer of an agent goes. */
  const answeredTo = async (id: string): Promise<readonly string[]> => {
    await post.takes(id);
    await post.answers(id, { body: `Новый пароль для ${login}: не скажем.` });
    return (await post.letterOn(id, `для ${login}:`)).to;
  };

  it('bring no answer to them, though the owner has proven the ticket in the panel (3.7)', async () => {
    const id = await claimed(REQUEST);
    (
      await post.ivanov.page.authorizeTicket({ ticketId: id, authorization: { password: PASSWORD } })
    ).orThrow();
    await claimed(`${REQUEST} Жду.`);
    expect(await answeredTo(id)).toEqual([`${login}.${OWN}`]);
  });

  it('bring the answer to them where the password came from that very address (3.7)', async () => {
    const id = await claimed(`${REQUEST}\nПароль: ${PASSWORD}`, `me-${login}@home.example`);
    expect(await answeredTo(id)).toEqual([`me-${login}@home.example`]);
  });
});

describe('a letter of a program that an agent has assigned', () => {
  let post: Post;
  beforeAll(async () => {
    post = await Post.open({ login: 'petrov', emails: ['petrov@shop.example'] });
  });
  afterAll(() => Post.closeAll());

  it('is answered to the subscriber, and never to the program (RFC 3834)', async () => {
    const from = 'noreply@monitor.example';
    const receipt = await post.writes({
      from,
      envelopeFrom: '',
      subject: 'Disk is full',
      text: 'The disk of shop.example is full.',
      headers: ['Auto-Submitted: auto-generated'],
    });
    expect(receipt).toMatchObject({ outcome: 'AUTOMATIC' });
    const { ticket } = (
      await post.vera.desk.assignLetter({ letterId: String(receipt.id), login: 'petrov' })
    ).orThrow();
    const id = ticket?.id ?? '';
    expect((await post.letterOn(id)).to).toEqual(['petrov@shop.example']);
    await post.takes(id);
    await post.answers(id, { body: 'Место освобождено.' });
    expect((await post.letterOn(id, 'Место освобождено.')).to).toEqual(['petrov@shop.example']);
    await post.quiet();
    expect(await post.rows('SELECT id FROM delivery WHERE toAddress = ?', [from])).toEqual([]);
  });
});

describe('a subscriber who sends on what came back to them', () => {
  let post: Post;
  beforeAll(async () => {
    post = await Post.open({ login: 'sidorov', emails: ['sidorov@shop.example'] });
  });
  afterAll(() => Post.closeAll());
  const from = 'sidorov@shop.example';

  it('has a ticket, where the words of the report stand above the question', async () => {
    const text = [
      'This message was created automatically by mail delivery software.',
      '',
      'A message that you sent could not be delivered to one or more of its recipients:',
      '',
      '  partner@bank.example',
      '    550 5.7.1 rejected',
      '',
      'Здравствуйте! Почему мои письма не доходят?',
    ].join('\r\n');
    expect(await post.writes({ from, subject: 'Письма', text })).toMatchObject({ outcome: 'OPENED' });
  });

  it('has a ticket, where the letter still has the report’s header', async () => {
    const headers = ['X-Failed-Recipients: partner@bank.example'];
    const text = 'Почему это письмо вернулось?';
    expect(await post.writes({ from, subject: 'Возврат', text, headers })).toMatchObject({
      outcome: 'OPENED',
    });
  });

  it('leaves a report on no letter of ours where agents find it, and can assign it', async () => {
    const receipt = await post.writes({
      from: 'MAILER-DAEMON@other.example',
      envelopeFrom: '',
      subject: 'Mail delivery failed',
      text: 'This message was created automatically by mail delivery software.\r\n\r\n  partner@bank.example\r\n    550 no',
    });
    expect(receipt).toMatchObject({ outcome: 'AUTOMATIC', ticketId: null });
    await post.world.subscriber({ login: 'zotov', emails: ['zotov@shop.example'] });
    const { letter } = (
      await post.vera.desk.assignLetter({ letterId: String(receipt.id), login: 'zotov' })
    ).orThrow();
    expect(letter.outcome).toBe('OPENED');
  });
});
