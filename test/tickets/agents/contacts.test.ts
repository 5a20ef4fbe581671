import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Channel } from '../../../src/tickets/enums.js';
import { faultsOf, Scene } from './scene.js';

const CONTACTS = `query ($login: String!) {
  subscriber(login: $login) { contacts { id channel note at agent { name } } }
}`;
const OWN =
  '{ viewer { subscriber { login contacts { note } } } tickets { nodes { subscriber { contacts { note } } } } }';
const NOTE = 'Звонил, просил ускорить. Ответили: только письменно.';
const CHANNELS = ['TELEPHONE', 'MESSENGER', 'FORUM', 'OTHER'] as const;

describe('a talk by telephone, messenger or forum', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
    await scene.opens();
  });
  afterAll(() => scene.close());

  const note = (changes: object = {}) =>
    scene.vera.desk.recordContact({
      login: scene.ivanov.login,
      channel: 'TELEPHONE',
      note: NOTE,
      ...changes,
    });
  const contactsOf = async (raw = scene.vera.raw) => {
    const { body } = await raw(CONTACTS, { login: scene.ivanov.login });
    return (body.data?.subscriber as { contacts: { channel: string; note: string; at: string }[] } | null)
      ?.contacts;
  };

  it('3.3 3.4 is noted on the subscriber, and makes nothing else: no ticket, no message, no event', async () => {
    const countAll = async () => [
      await scene.count('ticket'),
      await scene.count('message'),
      await scene.count('journal_event'),
    ];
    const before = await countAll();
    for (const channel of CHANNELS) (await note({ channel })).orThrow();
    expect(await countAll()).toEqual(before);
    expect(await scene.count('contact')).toBe(CHANNELS.length);
    const found = await contactsOf();
    expect(found?.map(({ channel }) => channel)).toEqual([...CHANNELS].reverse());
    expect(found?.[0]).toMatchObject({ note: NOTE, agent: { name: 'Вера' } });
  });

  it('3.3 is no channel that a ticket could come by', () => {
    expect(Object.keys(Channel).sort()).toEqual(['API', 'EMAIL', 'PANEL', 'PAPER']);
  });

  it('3.3 is read by agents alone', async () => {
    (await note()).orThrow();
    expect((await scene.ivanov.raw(OWN)).text).not.toContain(NOTE);
    expect((await scene.ivanov.raw(OWN)).body.data?.viewer).toEqual({
      subscriber: { login: scene.ivanov.login, contacts: [] },
    });
    expect(await contactsOf(scene.world.raw(scene.world.serviceToken))).toEqual([]);
    expect((await contactsOf(scene.galina.raw))?.length).toBeGreaterThan(0);
  });

  it('is noted of subscribers who exist, in words, and by agents alone', async () => {
    const before = await scene.count('contact');
    expect(faultsOf(await note({ login: 'nobody' }))).toEqual(['input.login UNKNOWN']);
    expect(faultsOf(await note({ note: ' - ' }))).toEqual(['input.note TOO_SHORT']);
    const { login } = scene.ivanov;
    const document =
      'mutation ($input: RecordContactInput!) { recordContact(input: $input) { errors { code } } }';
    const input = { login, channel: 'TELEPHONE', note: NOTE };
    for (const raw of [scene.ivanov.raw, scene.world.raw(scene.world.serviceToken)])
      expect((await raw(document, { input })).text).toContain('FORBIDDEN');
    expect((await scene.vera.raw(document, { input: { ...input, channel: 'PANEL' } })).text).toContain(
      'Channel',
    );
    expect(await scene.count('contact')).toBe(before);
  });
});
