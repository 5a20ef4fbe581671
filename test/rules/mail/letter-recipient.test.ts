import { describe, expect, it } from '@jest/globals';
import { answerTo, confirmationTo, type LetterFrom } from '../../../src/mail/out/recipient.js';

const KNOWN = ['Ivanov@Shop.example', 'second@shop.example'];
const from = (address: string, check: LetterFrom['check'] = 'UNKNOWN'): LetterFrom => ({ address, check });
const STRANGER = 'someone@elsewhere.example';

describe('whom a confirmation goes to (3.2)', () => {
  it('goes to the first address where the request came by no letter, and to nobody without one', () => {
    expect(confirmationTo(KNOWN, null)).toEqual({ address: 'Ivanov@Shop.example', known: true });
    expect(confirmationTo([], null)).toBeNull();
  });

  it('goes to the address that the letter came from', () => {
    expect(confirmationTo(KNOWN, from('SECOND@shop.example'))).toEqual({
      address: 'second@shop.example',
      known: true,
    });
    expect(confirmationTo(KNOWN, from(STRANGER))).toEqual({ address: STRANGER, known: false });
  });

  it('never goes to a stranger whose address was forged, but warns the subscriber', () => {
    expect(confirmationTo(KNOWN, from(STRANGER, 'FAILED'))).toEqual({ address: KNOWN[0], known: true });
    expect(confirmationTo([], from(STRANGER, 'FAILED'))).toBeNull();
    expect(confirmationTo(KNOWN, from('second@shop.example', 'FAILED'))?.address).toBe('second@shop.example');
  });
});

describe('whom an answer goes to', () => {
  const nobody = { newest: null, opening: null, proven: false };

  it('goes where the subscriber last wrote from, else to the first address', () => {
    expect(answerTo(KNOWN, nobody)?.address).toBe(KNOWN[0]);
    const newest = from('second@shop.example', 'PASSED');
    expect(answerTo(KNOWN, { ...nobody, newest })?.address).toBe('second@shop.example');
  });

  it('does not go where a forged letter says', () => {
    const newest = from('second@shop.example', 'FAILED');
    expect(answerTo(KNOWN, { ...nobody, newest })?.address).toBe(KNOWN[0]);
  });

  it('goes to an unknown address only where the ticket came from it and the password proves it', () => {
    const stranger = from(STRANGER);
    const wrote = { newest: stranger, opening: stranger, proven: false };
    expect(answerTo(KNOWN, wrote)?.address).toBe(KNOWN[0]);
    expect(answerTo(KNOWN, { ...wrote, proven: true })?.address).toBe(STRANGER);
    expect(answerTo(KNOWN, { ...wrote, opening: null, proven: true })?.address).toBe(KNOWN[0]);
    expect(answerTo(KNOWN, { ...wrote, newest: from('other@x.example'), proven: true })?.address).toBe(
      KNOWN[0],
    );
  });

  it('goes to the address that the ticket came from where the subscriber has none', () => {
    const stranger = from(STRANGER);
    expect(answerTo([], { newest: stranger, opening: stranger, proven: false })?.address).toBe(STRANGER);
    expect(answerTo([], { newest: stranger, opening: null, proven: false })).toBeNull();
    const forged = from(STRANGER, 'FAILED');
    expect(answerTo([], { newest: forged, opening: forged, proven: true })).toBeNull();
  });
});
