import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAILBOXES, SIGNIFICANT, SITE, type Someone, World } from '../kit/world.js';

const SECRET = 'правильный пароль';

describe('openTicket', () => {
  let world: World;
  let ivanov: Someone;
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ login: 'ivanov', password: SECRET });
  });
  afterAll(() => world.close());

  const faults = async (someone: Someone, changes: object) => {
    const result = await someone.page.openTicket(someone.request(changes));
    expect(result.ok).toBe(false);
    return result.errors
      .map(({ path, code, clause }) => [path.join('.'), code, clause].filter(Boolean).join(' '))
      .sort();
  };
  const count = async (someone: Someone) => (await someone.page.tickets()).totalCount;

  it('3.1 3.2 opens a ticket with a ticketID, 3.5 to be answered within 10 hours', async () => {
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    expect(ticket.id).toMatch(/^[2-9A-Y]{5}-[2-9A-Y]{5}$/);
    expect(ticket).toMatchObject({
      version: 1,
      status: 'WAITING',
      lane: 'REGULAR',
      channel: 'PANEL',
      deadline: 'PENDING',
    });
    expect(Date.parse(ticket.respondBy as string) - Date.parse(ticket.receivedAt)).toBe(36_000_000);
    expect(await ivanov.page.ticket({ id: ticket.id.toLowerCase().replace('-', '') })).toMatchObject({
      id: ticket.id,
    });
  });

  it('G.3 keeps texts verbatim, whatever odd characters they have', async () => {
    const odd = `  \u0000\tNUL, tab\r\n\u202eright to left\u202c 🙂👩‍👩‍👧 Ё ё й ${'\u0301'.repeat(3)} '; DROP TABLE ticket; -- \\' %_!  `;
    const input = ivanov.request({
      description: odd,
      errorText: odd,
      stepsToReproduce: odd,
      subject: `'; DROP 🙂 "x"`,
    });
    const { ticket } = (await ivanov.page.openTicket(input)).orThrow();
    expect(await ivanov.page.ticket({ id: ticket.id })).toMatchObject({
      subject: input.subject,
      description: odd,
      errorText: odd,
      stepsToReproduce: odd,
    });
  });

  it('takes texts of the full length that the contract allows, and not one character more', async () => {
    const emoji = '🙂';
    const longest = {
      stepsToReproduce: emoji.repeat(50_000),
      subject: emoji.repeat(200),
      description: emoji.repeat(50_000),
      errorText: emoji.repeat(200_000),
    };
    const { ticket } = (await ivanov.page.openTicket(ivanov.request(longest))).orThrow();
    const read = await ivanov.page.ticket({ id: ticket.id });
    expect(read?.errorText?.length).toBe(400_000);
    expect(
      await faults(ivanov, {
        subject: `${longest.subject}.`,
        description: `${longest.description}.`,
        errorText: 'я'.repeat(200_001),
      }),
    ).toEqual(['input.description TOO_LONG', 'input.errorText TOO_LONG', 'input.subject TOO_LONG']);
  });

  it('tells every violation at once, and stores nothing', async () => {
    const before = await count(ivanov);
    expect(
      await faults(ivanov, {
        topic: 'site-down',
        serviceId: undefined,
        subject: 'a\nb',
        description: 'коротко',
        emergency: true,
        attachmentIds: ['no-such-file'],
        idempotencyKey: 'short',
      }),
    ).toEqual([
      'input.attachmentIds.0 UNKNOWN',
      'input.description TOO_SHORT',
      'input.emergency NOT_AN_EMERGENCY 3.5',
      'input.errorText REQUIRED G.3',
      'input.idempotencyKey TOO_SHORT',
      'input.serviceId REQUIRED 2.2',
      'input.subject WRONG_FORMAT',
    ]);
    expect(await count(ivanov)).toBe(before);
  });

  it('answers in the viewer’s language', async () => {
    const answerIn = async (language: string) => {
      const document =
        'mutation($input: OpenTicketInput!) { openTicket(input: $input) { errors { message } } }';
      const input = { ...ivanov.request({ topic: 'no-such-topic' }), idempotencyKey: crypto.randomUUID() };
      const answer = await ivanov.raw(document, { input }, { 'accept-language': language });
      return answer.body;
    };
    const saying = (message: string) => ({ data: { openTicket: { errors: [{ message }] } } });
    expect(await answerIn('ru')).toEqual(saying('Такой темы нет в регламенте. Выберите тему из списка.'));
    expect(await answerIn('en')).toEqual(
      saying('The regulations have no such topic. Choose one of the list.'),
    );
  });

  it('refuses an unknown topic, half of a surrogate pair, and a foreign service', async () => {
    const other = await world.subscriber();
    expect(await faults(ivanov, { topic: 'no-such-topic' })).toEqual(['input.topic UNKNOWN']);
    expect(await faults(ivanov, { description: 'Половина пары: \ud83d и ещё.' })).toEqual([
      'input.description WRONG_FORMAT',
    ]);
    expect(await faults(ivanov, { serviceId: other.services.site })).toEqual(['input.serviceId UNKNOWN']);
  });

  it('3.5 an emergency is a fault of an own main service and nothing else', async () => {
    const fault = {
      topic: 'site-errors',
      errorText: 'Fatal error: Allowed memory size exhausted',
      stepsToReproduce: 'Открыть главную страницу сайта',
    };
    expect(await faults(ivanov, { ...fault, emergency: true, serviceId: ivanov.services.mail })).toEqual([
      'input.emergency NOT_AN_EMERGENCY 3.5',
    ]);
    const main = ivanov.request({ ...fault, emergency: true, serviceId: ivanov.services.site });
    expect((await ivanov.page.openTicket(main)).orThrow().ticket.lane).toBe('EMERGENCY');
  });

  it('3.8 consulting needs an extra agreement in force', async () => {
    const advice = { topic: 'script-consulting' };
    expect(await faults(ivanov, advice)).toEqual(['input.topic AGREEMENT_MISSING 3.8']);
    const until = (offset: number) => new Date(world.clock.now() + offset).toISOString();
    const over = await world.subscriber({ consultationAgreementUntil: until(-1000) });
    expect(await faults(over, advice)).toEqual(['input.topic AGREEMENT_MISSING 3.8']);
    const agreed = await world.subscriber({ consultationAgreementUntil: until(3_600_000) });
    expect((await agreed.page.openTicket(agreed.request(advice))).ok).toBe(true);
  });

  it('3.10 nothing is opened for a blocked account or a blocked service', async () => {
    const blocked = await world.subscriber({ blocked: true });
    expect(await faults(blocked, {})).toEqual(['input NOT_ALLOWED 3.10']);
    const partly = await world.subscriber({ services: [{ ...SITE, blocked: true }, MAILBOXES] });
    expect(await faults(partly, { serviceId: partly.services.site })).toEqual([
      'input.serviceId NOT_ALLOWED 3.10',
    ]);
    expect((await partly.page.openTicket(partly.request({ serviceId: partly.services.mail }))).ok).toBe(true);
  });

  it('3.7 with the password a significant request waits to be handled, without it it waits for the password', async () => {
    const change = { topic: SIGNIFICANT };
    const proven = ivanov.request({ ...change, authorization: { password: SECRET } });
    expect((await ivanov.page.openTicket(proven)).orThrow().ticket).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
    });
    expect((await ivanov.page.openTicket(ivanov.request(change))).orThrow().ticket).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
      waitingSince: null,
      respondBy: null,
    });
  });

  it('is for subscribers: a service does not write in their name', async () => {
    await expect(world.panel.openTicket(ivanov.request())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(world.client().openTicket(ivanov.request())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
