import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LetterNote, notesOf } from '../../../src/mail/desk/letter-notes.js';

const documented = readFileSync(new URL('../../../docs/letters.md', import.meta.url), 'utf8');

describe('the notes of a receipt', () => {
  it.each(Object.keys(LetterNote))('%s is documented', (note) => {
    expect(documented).toContain(`\`${note}\``);
  });

  it('are shown in their order; what is none of ours is passed over', () => {
    expect(notesOf('["ENCRYPTED","OF_TOMORROW",7,"TEXT_CUT"]')).toEqual(['ENCRYPTED', 'TEXT_CUT']);
    expect(notesOf('[]')).toEqual([]);
    expect(notesOf('{"ENCRYPTED":true}')).toEqual([]);
    expect(notesOf('["toString","__proto__"]')).toEqual([]);
  });
});
