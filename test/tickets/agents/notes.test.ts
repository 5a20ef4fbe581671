import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, getNamedType } from 'graphql';
import { encodeCursor } from '../../../src/kernel/cursor.js';
import { buildZayavkaSchema } from '../../../src/server/schema.js';
import { askOverHttp, askOverSocket } from '../../access/asking.js';
import { documentFor, rootField, rootFieldNames, wholeSelection } from '../../access/documents.js';
import type { Someone } from '../../kit/world.js';
import { faultsOf, NEEDS_PASSWORD, OUTAGE, PASSWORD, Scene } from './scene.js';

const schema: GraphQLSchema = buildZayavkaSchema();
/** Stands in everything that agents write for each other, and nowhere else. */
const CANARY = 'кенар-поёт-только-своим';
const START = encodeCursor(0);

describe('a note between agents', () => {
  let scene: Scene;
  let petrov: Someone;
  /** Every version is brought by something internal, but for the first. */
  let id: string;
  let merged: string;
  beforeAll(async () => {
    scene = await Scene.open();
    petrov = await scene.world.subscriber();
    await scene.opens({}, petrov);
    const { desk } = scene.vera;
    id = await scene.opens({ ...NEEDS_PASSWORD, subject: 'Доступ к базе' });
    (await desk.addNote({ ticketId: id, body: `${CANARY} раз` })).orThrow();
    (await desk.acceptAuthorization({ ticketId: id, basis: `${CANARY} письмо` })).orThrow();
    (await desk.takeTicket({ ticketId: id, reason: `${CANARY} вне очереди` })).orThrow();
    merged = await scene.opens({ ...OUTAGE, emergency: true });
    (await desk.changeLane({ ticketId: merged, lane: 'REGULAR', reason: `${CANARY} не срочно` })).orThrow();
    (await desk.mergeDuplicate({ ticketId: merged, duplicateOf: id })).orThrow();
    const contact = { login: scene.ivanov.login, note: `${CANARY} звонил` };
    (await desk.recordContact({ ...contact, channel: 'TELEPHONE' })).orThrow();
    await scene.world.settle();
  });
  afterAll(() => scene.close());

  /** Right arguments for whatever a subscriber or a service may ask. */
  const argumentsFor = (field: string): Readonly<Record<string, unknown>> => {
    const [, name = ''] = field.split('.');
    const known: Readonly<Record<string, Record<string, unknown>>> = {
      ticket: { id },
      tickets: { first: 5 },
      ticketEvents: field.startsWith('Query') ? { after: START, first: 30 } : { ticketId: id, after: START },
      myTicketEvents: { after: START },
      queueEvents: { after: START },
      queuePlace: { ticketId: id },
      subscriber: { login: scene.ivanov.login },
      instructions: { search: CANARY },
    };
    return known[name] ?? {};
  };

  const everyAnswerTo = async (token: string, ownEvents = 5): Promise<string> => {
    const { url } = scene.world;
    const answers: string[] = [];
    for (const field of rootFieldNames(schema).filter((name) => !name.startsWith('Mutation.'))) {
      const variables = argumentsFor(field);
      const question = { url, token, variables, document: documentFor(schema, field, variables) };
      if (field.startsWith('Query.')) answers.push((await askOverHttp(question)).bytes);
      // Every event that there is of the ticket; of the place there is one answer.
      const events = { 'Subscription.queuePlace': 1, 'Subscription.myTicketEvents': ownEvents }[field] ?? 5;
      answers.push((await askOverSocket({ ...question, events })).bytes);
    }
    return answers.join('\n');
  };

  it('is read by agents in the thread, in the history and live', async () => {
    const bodies = (await scene.reads(id)).messages.nodes.map(({ visibility, body }) => [visibility, body]);
    expect(bodies.slice(0, 3)).toEqual(
      ['раз', 'письмо', 'вне очереди'].map((words) => ['INTERNAL', `${CANARY} ${words}`]),
    );
    expect((await everyAnswerTo(scene.vera.token)).split(CANARY).length).toBeGreaterThan(20);
  });

  it('reaches its subscriber by no field of the schema, over HTTP or live', async () => {
    const told = await everyAnswerTo(scene.ivanov.token);
    expect(told).toContain('NOTE_ADDED');
    expect(told).toContain(OUTAGE.errorText);
    expect(told).not.toContain(CANARY);
  });

  it('reaches no panel that may read every ticket, and no other subscriber', async () => {
    const { serviceTokens } = scene.world.house.deps;
    const scopes = ['tickets:read', 'subscribers:read'] as const;
    const panel = await serviceTokens.issue({ name: 'reader', scopes, expiresAt: null });
    const told = await everyAnswerTo(panel.token);
    expect(told).toContain('NOTE_ADDED');
    expect(told).not.toContain(CANARY);
    expect(await everyAnswerTo(petrov.token, 1)).not.toContain(CANARY);
  });

  it('reaches its subscriber by no answer to a mutation', async () => {
    const selection = (name: string) =>
      wholeSelection(getNamedType(rootField(schema, `Mutation.${name}`).type));
    const key = () => crypto.randomUUID();
    const inputs: Readonly<Record<string, object>> = {
      openTicket: { ...scene.ivanov.request(NEEDS_PASSWORD), evenIfDuplicate: false, idempotencyKey: key() },
      replyToTicket: { ticketId: id, body: 'Ну что там?', idempotencyKey: key() },
      authorizeTicket: { ticketId: id, authorization: { password: PASSWORD } },
      addNote: { ticketId: id, body: 'Своя' },
      answerTicket: {
        ticketId: id,
        body: 'x',
        outcome: 'RESOLVED',
        expectedVersion: 1,
        idempotencyKey: key(),
      },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) ${selection(name)} }`;
      const { text } = await scene.ivanov.raw(document, { input });
      expect([name, text.includes(CANARY)]).toEqual([name, false]);
      expect(text).toMatch(name === 'addNote' || name === 'answerTicket' ? /FORBIDDEN/ : new RegExp(id));
    }
  });

  it('is neither counted nor found nor a page’s place for its subscriber', async () => {
    const { page } = scene.ivanov;
    expect((await page.tickets({ filter: { search: CANARY } })).totalCount).toBe(0);
    const { messages } = await scene.shows(id);
    expect(messages.totalCount).toBe(messages.nodes.length);
    const first = await page.ticketMessages({ id, first: 1 });
    expect(first?.messages.pageInfo.hasNextPage).toBe(messages.nodes.length > 1);
    expect((await scene.reads(id)).messages.totalCount).toBeGreaterThan(messages.totalCount);
  });

  it('leaves everything of the ticket as it is, in any status, but for the version', async () => {
    const ticketId = await scene.opens();
    (await scene.ivanov.page.closeTicket({ ticketId })).orThrow();
    const before = await scene.shows(ticketId);
    (await scene.vera.desk.addNote({ ticketId, body: 'Звонил, доволен' })).orThrow();
    const { cursor: _, ...after } = await scene.shows(ticketId);
    const { cursor: __, ...expected } = { ...before, version: before.version + 1 };
    expect(after).toEqual(expected);
  });

  it('is refused empty, and on a ticket that does not exist', async () => {
    const ticketId = await scene.opens();
    const { desk } = scene.vera;
    expect(faultsOf(await desk.addNote({ ticketId, body: ' \n' }))).toEqual(['input.body REQUIRED']);
    await expect(desk.addNote({ ticketId: '22222-22222', body: 'Кому?' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await scene.reads(ticketId)).version).toBe(1);
  });
});
