import { describe, expect, it } from '@jest/globals';
import { newTicketId, parseTicketId } from '../../src/kernel/ticket-id.js';

const ALPHABET = '2346789ACDEFHJKMNPRTWXY';
const CYRILLIC: Record<string, string> = {
  A: 'А',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  P: 'Р',
  C: 'С',
  T: 'Т',
  Y: 'У',
  X: 'Х',
  3: 'З',
  8: 'В',
};

describe('3.2 a ticketID survives retyping', () => {
  it('is read back in any case, without its dash, with other dashes and with Cyrillic look-alikes', () => {
    for (let i = 0; i < 200; i++) {
      const id = newTicketId();
      expect(id).toMatch(/^[2346789ACDEFHJKMNPRTWXY]{5}-[2346789ACDEFHJKMNPRTWXY]{5}$/);
      expect(parseTicketId(id)).toBe(id);
      expect(parseTicketId(` #${id.toLowerCase()} `)).toBe(id);
      expect(parseTicketId(id.replace('-', ''))).toBe(id);
      expect(parseTicketId(id.replace('-', ' – '))).toBe(id);
      expect(parseTicketId([...id].map((c) => CYRILLIC[c] ?? c).join(''))).toBe(id);
    }
  });

  it('finds every single wrong character', () => {
    const id = newTicketId();
    for (let place = 0; place < id.length; place++) {
      if (id[place] === '-') continue;
      for (const other of ALPHABET)
        if (other !== id[place])
          expect(parseTicketId(id.slice(0, place) + other + id.slice(place + 1))).toBeUndefined();
    }
  });

  it('finds every swapped pair of characters', () => {
    const id = newTicketId().replace('-', '');
    for (let a = 0; a < id.length; a++)
      for (let b = a + 1; b < id.length; b++) {
        const swapped = [...id];
        [swapped[a], swapped[b]] = [swapped[b] as string, swapped[a] as string];
        if (id[a] !== id[b]) expect(parseTicketId(swapped.join(''))).toBeUndefined();
      }
  });

  it('refuses text that is no ticketID', () => {
    for (const text of ['', 'K7M4P', 'заявка', 'x'.repeat(5000), '00000-00000', '\u0000'])
      expect(parseTicketId(text)).toBeUndefined();
  });
});
