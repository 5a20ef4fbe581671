import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, type Someone, World } from '../kit/world.js';

type Changes = Parameters<Someone['request']>[0];

const PATH = ['input', 'selfServiceDidNotHelp'];
const PASSWORD_CHANGE = {
  topic: 'ftp-password',
  subject: 'Пароль FTP',
  description: 'Смените, пожалуйста, пароль FTP-аккаунта shop: в панели кнопка не работает.',
};

describe('what the subscriber can do alone', () => {
  let world: World;
  let someone: Someone;
  let agent: Colleague;
  beforeAll(async () => {
    world = await World.open();
    someone = await world.subscriber({ consultationAgreementUntil: '2099-01-01T00:00:00.000Z' });
    agent = await world.agent();
  });
  afterAll(() => world.close());

  /** A request of somebody who was shown nothing. */
  const asks = (changes: Changes = {}) =>
    someone.page.openTicket(someone.request({ selfServiceDidNotHelp: false, ...changes }));
  const urlOf = async (topicId: string): Promise<string> => {
    const { topics } = await someone.page.regulations();
    return topics.find(({ id }) => id === topicId)?.selfService?.url ?? 'no page';
  };
  const shownFor = async (id: string) => (await agent.desk.ticketCircumstances({ id }))?.selfServiceShown;

  it.each([
    ['2.1', 'php-version', {}],
    ['2.3', PASSWORD_CHANGE.topic, PASSWORD_CHANGE],
  ])('%s is shown first for %s, with its clause and the link', async (clause, topic, changes) => {
    const before = (await someone.page.tickets()).totalCount;
    const { errors } = await asks({ topic, ...changes });
    expect(errors).toEqual([
      {
        path: PATH,
        code: 'SELF_SERVICE_FIRST',
        clause,
        message: expect.stringContaining(await urlOf(topic)),
      },
    ]);
    expect((await someone.page.tickets()).totalCount).toBe(before);
  });

  it('2.1 is told in the viewer’s language', async () => {
    const { body } = await someone.raw(
      'mutation($input: OpenTicketInput!) { openTicket(input: $input) { errors { message } } }',
      {
        input: { ...someone.request({ selfServiceDidNotHelp: false }), idempotencyKey: crypto.randomUUID() },
      },
      { 'accept-language': 'en' },
    );
    const url = await urlOf('php-version');
    expect(body.data?.openTicket).toEqual({
      errors: [
        { message: `You can do this yourself: ${url}. If it did not help, say so and send the request.` },
      ],
    });
  });

  it('2.1 did not help: the ticket is opened, and it is on record that the page was shown', async () => {
    const { ticket } = (await asks({ selfServiceDidNotHelp: true })).orThrow();
    expect(ticket.status).toBe('WAITING');
    expect(await shownFor(ticket.id)).toBe(true);
  });

  it('2.3 did not help: the same', async () => {
    const opened = await asks({ ...PASSWORD_CHANGE, selfServiceDidNotHelp: true });
    expect(await shownFor(opened.orThrow().ticket.id)).toBe(true);
  });

  it('2.1 does not stand in the way of an emergency (3.5)', async () => {
    const outage = {
      topic: 'site-errors',
      subject: 'Магазин не работает',
      errorText: 'Fatal error: Allowed memory size exhausted',
      stepsToReproduce: 'Открыть главную страницу сайта',
      serviceId: someone.services.site,
    };
    expect((await asks(outage)).errors).toMatchObject([{ path: PATH, clause: '3.9' }]);
    const { ticket } = (await asks({ ...outage, emergency: true })).orThrow();
    expect(ticket.lane).toBe('EMERGENCY');
    expect(await shownFor(ticket.id)).toBe(false);
  });

  it('2.1 is not asked about where the topic has no page, and what is said of one then is not on record', async () => {
    for (const selfServiceDidNotHelp of [false, true]) {
      const { ticket } = (await asks({ topic: 'virtual-host', selfServiceDidNotHelp })).orThrow();
      expect(await shownFor(ticket.id)).toBe(false);
    }
  });

  it('2.1 is one of all faults that are told at once', async () => {
    const { errors } = await asks({ subject: '', description: 'коротко' });
    expect(errors.map(({ path, code }) => `${path.at(-1)} ${code}`).sort()).toEqual([
      'description TOO_SHORT',
      'selfServiceDidNotHelp SELF_SERVICE_FIRST',
      'subject REQUIRED',
    ]);
  });

  it('2.1 leaves the key free: the same form is sent again under it with the page read', async () => {
    const idempotencyKey = crypto.randomUUID();
    expect((await asks({ idempotencyKey })).ok).toBe(false);
    expect((await asks({ idempotencyKey, selfServiceDidNotHelp: true })).ok).toBe(true);
  });

  it('2.1 binds the panel’s page alone: a letter on paper is registered all the same (3.1)', async () => {
    const { subscriber } = await someone.page.viewer();
    const { topic, subject, description } = someone.request();
    const letter = {
      topic,
      subject,
      description,
      incomingNumber: 'Вх-17',
      receivedOn: '2026-01-10T00:00:00Z',
    };
    const registered = await agent.desk.registerLetter({ ...letter, login: subscriber?.login });
    expect(await shownFor(registered.orThrow().ticket.id)).toBe(false);
  });
});
