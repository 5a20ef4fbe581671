import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/server/index.js';
import { SIGNIFICANT, type Someone, World } from '../kit/world.js';
import { Canaries } from './canaries.js';
import { authorize, open, passwordCarriers, sync } from './carriers.js';
import { dumpOf, filesOf } from './dump.js';
import { Wires } from './wires.js';

const VIEWER = { query: '{ viewer { kind } }' };
const bearer = (token: string): string => `Bearer ${token}`;

describe('secrets', () => {
  const canaries = new Canaries();
  const lines: string[] = [];
  let world: World;
  let wires: Wires;
  let ivanov: Someone;
  let petrov: Someone;
  let ticketId: string;
  const passwords = { ivanov: canaries.password('of ivanov'), petrov: canaries.password('of petrov') };

  const waiting = async (someone: Someone): Promise<string> =>
    (await someone.page.openTicket(someone.request({ topic: SIGNIFICANT }))).orThrow().ticket.id;

  beforeAll(async () => {
    const log = createLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
    world = await World.open({ log });
    wires = new Wires(world.server.url);
    canaries.token('bootstrap token', world.serviceToken);
    ivanov = await world.subscriber({ login: 'ivanov', password: passwords.ivanov });
    petrov = await world.subscriber({ login: 'petrov', password: passwords.petrov });
    canaries.token('session', ivanov.token);
    canaries.token('signature of a session', ivanov.token.split('.')[2] as string);
    ticketId = await waiting(ivanov);
  });
  afterAll(() => world.close());

  /** Makes a table unusable while `work` runs, and looks that it did. */
  const without = async (table: string, work: () => Promise<readonly string[]>): Promise<void> => {
    const { dataSource } = world.house.deps.database;
    await dataSource.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    const answers = await work().finally(() =>
      dataSource.query(`ALTER TABLE ${table}_away RENAME TO ${table}`),
    );
    for (const answer of answers) expect(answer).toMatch(/INTERNAL_SERVER_ERROR|\n4500\n/);
  };

  const nowhere = async (): Promise<void> => {
    expect(canaries.foundIn(wires.answers)).toEqual([]);
    expect(canaries.foundIn(lines.join(''))).toEqual([]);
    expect(canaries.foundIn(await wires.request('/metrics', {}))).toEqual([]);
    expect(canaries.foundIn(await dumpOf(world))).toEqual([]);
    for (const bytes of filesOf(world)) expect(canaries.foundIn(bytes)).toEqual([]);
  };

  it('would be found, were they anywhere', async () => {
    const found = new Canaries();
    const password = found.password('a');
    const spelled = [password, Buffer.from(`${password}`).toString('hex'), JSON.stringify({ password })];
    for (const text of spelled) expect(found.foundIn(`before ${text} after`)).not.toEqual([]);
    expect(await dumpOf(world)).toContain(ticketId);
    expect(await dumpOf(world)).toContain('$argon2id$');
    expect(lines.join('')).toContain('"channel":"http"');
  });

  it('in variables and documents of any form stay with those who sent them', async () => {
    const panel = bearer(world.serviceToken);
    for (const carrier of passwordCarriers(canaries, ticketId))
      for (const token of [bearer(ivanov.token), panel]) await wires.post(carrier, token);
    const again = passwordCarriers(canaries, ticketId);
    await wires.overSocket(again, bearer(ivanov.token));
    await wires.overSocket(again, panel);
    const right = await wires.post(authorize(ticketId, { password: passwords.ivanov }), bearer(ivanov.token));
    expect(right).toContain('"errors":[]');
    const opened = open({
      serviceId: petrov.services.site,
      authorization: { password: passwords.petrov },
    });
    expect(await wires.post(opened, bearer(petrov.token))).toContain('"errors":[]');
    await nowhere();
  });

  it('in requests that are none of GraphQL’s stay with those who sent them', async () => {
    const secret = (name: string) => canaries.password(`HTTP ${name}`);
    const query = encodeURIComponent(`{ viewer(password: "${secret('in a URL')}") { kind } }`);
    const variables = encodeURIComponent(JSON.stringify({ password: secret('in a URL’s variables') }));
    const json = { 'content-type': 'application/json' };
    const bodies: ReadonlyArray<readonly [string, string]> = [
      [
        'application/json',
        `{"query": "{ viewer { kind } }", "variables": {"password": "${secret('cut off')}"`,
      ],
      ['application/json', `"${secret('as a body')}"`],
      ['application/json', JSON.stringify([{ query: '{ __typename }', password: secret('in a batch') }])],
      ['application/json', JSON.stringify({ query: 1, variables: secret('as variables') })],
      ['application/json', JSON.stringify({ ...VIEWER, variables: secret('as variables of a query') })],
      ['application/json', `{"__proto__": {"password": "${secret('in a prototype')}"}, "query": "{a}"}`],
      ['text/plain', secret('as text')],
      ['application/x-www-form-urlencoded', `password=${secret('in a form')}`],
      [`application/json; charset=${secret('in a type')}`, '{}'],
    ];
    for (const [type, body] of bodies)
      await wires.request('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    await wires.request(`/graphql?query=${query}&variables=${variables}`, { headers: json });
    await wires.request(`/${secret('in a path')}?token=${secret('in a query')}`, {});
    await wires.request('/graphql', { method: 'PUT', headers: json, body: secret('by PUT') });
    await nowhere();
  });

  it('in headers stay with those who sent them', async () => {
    const { serviceTokens } = world.house.deps;
    const issued = await serviceTokens.issue({ name: 'n', scopes: ['tickets:read'], expiresAt: null });
    const revoked = await serviceTokens.issue({ name: 'n', scopes: ['tickets:read'], expiresAt: null });
    await serviceTokens.revoke(revoked.id);
    for (const { token } of [issued, revoked]) canaries.token('issued', token.split('_')[2] as string);
    const secret = (name: string) => canaries.password(`header ${name}`);
    const headers = [
      bearer(ivanov.token),
      bearer(world.serviceToken),
      bearer(issued.token),
      bearer(revoked.token),
      bearer(`${ivanov.token}x`),
      bearer(secret('unknown')),
      bearer(`zsvc_${secret('as an id')}_${secret('as a secret')}`),
      bearer(`a.${secret('in a JWT')}.b`),
      bearer(secret('too long').repeat(200)),
      `Basic ${secret('Basic')}`,
      secret('bare'),
      `Bearer ${secret('first')} ${secret('second')}`,
    ];
    for (const authorization of headers) await wires.post(VIEWER, authorization);
    const cookies = { cookie: `session=${secret('cookie')}`, 'x-api-key': secret('api key') };
    const language = { 'accept-language': secret('as a language') };
    for (const other of [cookies, language])
      await wires.request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...other },
        body: JSON.stringify(VIEWER),
      });
    await nowhere();
  });

  it('in the messages of a socket stay with those who sent them', async () => {
    const secret = (name: string) => canaries.password(`socket ${name}`);
    const greeting = (payload: unknown) => ({ type: 'connection_init', payload });
    const subscribe = (payload: unknown) => ({ id: '1', type: 'subscribe', payload });
    const closing: ReadonlyArray<ReadonlyArray<object | string>> = [
      [greeting({ authorization: bearer(secret('wrong')) })],
      [greeting({ authorization: secret('bare') })],
      [greeting({ authorization: [bearer(secret('in a list'))] })],
      [greeting({ authorization: { token: secret('in an object') } })],
      [greeting({ authorization: canaries.number('as a number') })],
      [greeting(secret('in place of the payload'))],
      [`{"type":"connection_init","payload":{"authorization":"${secret('cut off')}`],
      [`{"type":"connection_init","payload":{"__proto__":{"authorization":"${secret('prototype')}"}}}`],
      [greeting({}), greeting({ authorization: bearer(secret('a second time')) })],
      [greeting({}), { type: secret('as a type') }],
      [greeting({}), subscribe(secret('in place of a request'))],
      [greeting({}), subscribe({ query: [secret('in place of a document')] })],
      [greeting({}), subscribe({ query: '{ __typename }', variables: secret('in place of variables') })],
      [greeting({}), subscribe({ ...VIEWER, variables: { password: secret('long').repeat(3_000) } })],
      [subscribe({ ...VIEWER, variables: { password: secret('before the greeting') } })],
    ];
    for (const frames of closing) expect(await wires.untilClosed(...frames)).toMatch(/\n?(4\d{3}|1009)\n/);
    const unheard = {
      token: secret('token'),
      Authorization: secret('capital'),
      password: secret('password'),
    };
    const welcome = await wires.request('/metrics', {});
    expect(welcome).toContain('zayavka_sockets_closed_total');
    await wires.untilClosed(greeting(unheard), greeting({}));
    await nowhere();
  });

  it('on their way while the house itself fails stay with those who sent them', async () => {
    const secret = (name: string) => canaries.password(`failing ${name}`);
    const session = bearer(petrov.token);
    const panel = bearer(world.serviceToken);
    const theirs = await waiting(petrov);
    const trial = () => [
      wires.post(authorize(theirs, { password: passwords.petrov }), session),
      wires.post(authorize(theirs, { password: secret('wrong') }), session),
      wires.post(
        open({ serviceId: petrov.services.site, authorization: { password: secret('on opening') } }),
        session,
      ),
    ];
    const syncing = () => [
      wires.post(sync('petrov', { contractNumber: 'Д-other', password: secret('synced') }), panel),
      wires.post(sync('brand-new', { emails: ['a@b.example'], password: secret('new') }), panel),
    ];
    await without('password_try', () => Promise.all(trial()));
    await without('subscriber', () => Promise.all([...trial(), ...syncing()]));
    await without('subscriber_email', () =>
      Promise.all([
        wires.post(sync('new-too', { emails: ['a@b.example'], password: secret('later') }), panel),
      ]),
    );
    await without('ticket', () =>
      Promise.all([
        wires.post(authorize(theirs, { password: secret('of no ticket') }), session),
        wires.post(
          open({ serviceId: petrov.services.site, authorization: { password: passwords.petrov } }),
          session,
        ),
      ]),
    );
    await without('service_token', () => {
      const token = bearer(`zsvc_${secret('id')}_${secret('token')}`);
      const greeting = { type: 'connection_init', payload: { authorization: token } };
      return Promise.all([wires.post(VIEWER, token), wires.untilClosed(greeting)]);
    });
    const { database } = world.house.deps;
    await database.transaction((tx) => tx.change("UPDATE subscriber SET passwordHash = 'no hash'", []));
    for (const answer of await Promise.all(trial())) expect(answer).toContain('INTERNAL_SERVER_ERROR');
    expect(lines.filter((line) => line.includes('internal error')).length).toBeGreaterThan(10);
    await nowhere();
  });
});
