import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../../test/kit/wait.js';
import { FieldErrorsError, type SubscriberInput } from '../src/index.js';
import { createPanel, type PanelOptions, type SyncReport } from '../src/panel/index.js';
import { data, hangUp, page, refusal, type Script, type Step, startScript } from './kit/script.js';

const customer = (index: number, name = `Абонент ${index}`): SubscriberInput => ({
  login: `abonent${index}`,
  contractNumber: `Д-${index}`,
  name,
  emails: [],
  services: [],
});
const customers = (count: number) => Array.from({ length: count }, (_, index) => customer(index));

describe('the client of a panel’s back end', () => {
  let script: Script;
  afterEach(() => script.stop());

  const panelOf = async (steps: [Step, ...Step[]], options: Partial<PanelOptions> = {}) => {
    script = await startScript(...steps);
    return createPanel({ url: script.url, serviceToken: 'service', retry: { baseMs: 2 }, ...options });
  };
  const sent = (): SubscriberInput[][] =>
    script.asked.map(({ body }) => body.variables.subscribers as unknown as SubscriberInput[]);

  describe('tells of its customers', () => {
    /** Takes all but those without a name. */
    const take: Step = (response, asked) => {
      const given = asked.body.variables.subscribers as unknown as SubscriberInput[];
      const errors = given.flatMap(({ name }, index) =>
        name
          ? []
          : [
              {
                path: ['subscribers', String(index), 'name'],
                code: 'REQUIRED',
                message: 'Имя?',
                clause: null,
              },
            ],
      );
      const created = given.length - errors.length;
      data({ syncSubscribers: { created, updated: 0, errors } })(response, asked);
    };

    it('in calls of 250, with one report that counts through the whole list', async () => {
      const panel = await panelOf([take]);
      const list = customers(612);
      for (const index of [3, 249, 250, 611]) list[index] = customer(index, '');
      const report = await panel.sync(list);
      expect(sent().map(({ length }) => length)).toEqual([250, 250, 112]);
      expect(sent().flat()).toEqual(list);
      expect(report).toMatchObject({ ok: false, created: 608, updated: 0 });
      expect(report.errors.map(({ path }) => path)).toEqual(
        [3, 249, 250, 611].map((index) => ['subscribers', String(index), 'name']),
      );
      expect(script.asked[0]?.headers.authorization).toBe('Bearer service');
    });

    it('of none without a call, and of as many as a generator gives, in its own time', async () => {
      const panel = await panelOf([take]);
      expect(await panel.sync([])).toEqual({ ok: true, created: 0, updated: 0, errors: [] });
      expect(script.asked).toEqual([]);
      const seen: SyncReport[] = [];
      async function* rows() {
        for (let index = 0; index < 501; index += 1) yield customer(index);
      }
      expect(await panel.sync(rows(), { onProgress: (report) => seen.push(report) })).toMatchObject({
        ok: true,
        created: 501,
      });
      expect(seen.map(({ created }) => created)).toEqual([250, 500, 501]);
    });

    it('in smaller calls where they have much to tell, so that none is larger than the server takes', async () => {
      const panel = await panelOf([take]);
      const service = { externalId: 'x'.repeat(60), name: 'ы'.repeat(900), kind: 'HOSTING' as const };
      const list = customers(250).map((one) => ({ ...one, services: Array(50).fill(service) }));
      expect((await panel.sync(list)).created).toBe(250);
      expect(sent().flat()).toEqual(list);
      for (const { body } of script.asked)
        expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(4 * 1024 * 1024);
    });

    it('again where a call was lost, each call for itself', async () => {
      const panel = await panelOf([take, hangUp, page(502), take]);
      expect(await panel.sync(customers(300))).toMatchObject({ ok: true, created: 300 });
      expect(sent().map(({ length }) => length)).toEqual([250, 50, 50, 50]);
    });

    it('until it is stopped, with the reason', async () => {
      const panel = await panelOf([take]);
      const stop = new AbortController();
      const syncing = panel.sync(customers(600), {
        signal: stop.signal,
        onProgress: () => stop.abort(new Error('enough')),
      });
      await expect(syncing).rejects.toThrow('enough');
      expect(script.asked).toHaveLength(1);
    });
  });

  describe('opens sessions', () => {
    let opened = 0;
    const open =
      (lastsMs: number): Step =>
      (response, asked) => {
        opened += 1;
        const expiresAt = new Date(Date.now() + lastsMs).toISOString();
        data({ openPanelSession: { token: `session-${opened}`, expiresAt, errors: [] } })(response, asked);
      };
    const QUARTER = 15 * 60_000;
    afterEach(() => {
      opened = 0;
    });

    it('one for each customer, by whatever names them, and gives it out while it lasts', async () => {
      const panel = await panelOf([open(QUARTER)]);
      const first = await panel.session('petrov');
      expect(first).toEqual({ token: 'session-1', expiresAt: expect.any(String) });
      expect(await panel.session({ login: 'petrov' })).toEqual(first);
      expect((await panel.session({ contractNumber: 'Д-17' })).token).toBe('session-2');
      expect((await panel.session('sidorov')).token).toBe('session-3');
      expect((await panel.session('petrov')).token).toBe('session-1');
      expect(script.asked.map(({ body }) => body.variables)).toEqual([
        { login: 'petrov' },
        { contractNumber: 'Д-17' },
        { login: 'sidorov' },
      ]);
    });

    it('once for all who ask at the same time, also when the old one is about to end', async () => {
      const panel = await panelOf([open(59_000), open(59_000), open(QUARTER)]);
      const ask = async () =>
        new Set(
          (await Promise.all(Array.from({ length: 20 }, () => panel.session('petrov')))).map(
            ({ token }) => token,
          ),
        );
      expect(await ask()).toEqual(new Set(['session-1']));
      expect(await ask()).toEqual(new Set(['session-2']));
      expect(await ask()).toEqual(new Set(['session-3']));
      expect(await ask()).toEqual(new Set(['session-3']));
      expect(script.asked).toHaveLength(3);
    });

    it('anew in place of one that was refused, once for all who say so', async () => {
      const panel = await panelOf([open(QUARTER)]);
      const { token: refused } = await panel.session('petrov');
      const others = await Promise.all([1, 2, 3].map(() => panel.session('petrov', { refused })));
      expect(others.map(({ token }) => token)).toEqual(['session-2', 'session-2', 'session-2']);
      expect((await panel.session('petrov', { refused })).token).toBe('session-2');
    });

    it('anew where a page says that its own was refused, whatever it was, and for nobody else', async () => {
      const panel = await panelOf([open(QUARTER)]);
      await panel.session('petrov');
      await panel.session('sidorov');
      const others = await Promise.all([1, 2, 3].map(() => panel.session('petrov', { refused: true })));
      expect(others.map(({ token }) => token)).toEqual(['session-3', 'session-3', 'session-3']);
      expect((await panel.session('petrov', { refused: false })).token).toBe('session-3');
      expect((await panel.session('petrov')).token).toBe('session-3');
      expect((await panel.session('sidorov')).token).toBe('session-2');
      expect((await panel.session('ivanov', { refused: true })).token).toBe('session-4');
    });

    it('anew at most every five seconds, however often a broken page refuses what it is given', async () => {
      const panel = await panelOf([open(QUARTER)]);
      const began = performance.now();
      await panel.session('petrov');
      for (let asked = 0; asked < 50; asked++) await panel.session('petrov', { refused: true });
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(script.asked).toHaveLength(2);
      await until(async () => (await panel.session('petrov', { refused: true })).token === 'session-3', {
        what: 'a session that may be replaced',
      });
      expect(performance.now() - began).toBeGreaterThan(5_000);
    });

    it('anew as often as the very token is refused that was handed out', async () => {
      const panel = await panelOf([open(QUARTER)]);
      let { token } = await panel.session('petrov');
      for (let asked = 0; asked < 5; asked++) ({ token } = await panel.session('petrov', { refused: token }));
      expect(token).toBe('session-6');
    });

    it('and keeps no failure: who asks after it gets a session', async () => {
      const unknown = { path: ['login'], code: 'UNKNOWN', message: 'Такого нет', clause: '3.6' };
      const panel = await panelOf([
        data({ openPanelSession: { token: null, expiresAt: null, errors: [unknown] } }),
        refusal(403, { code: 'FORBIDDEN' }),
        hangUp,
        open(QUARTER),
      ]);
      await expect(panel.session('petrov')).rejects.toBeInstanceOf(FieldErrorsError);
      await expect(panel.session('petrov')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await panel.session('petrov')).token).toBe('session-1');
    });

    it('for others too when one of them no longer waits', async () => {
      const panel = await panelOf([open(QUARTER)]);
      const left = new AbortController();
      const [gone, stays] = [panel.session('petrov', { signal: left.signal }), panel.session('petrov')];
      left.abort(new Error('left'));
      await expect(gone).rejects.toThrow('left');
      expect((await stays).token).toBe('session-1');
    });
  });

  it('shows what is known of a customer', async () => {
    const panel = await panelOf([data({ subscriber: null })]);
    expect(await panel.subscriber('petrov')).toBeNull();
    expect(await panel.subscriber({ contractNumber: 'Д-17' })).toBeNull();
    expect(script.asked.map(({ body }) => body.variables)).toEqual([
      { login: 'petrov' },
      { contractNumber: 'Д-17' },
    ]);
  });
});
