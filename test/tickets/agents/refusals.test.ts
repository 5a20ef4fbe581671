import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRegulations } from '../../../src/regulations/index.js';
import { MAILBOXES, SITE } from '../../kit/world.js';
import { DAY, faultsOf, NEEDS_PASSWORD, PASSWORD, Scene } from './scene.js';

type Reason = 'AUTHORIZATION_MISSING' | 'OUTSIDE_CONTRACT' | 'SERVICES_BLOCKED';
const REASONS: readonly Reason[] = ['AUTHORIZATION_MISSING', 'OUTSIDE_CONTRACT', 'SERVICES_BLOCKED'];
const SUPPORTED = 'query ($id: ID!) { ticket(id: $id) { supportedRefusals } }';

describe('a refusal', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const refuse = async (ticketId: string, reason: Reason, explanation?: string) => {
    const { version } = await scene.reads(ticketId);
    return scene.vera.desk.refuseTicket({ ticketId, expectedVersion: version, reason, explanation });
  };
  const supported = async (id: string): Promise<readonly string[]> => {
    const { body } = await scene.vera.raw(SUPPORTED, { id });
    const told = body.data?.ticket as { supportedRefusals: string[] } | undefined;
    return told?.supportedRefusals ?? [];
  };
  const factsOf = async (id: string): Promise<unknown> => {
    const [row] = await scene.rows<{ refusalFacts: string | null }>(
      'SELECT refusalFacts FROM ticket WHERE id = ?',
      [id],
    );
    return row?.refusalFacts ? JSON.parse(row.refusalFacts) : null;
  };
  /** The one ground stands and is recorded; the others are refused themselves, and change nothing. */
  const standsOnlyOn = async (id: string, reason: Reason, facts: readonly string[]) => {
    const before = await scene.reads(id);
    expect(await supported(id)).toEqual([reason]);
    for (const other of REASONS.filter((one) => one !== reason))
      expect(faultsOf(await refuse(id, other))).toEqual(['input.reason REASON_UNSUPPORTED 3.10']);
    expect((await scene.reads(id)).version).toBe(before.version);
    expect(await factsOf(id)).toBeNull();
    const { ticket } = (await refuse(id, reason, 'Подробности в договоре.')).orThrow();
    expect(ticket).toMatchObject({
      status: 'REFUSED',
      refusal: { reason, clause: '3.10', explanation: 'Подробности в договоре.' },
      waitingSince: null,
    });
    expect(await factsOf(id)).toEqual(facts);
    expect((await scene.history(id)).at(-1)).toBe('REFUSED');
  };

  it('3.10 has no ground where the record supports none', async () => {
    const id = await scene.taken();
    expect(await supported(id)).toEqual([]);
    for (const reason of REASONS)
      expect(faultsOf(await refuse(id, reason))).toEqual(['input.reason REASON_UNSUPPORTED 3.10']);
    expect((await scene.reads(id)).status).toBe('TAKEN');
  });

  it('3.10 for a missing authorization needs that one was needed and is missing', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    await standsOnlyOn(id, 'AUTHORIZATION_MISSING', ['authorizationNeededAndMissing']);
    const proven = await scene.taken({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
    expect(faultsOf(await refuse(proven, 'AUTHORIZATION_MISSING'))).toEqual([
      'input.reason REASON_UNSUPPORTED 3.10',
    ]);
  });

  it('3.10 outside the contract needs a consultation whose agreement has ended (3.8)', async () => {
    await scene.resync(scene.ivanov, { consultationAgreementUntil: scene.in(DAY), password: PASSWORD });
    const description =
      'Почему запрос к базе в этом скрипте возвращает пустой результат и как это исправить?';
    const id = await scene.taken({ topic: 'script-consulting', description });
    expect(await supported(id)).toEqual([]);
    await scene.later(DAY + 1000);
    await standsOnlyOn(id, 'OUTSIDE_CONTRACT', ['noConsultationAgreement']);
  });

  it('3.10 outside the contract needs a service that left it, or is not of the kind the topic is for', async () => {
    const description = 'С утра не открывается ни одна страница сайта.';
    const other = { ...SITE, externalId: 'other', name: 'second.example' };
    await scene.resync(scene.ivanov, { services: [SITE, MAILBOXES, other], password: PASSWORD });
    const ivanov = await scene.world.session(scene.ivanov.login);
    const fields = {
      description,
      errorText: 'ERR_CONNECTION_TIMED_OUT',
      stepsToReproduce: 'Открыть сайт магазина',
    };
    const request = { topic: 'site-down', ...fields, serviceId: ivanov.services.other };
    const [gone, lesser] = [
      await scene.taken(request),
      await scene.taken({ ...request, serviceId: ivanov.services.site }),
    ];
    await scene.resync(scene.ivanov, { services: [{ ...SITE, main: false }, MAILBOXES], password: PASSWORD });
    await standsOnlyOn(gone, 'OUTSIDE_CONTRACT', ['serviceNotOfContract']);
    await standsOnlyOn(lesser, 'OUTSIDE_CONTRACT', ['serviceNotMain']);
    await scene.resync(scene.ivanov, { services: [SITE, MAILBOXES], password: PASSWORD });
  });

  it('3.10 for blocked services needs a blocked service', async () => {
    const id = await scene.taken({ serviceId: scene.ivanov.services.mail });
    await scene.resync(scene.ivanov, {
      services: [SITE, { ...MAILBOXES, blocked: true }],
      password: PASSWORD,
    });
    await standsOnlyOn(id, 'SERVICES_BLOCKED', ['serviceBlocked']);
    await scene.resync(scene.ivanov, { services: [SITE, MAILBOXES], password: PASSWORD });
  });

  it('3.10 for blocked services needs a blocked account', async () => {
    const id = await scene.taken();
    await scene.resync(scene.ivanov, { blocked: true, password: PASSWORD });
    await standsOnlyOn(id, 'SERVICES_BLOCKED', ['subscriberBlocked']);
    await scene.resync(scene.ivanov, { blocked: false, password: PASSWORD });
  });

  it('3.10 is judged by the record as it is now, not as it was', async () => {
    const id = await scene.taken();
    await scene.resync(scene.ivanov, { blocked: true, password: PASSWORD });
    expect(await supported(id)).toEqual(['SERVICES_BLOCKED']);
    await scene.resync(scene.ivanov, { blocked: false, password: PASSWORD });
    expect(faultsOf(await refuse(id, 'SERVICES_BLOCKED'))).toEqual(['input.reason REASON_UNSUPPORTED 3.10']);
  });

  it('3.10 is shown to the subscriber with its clause and a text in either language', async () => {
    expect(defaultRegulations().refusalReasons.map(({ reason, clause }) => [reason, clause])).toEqual(
      REASONS.map((reason) => [reason, '3.10']),
    );
    const ask = '{ regulations { refusalReasons { reason clause text } } }';
    const textsIn = async (language: string) => {
      const { body } = await scene.ivanov.raw(ask, {}, { 'accept-language': language });
      const told = body.data?.regulations as { refusalReasons: { text: string }[] } | undefined;
      return (told?.refusalReasons ?? []).map(({ text }) => text);
    };
    expect(await textsIn('ru')).toHaveLength(3);
    for (const text of await textsIn('ru')) expect(text).toMatch(/[а-яё]{4}/);
    for (const text of await textsIn('en')) expect(text).toMatch(/^[^а-яё]{20,}$/);
    const id = await scene.opens(NEEDS_PASSWORD);
    (await refuse(id, 'AUTHORIZATION_MISSING')).orThrow();
    expect((await scene.shows(id)).refusal).toMatchObject({
      reason: 'AUTHORIZATION_MISSING',
      explanation: null,
    });
  });

  it('3.5 of a request that waits comes after it was taken, like any reply', async () => {
    const id = await scene.opens();
    expect(faultsOf(await refuse(id, 'OUTSIDE_CONTRACT'))).toEqual(['input.ticketId STATUS_FORBIDS']);
    const taken = await scene.taken();
    const dmitri = await scene.world.agent();
    const { version } = await scene.reads(taken);
    const input = { ticketId: taken, expectedVersion: version, reason: 'OUTSIDE_CONTRACT' } as const;
    expect(faultsOf(await dmitri.desk.refuseTicket(input))).toEqual(['input.ticketId NOT_ALLOWED']);
  });

  it('repeated in the same words succeeds and tells nothing twice; in others it is refused', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    const input = {
      ticketId: id,
      expectedVersion: 1,
      reason: 'AUTHORIZATION_MISSING',
      explanation: 'Ждали',
    } as const;
    const answers = await Promise.all(Array.from({ length: 10 }, () => scene.vera.desk.refuseTicket(input)));
    expect(answers.map(({ ok }) => ok)).toEqual(Array(10).fill(true));
    expect(await scene.history(id)).toEqual(['OPENED', 'REFUSED']);
    const other = { ...input, expectedVersion: 2, explanation: 'Другое' };
    expect(faultsOf(await scene.vera.desk.refuseTicket(other))).toEqual(['input.ticketId STATUS_FORBIDS']);
  });

  it('is opened again by the subscriber’s reply, and the ground is looked at anew', async () => {
    const id = await scene.taken();
    await scene.resync(scene.ivanov, { blocked: true, password: PASSWORD });
    (await refuse(id, 'SERVICES_BLOCKED')).orThrow();
    await scene.resync(scene.ivanov, { blocked: false, password: PASSWORD });
    const { ticket } = (await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Оплатил' })).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', refusal: null, deadline: 'PENDING' });
    expect(await supported(id)).toEqual([]);
  });
});
