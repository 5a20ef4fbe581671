import { describe, expect, it } from '@jest/globals';
import { draftPlace } from '../src/app/draft-places.js';

describe('A draft', () => {
  it.each([
    ['answer:K7M4P-3XWRC', '/desk/tickets/K7M4P-3XWRC', 'K7M4P-3XWRC'],
    ['take:K7M4P-3XWRC', '/desk/tickets/K7M4P-3XWRC', 'K7M4P-3XWRC'],
    ['dismiss:17', '/desk/letters/17', '17'],
    ['call', '/desk/call', ''],
    ['template:new', '/desk/templates', ''],
  ])('called "%s" goes on at %s', (name, href, id) => expect(draftPlace(name)).toMatchObject({ href, id }));

  it.each(['', 'answer:', 'unheard-of:1', 'constructor'])('is none when it is called "%s"', (name) =>
    expect(draftPlace(name)).toBeUndefined(),
  );
});
