import { afterEach, describe, expect, it } from '@jest/globals';
import { createAgentClient, createClient, FieldErrorsError, ServerError, type Ticket } from '../src/index.js';
import { createPanel } from '../src/panel/index.js';
import { data, type Script, startScript } from './kit/script.js';

const input = { topic: 'site', subject: 'Сайт лежит', description: 'С утра ошибка 502' };
const error = {
  path: ['input', 'subject'],
  code: 'TOO_SHORT' as const,
  message: 'Слишком коротко',
  clause: null,
};

describe("a mutation's result", () => {
  let script: Script | undefined;
  afterEach(() => script?.stop());
  async function clientOf(payload: object) {
    script = await startScript(data(payload));
    return createAgentClient({ url: script.url });
  }
  async function pageOf(payload: object) {
    script = await startScript(data(payload));
    return createClient({ url: script.url });
  }

  it('tells success by ok, and orThrow gives it back', async () => {
    const client = await clientOf({ openTicket: { ticket: { id: 'T1' }, duplicateOf: null, errors: [] } });
    const result = await client.openTicket(input);
    expect(result).toEqual({ ok: true, ticket: { id: 'T1' }, duplicateOf: null, errors: [] });
    expect(result.orThrow()).toBe(result);
    // Compiles only because success fills the ticket.
    expect(result.orThrow().ticket.id).toBe('T1');
  });

  it('tells refusal by ok, with the errors as data, and orThrow throws them', async () => {
    const client = await clientOf({ openTicket: { ticket: null, duplicateOf: null, errors: [error] } });
    const result = await client.openTicket(input);
    expect(result).toEqual({ ok: false, ticket: null, duplicateOf: null, errors: [error] });
    expect(() => result.orThrow()).toThrow(FieldErrorsError);
    expect(() => result.orThrow()).toThrow('input.subject: Слишком коротко');
  });

  it('is plain data to whoever copies or serialises it', async () => {
    const client = await clientOf({ closeTicket: { ticket: { id: 'T1' }, errors: [] } });
    const result = await client.closeTicket({ ticketId: 'T1' });
    expect(Object.keys(result).sort()).toEqual(['errors', 'ok', 'ticket']);
    expect(JSON.parse(JSON.stringify(result))).toEqual({ ok: true, ticket: { id: 'T1' }, errors: [] });
    expect(structuredClone(result)).toEqual({ ok: true, ticket: { id: 'T1' }, errors: [] });
  });

  it('of a recognised repeat gives the older ticket as the ticket, and says so', async () => {
    const older = { id: 'T0', queue: { lane: 'REGULAR', position: 3 } };
    const client = await pageOf({ openTicket: { ticket: null, duplicateOf: older, errors: [] } });
    const result = (await client.openTicket(input)).orThrow();
    expect(result).toEqual({ ok: true, ticket: older, duplicateOf: older, errors: [] });
    expect(result.duplicateOf?.queue?.position).toBe(3);
  });

  it('of a sync that was refused in part says what was done and what was not', async () => {
    const payload = { created: 3, updated: 1, errors: [{ ...error, path: ['subscribers', '2', 'login'] }] };
    script = await startScript(data({ syncSubscribers: payload }));
    const panel = createPanel({ url: script.url, serviceToken: 'service' });
    expect(await panel.syncSubscribers({ subscribers: [] })).toEqual({ ok: false, ...payload });
  });

  it('of an answer to a thread that has moved on brings the newer ticket beside the conflict', async () => {
    const conflict = { ...error, path: ['input', 'expectedVersion'], code: 'VERSION_CONFLICT' as const };
    const newer = { id: 'T1', version: 7 };
    const client = await clientOf({ answerTicket: { ticket: newer, errors: [conflict] } });
    const answer = { ticketId: 'T1', expectedVersion: 6, body: 'Готово', outcome: 'RESOLVED' as const };
    const result = await client.answerTicket(answer);
    expect(result).toEqual({ ok: false, ticket: newer, errors: [conflict] });
    expect(() => result.orThrow()).toThrow(FieldErrorsError);
    // Compiles only because a refused result has the ticket too, where there is one.
    const shown: Ticket | null = result.ticket;
    expect(result.ok ? undefined : result.ticket?.version).toBe(7);
    expect(shown).toEqual(newer);
  });

  it('of taking from an empty queue is a success without a ticket', async () => {
    const client = await clientOf({ takeNextTicket: { ticket: null, errors: [] } });
    const result = await client.takeNextTicket();
    expect(result).toEqual({ ok: true, ticket: null, errors: [] });
    expect(result.orThrow().ticket?.id).toBeUndefined();
  });

  it('of a mutation that answers with errors alone is a success when there are none', async () => {
    const client = await clientOf({ signOut: { errors: [] } });
    expect(await client.signOut()).toEqual({ ok: true, errors: [] });
  });

  it('that is neither success nor refusal is a fault of the server', async () => {
    const client = await clientOf({ closeTicket: { ticket: null, errors: [] } });
    await expect(client.closeTicket({ ticketId: 'T1' })).rejects.toThrow(ServerError);
  });

  it('of a lookup that finds nothing is null', async () => {
    const client = await clientOf({ ticket: null });
    expect(await client.ticket({ id: 'T9' })).toBeNull();
  });
});
