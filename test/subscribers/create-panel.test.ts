import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPanel } from '../../sdk/src/panel/index.js';
import { World } from '../kit/world.js';

describe('createPanel of the SDK', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  const panel = () => createPanel({ url: world.url, serviceToken: world.serviceToken, locale: 'ru' });

  const customer = (index: number) => ({
    login: `kunde${index}`,
    contractNumber: `К-${index}`,
    name: `Абонент ${index}`,
    emails: [`kunde${index}@shop.example`],
    services: [{ externalId: 'site', name: `shop${index}.example`, kind: 'HOSTING' as const, main: true }],
  });

  it('tells of more customers than one call takes, names the wrong ones by their place, and may be repeated', async () => {
    const list = Array.from({ length: 612 }, (_, index) => customer(index));
    for (const index of [0, 250, 611]) list[index] = { ...customer(index), emails: ['nobody'] };
    const first = await panel().sync(list);
    expect(first).toMatchObject({ ok: false, created: 609, updated: 0 });
    expect(first.errors.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(
      [0, 250, 611].map((index) => `subscribers.${index}.emails.0 WRONG_FORMAT`),
    );
    for (const index of [0, 250, 611]) list[index] = customer(index);
    expect(await panel().sync(list)).toEqual({ ok: true, created: 3, updated: 609, errors: [] });
    expect(await panel().subscriber('kunde611')).toMatchObject({ contractNumber: 'К-611' });
  });

  it('gives a page a session of its customer, by login or contract', async () => {
    const back = panel();
    const { token } = await back.session({ contractNumber: 'К-17' });
    expect((await world.client(token).viewer()).subscriber?.login).toBe('kunde17');
    await expect(back.session('nobody')).rejects.toMatchObject({
      code: 'FIELD_ERRORS',
      errors: [expect.objectContaining({ path: ['login'], code: 'UNKNOWN', clause: '3.6' })],
    });
  });
});
