import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN_WINDOW_MS } from '../../src/access/index.js';
import { AGENT_PASSWORD, type Colleague, World } from '../kit/world.js';
import { ODD_TEXTS } from './odd-texts.js';
import { verdict } from './signing-in.js';

const NEW_PASSWORD = 'drugoy-parol-smeny';

describe('the own password of an agent', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const isOut = async ({ raw }: Colleague): Promise<boolean> =>
    (await raw('{ viewer { kind } }')).body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED';

  const change = ({ desk }: Colleague, currentPassword: string, newPassword = NEW_PASSWORD) =>
    desk.changeMyPassword({ currentPassword, newPassword });

  it('is changed by who knows it: the other sessions end, this one goes on', async () => {
    const agent = await world.agent();
    const elsewhere = await world.atWork(agent);
    expect((await change(agent, AGENT_PASSWORD)).ok).toBe(true);
    expect([await isOut(agent), await isOut(elsewhere)]).toEqual([false, true]);
    expect(await verdict(world, agent.login)).toBe('AUTHORIZATION_FAILED');
    expect(await verdict(world, agent.login, NEW_PASSWORD)).toBe('in');
  });

  it('stays when the current one is wrong or the new one is no password', async () => {
    const agent = await world.agent();
    const wrong = await change(agent, 'ne tot parol');
    expect(wrong.errors).toMatchObject([
      { path: ['input', 'currentPassword'], code: 'AUTHORIZATION_FAILED' },
    ]);
    const short = await change(agent, AGENT_PASSWORD, 'korotkiy');
    expect(short.errors).toMatchObject([{ path: ['input', 'newPassword'], code: 'TOO_SHORT' }]);
    expect(await verdict(world, agent.login)).toBe('in');
  });

  it('is not guessed through an open session: wrong ones count as sign-ins that failed', async () => {
    const agent = await world.agent();
    for (let i = 0; i < 2; i++)
      expect(await verdict(world, agent.login, 'ne tot parol')).toBe('AUTHORIZATION_FAILED');
    for (let i = 0; i < 3; i++) expect((await change(agent, 'ne tot parol')).ok).toBe(false);
    await expect(change(agent, AGENT_PASSWORD)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await verdict(world, agent.login)).toBe('RATE_LIMITED');
    world.clock.advance(SIGN_IN_WINDOW_MS);
    expect((await change(agent, AGENT_PASSWORD)).ok).toBe(true);
  });

  it('given right costs no try, however often', async () => {
    const agent = await world.agent();
    for (let i = 0; i < 7; i++) expect((await change(agent, AGENT_PASSWORD, AGENT_PASSWORD)).ok).toBe(true);
  });

  it('is changed by one of several at once, and the others learn that theirs is old', async () => {
    const agent = await world.agent();
    const wanted = Array.from({ length: 3 }, (_, i) => `parol-smeny-nomer-${i}`);
    const results = await Promise.all(wanted.map((password) => change(agent, AGENT_PASSWORD, password)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const chosen = wanted[results.findIndex(({ ok }) => ok)] ?? '';
    expect(await verdict(world, agent.login, chosen)).toBe('in');
  });

  it('may be any text that is long enough, and comes through whole', async () => {
    const agent = await world.agent();
    let current = AGENT_PASSWORD;
    for (const text of Object.values(ODD_TEXTS)) {
      const odd = `${text} десять знаков`;
      const { ok, errors } = await change(agent, current, odd);
      if (!ok) {
        expect(errors[0]?.path).toEqual(['input', 'newPassword']);
        continue;
      }
      expect(await verdict(world, agent.login, odd)).toBe('in');
      current = odd;
    }
  });

  it('is an agent’s: others have none here', async () => {
    const { raw } = await world.subscriber();
    const document = `mutation { changeMyPassword(input: { currentPassword: "a", newPassword: "b" }) { errors { code } } }`;
    expect((await raw(document)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.raw()(document)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
