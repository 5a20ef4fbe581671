import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate, validateOpenTicket } from '../../sdk/src/index.js';
import { MAILBOXES, SITE, type Someone, World } from '../kit/world.js';

const RUNS = process.env.ZAYAVKA_LONG ? 2_000 : 250;

const OPEN =
  'mutation($input: OpenTicketInput!) { openTicket(input: $input) { errors { path code clause } } }';
const REPLY =
  'mutation($input: ReplyToTicketInput!) { replyToTicket(input: $input) { errors { path code } } }';
const CLOSE = 'mutation($input: CloseTicketInput!) { closeTicket(input: $input) { errors { path code } } }';

const FIELDS = [
  'idempotencyKey',
  'subject',
  'description',
  'errorText',
  'stepsToReproduce',
  'serviceId',
  'emergency',
  'attachmentIds',
  'authorization',
  'selfServiceDidNotHelp',
  'evenIfDuplicate',
] as const;

type Verdict = ReadonlyArray<{
  readonly path: readonly string[];
  readonly code: string;
  readonly clause?: string | null;
}>;
const spoken = (verdict: Verdict): string[] =>
  verdict.map(({ path, code, clause }) => `${path.join('.')} ${code} ${clause ?? ''}`).sort();

/** Texts around every bound: short, blank, long, broken, with characters of two units, with line ends. */
const text = (...lengths: number[]) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 14 }),
    fc.constantFrom(
      '',
      ' ',
      '\n\t',
      'ab',
      ' ab ',
      '\ud83d',
      'a\u0000b',
      'строка\nвторая',
      'Обычный текст заявки',
    ),
    ...lengths.flatMap((length) => [
      fc.constantFrom('я', '🙂', ' ').map((character) => character.repeat(length)),
      fc.constantFrom('я', '🙂').map((character) => ` ${character.repeat(length)}`),
    ]),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

describe('SDK verdict equals server verdict', () => {
  let world: World;
  let people: Someone[];
  let topics: string[];
  beforeAll(async () => {
    world = await World.open();
    const agreed = { consultationAgreementUntil: '2099-01-01T00:00:00.000Z' };
    const blockedService = { ...SITE, externalId: 'off', blocked: true };
    people = [
      await world.subscriber({ services: [SITE, MAILBOXES, blockedService] }),
      await world.subscriber({ ...agreed, services: [SITE] }),
      await world.subscriber({ blocked: true }),
    ];
    topics = (await (people[0] as Someone).page.regulations()).topics.map(({ id }) => id);
  });
  afterAll(() => world.close());

  const ask = async (someone: Someone, document: string, field: string, input: object): Promise<Verdict> => {
    const { body } = await someone.raw(document, { input });
    const payload = body.data?.[field] as { errors: Verdict } | undefined;
    if (!payload) throw new Error(JSON.stringify(body.errors));
    return payload.errors;
  };

  it('for opening a ticket, over all topics, services and odd texts', async () => {
    const facts = await Promise.all(
      people.map(async ({ page }) => {
        const subscriber = (await page.viewer()).subscriber;
        if (!subscriber) throw new Error('no subscriber');
        return { regulations: await page.regulations(), subscriber };
      }),
    );
    const services = people.flatMap((someone) => Object.values(someone.services));
    // A form that fits most topics, with some of its fields replaced: both verdicts must come up often.
    const changes = fc.record({
      idempotencyKey: fc.oneof(fc.uuid(), fc.constantFrom('', 'short', 'x'.repeat(256))),
      topic: fc.oneof(
        { arbitrary: fc.constantFrom(...topics), weight: 9 },
        { arbitrary: fc.constantFrom('', 'no-topic', '\ud83d'), weight: 1 },
      ),
      subject: text(3, 200, 201),
      description: text(9, 10, 50_001),
      errorText: maybe(text(20)),
      stepsToReproduce: maybe(text(20, 50_001)),
      serviceId: maybe(fc.oneof(fc.constantFrom(...services), fc.constantFrom('', ' ', '0', 'x'))),
      emergency: maybe(fc.boolean()),
      attachmentIds: maybe(fc.constantFrom([], Array(21).fill('x') as string[])),
      // Null is as good as nothing said.
      selfServiceDidNotHelp: fc.constantFrom(true, false, null, undefined),
      evenIfDuplicate: fc.constantFrom(true, false, null, undefined),
      authorization: maybe(fc.record({ password: fc.constantFrom('', ' ', '\ud83d', 'x'.repeat(1025)) })),
    });
    const right = (serviceId: string | undefined) => ({
      idempotencyKey: crypto.randomUUID(),
      subject: 'Сайт shop.example',
      description: 'Подробное описание того, что случилось с сайтом shop.example сегодня утром.',
      errorText: 'PHP Fatal error: Allowed memory size of 134217728 bytes exhausted',
      stepsToReproduce: 'Открыть главную страницу, затем корзину.',
      serviceId,
      selfServiceDidNotHelp: true,
    });
    const replaced = fc.subarray([...FIELDS], { maxLength: 3 });
    let refused = 0;
    let accepted = 0;
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(people.length - 1), changes, replaced, async (who, changed, keys) => {
        const some = Object.fromEntries(keys.map((key) => [key, changed[key]]));
        const given = { ...right(people[who]?.services.site), topic: changed.topic, ...some };
        const verdict = validateOpenTicket(given, facts[who] as (typeof facts)[number]);
        const answer = await ask(people[who] as Someone, OPEN, 'openTicket', given);
        // Whether a password is right is the one thing here that only the server can know.
        const told = answer.filter(({ code }) => code !== 'AUTHORIZATION_FAILED');
        expect(spoken(told)).toEqual(spoken(verdict));
        for (const { code } of verdict) codes.add(code);
        if (verdict.length) refused++;
        else accepted++;
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(refused, accepted)).toBeGreaterThan(0);
    expect([...codes]).toEqual(
      expect.arrayContaining(['SELF_SERVICE_FIRST', 'NOT_AN_EMERGENCY', 'REQUIRED']),
    );
  });

  it('for replying and closing', async () => {
    const someone = people[0] as Someone;
    const { ticket } = (await someone.page.openTicket(someone.request())).orThrow();
    const reply = fc.record({
      idempotencyKey: fc.oneof(fc.uuid(), fc.constantFrom('', 'x'.repeat(256))),
      ticketId: fc.constant(ticket.id),
      body: text(1, 50_000, 50_001),
    });
    const closing = fc.record({
      ticketId: fc.constant(ticket.id),
      rating: fc.integer({ min: -2, max: 0 }),
      comment: maybe(text(2_000, 2_001)),
    });
    await fc.assert(
      fc.asyncProperty(reply, closing, async (first, second) => {
        expect(spoken(await ask(someone, REPLY, 'replyToTicket', first))).toEqual(
          spoken(validate('ReplyToTicketInput', first)),
        );
        expect(spoken(await ask(someone, CLOSE, 'closeTicket', second))).toEqual(
          spoken(validate('CloseTicketInput', second)),
        );
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});
