import { describe, expect, it } from '@jest/globals';
import { blankDraft, DRAFT_LIFE_MS, isBlank, read, write } from '../../src/elements/open-ticket/draft.js';
import { DraftStore, draftKey } from '../../src/elements/open-ticket/draft-store.js';
import { replyKey } from '../../src/elements/ticket/reply-draft.js';

const draft = { ...blankDraft(), topic: 'vhost', subject: 'Второе имя', emergency: true };
const files = [{ id: 'f1', name: 'журнал.txt', bytes: 12, uploadedAt: 5 }];

describe('a draft', () => {
  it('comes back as it was written, with its idempotency key and its files', () => {
    expect(read(write({ draft, files }))).toEqual({ draft, files });
  });

  it('keeps nothing but its own fields: no password gets into the storage', () => {
    const careless = { ...draft, password: 'тайна', authorization: { password: 'тайна' } };
    expect(write({ draft: careless, files })).not.toContain('тайна');
  });

  it('is forgotten after a fortnight, while the server still knows its key', () => {
    const written = write({ draft, files }, 1_000);
    expect(read(written, 1_000 + DRAFT_LIFE_MS)).toBeDefined();
    expect(read(written, 1_001 + DRAFT_LIFE_MS)).toBeUndefined();
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another value', '[1]'],
    ['a draft without a key', JSON.stringify({ savedAt: Date.now(), draft: { topic: 'vhost' } })],
  ])('is not made of %s', (_, stored) => {
    expect(read(stored)).toBeUndefined();
  });

  it('takes over what it can read of a damaged one', () => {
    const damaged = {
      savedAt: Date.now(),
      draft: { idempotencyKey: '12345678', subject: 5, emergency: 'yes' },
      files: [{ id: 1 }, ...files],
    };
    expect(read(JSON.stringify(damaged))).toEqual({
      draft: { ...blankDraft(), idempotencyKey: '12345678' },
      files,
    });
  });

  it('is blank while no field has text', () => {
    expect(isBlank({ ...blankDraft(), subject: '  ' })).toBe(true);
    expect(isBlank(draft)).toBe(false);
  });

  it('has a key of its own for each intent', () => {
    expect(blankDraft().idempotencyKey).not.toBe(blankDraft().idempotencyKey);
    expect(blankDraft().idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the place of a draft', () => {
  it('is another one for each subscriber and each API', () => {
    const [one, other] = [
      { id: '7', login: 'morozova' },
      { id: '8', login: 'lebedev' },
    ];
    const keys = new Set([
      draftKey('/graphql', one),
      draftKey('/graphql', other),
      draftKey('/other', one),
      // Behind clients of the page's own, whose addresses are not known: two support desks begin to count anew.
      draftKey('client', one),
      draftKey('client', { ...other, id: one.id }),
    ]);
    expect(keys.size).toBe(5);
  });

  it('is another one for a reply on each ticket of each API', () => {
    const keys = new Set([
      replyKey('/graphql', 'ABCD-2345'),
      replyKey('/other', 'ABCD-2345'),
      replyKey('/graphql', 'EFGH-6789'),
    ]);
    expect(keys.size).toBe(3);
  });

  // There is no localStorage here at all, as in a browser that forbids it.
  it('may be missing: then nothing is kept, and nothing breaks', () => {
    const store = new DraftStore('key');
    expect(store.save({ draft, files })).toBe(false);
    expect(store.load()).toBeUndefined();
    expect(() => store.forget()).not.toThrow();
  });
});
