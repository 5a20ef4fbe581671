/** A provider in the middle of a shift: something stands in every view of the desk, long words and odd text too. */
import { uploadFile } from '../../../sdk/src/index.js';
import { keepLetter, plainLetter } from '../../kit/letters.js';
import { SIGNIFICANT, type Someone, World } from '../../kit/world.js';

export interface Furnished {
  readonly world: World;
  /** With error text, files, notes, a long thread; held by the colleague. */
  readonly longTicket: string;
  /** Waits, with a likely duplicate. */
  readonly doubled: string;
  /** Awaits authorization. */
  readonly unproven: string;
  /** With a colleague. */
  readonly taken: string;
  readonly letter: string;
}

const LONG_WORD = 'Dokumentenverwaltungssystemeinrichtungsbeauftragter'.repeat(4);
const MESSAGES = 14;

async function longTicket(world: World, who: Someone): Promise<string> {
  const colleague = await world.agent({ name: 'Вера Константиновна Преображенская-Новгородцева' });
  const data = new TextEncoder().encode('2026-11-23 01:02:03 [error] upstream timed out');
  const file = await uploadFile(who.page, { name: `error-${'log'.repeat(30)}.txt`, data });
  const errorText = `PHP Fatal error: Uncaught Error: Call to undefined function mb_strlen() in /var/www/${LONG_WORD}.php:12`;
  const description = `Сайт не открывается с ночи: https://shop.example/${LONG_WORD}\n\nШаги: открыть корзину.`;
  const request = who.request({
    topic: 'site-errors',
    stepsToReproduce: 'Открыть корзину магазина и нажать кнопку заказа.',
    subject: `Ошибка 500 ${LONG_WORD}`.slice(0, 150),
    ...{ description, errorText, attachmentIds: [file.id] },
  });
  const { ticket } = (await who.page.openTicket(request)).orThrow();
  const ticketId = ticket.id;
  (await colleague.desk.takeTicket({ ticketId, reason: 'Звонил директор: магазин стоит' })).orThrow();
  for (let n = 0; n < MESSAGES; n++) {
    (
      await who.page.replyToTicket({
        ticketId,
        body: `Уточнение ${n + 1}: ошибка повторяется каждые пять минут.`,
      })
    ).orThrow();
  }
  (await colleague.desk.addNote({ ticketId, body: `Похоже на прошлую неделю: ${LONG_WORD}` })).orThrow();
  const { version = 0 } = (await who.page.ticket({ id: ticketId })) ?? {};
  const expectedResolutionAt = new Date(world.clock.now() + 86_400_000).toISOString();
  const body = 'Нашли причину, чиним: https://status.provider.example/42';
  (
    await colleague.desk.answerTicket({
      ticketId,
      expectedVersion: version,
      body,
      outcome: 'IN_PROGRESS',
      expectedResolutionAt,
    })
  ).orThrow();
  return ticketId;
}

export async function furnish(): Promise<Furnished> {
  const world = await World.open({ mail: {} });
  const who = await world.subscriber({
    name: 'Общество с ограниченной ответственностью «Северо-Западная транспортная компания»',
    consultationAgreementUntil: '2099-01-01T00:00:00Z',
  });
  const opened = async (one: Someone, changes: Parameters<Someone['request']>[0]): Promise<string> =>
    (await one.page.openTicket(one.request(changes))).orThrow().ticket.id;
  const long = await longTicket(world, who);
  await opened(who, {
    topic: 'site-down',
    emergency: true,
    subject: 'Сайт не отвечает',
    errorText: '502 Bad Gateway, nginx, every time since three',
  });
  const subject = 'Не работает корзина магазина';
  const description = 'После обновления корзина магазина shop.example показывает пустую страницу, помогите.';
  for (let n = 0; n < 2; n++)
    await opened(who, {
      topic: 'site-errors',
      subject,
      description,
      errorText: 'PHP Fatal error: Allowed memory size exhausted',
      stepsToReproduce: 'Открыть корзину магазина и нажать кнопку заказа.',
    });
  const doubled = await opened(who, {
    topic: 'site-errors',
    subject,
    description,
    errorText: 'PHP Fatal error: Allowed memory size exhausted',
    stepsToReproduce: 'Открыть корзину магазина и нажать кнопку заказа.',
  });
  const unproven = await opened(who, { topic: SIGNIFICANT, subject: 'Нужен доступ к базе данных' });
  for (let n = 0; n < 25; n++) await opened(who, { subject: `PHP 8.3 для сайта номер ${n + 1}` });
  const taken = await opened(who, { subject: 'Переключите PHP сегодня' });
  const colleague = await world.agent({ name: 'Галина' });
  (await colleague.desk.takeTicket({ ticketId: taken, reason: 'Абонент на линии' })).orThrow();
  (
    await colleague.desk.recordContact({
      login: who.login,
      channel: 'TELEPHONE',
      note: `Спрашивал о сроках. ${LONG_WORD}`,
    })
  ).orThrow();
  for (const title of ['Как сменить версию PHP', `Ошибка 500 ${LONG_WORD}`.slice(0, 150)]) {
    const url = `https://help.provider.example/${LONG_WORD}`;
    (
      await colleague.desk.createInstruction({
        title,
        summary: `Ошибка на сайте и PHP: ${title}`.slice(0, 400),
        url,
        locale: 'RU',
      })
    ).orThrow();
  }
  const supervisor = await world.agent({ name: 'Анна', role: 'SUPERVISOR' });
  const template = {
    body: 'Здравствуйте, {{subscriberName}}! Заявка {{ticketId}}: всё готово.',
    outcome: 'RESOLVED',
    locale: 'RU',
  } as const;
  for (const title of ['Сделано', 'Нужен доступ'])
    (await supervisor.desk.createAnswerTemplate({ title, ...template })).orThrow();
  await keepLetter(world, { subject: LONG_WORD.slice(0, 150), notes: '["SPOOF_SUSPECTED","TEXT_CUT"]' });
  const raw = plainLetter({ text: `Здравствуйте! Не приходит почта. ${LONG_WORD}` });
  const letter = await keepLetter(world, { subject: 'Не приходит почта', raw, folded: '> прежнее письмо' });
  return { world, longTicket: long, doubled, unproven, taken, letter };
}
