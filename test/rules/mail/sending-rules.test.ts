import { describe, expect, it } from '@jest/globals';
import { filesThatFit } from '../../../src/mail/out/attached-files.js';
import { letterFor } from '../../../src/mail/out/occasion.js';
import { stateAfterReport } from '../../../src/mail/out/record-report.js';
import { failureOutcome } from '../../../src/mail/out/sending/attempt-outcome.js';
import { backOff, nextAttempt } from '../../../src/mail/out/sending/back-off.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the next attempt', () => {
  it('is a minute later, then twice as long each time, up to an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 500].map((attempts) => backOff(attempts, 0.5) / MINUTE)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
    expect(backOff(1, 0)).toBe(45_000);
    expect(backOff(1, 1)).toBe(75_000);
  });

  it('is the last one when the time is over, and there is none after it', () => {
    const letter = { createdAt: 0, attempts: 30 };
    const at = (now: number) => nextAttempt(letter, { now, giveUpHours: 48, random: 0.5 });
    expect(at(47 * HOUR + 30 * MINUTE)).toBe(48 * HOUR);
    expect(at(48 * HOUR)).toBeNull();
  });
});

describe('how an attempt has ended', () => {
  const refused = (code: number, command: string) =>
    failureOutcome({ code: 'EENVELOPE', command, responseCode: code, response: `${code} words` }).end;

  it('is a refusal only where the server has judged the letter with a 5xx', () => {
    expect(['MAIL FROM', 'RCPT TO', 'DATA'].map((command) => refused(550, command))).toEqual([
      'REFUSED',
      'REFUSED',
      'REFUSED',
    ]);
    expect(refused(451, 'RCPT TO')).toBe('TRY_AGAIN');
    expect(refused(554, 'CONN')).toBe('TRY_AGAIN');
    const greylisted = { code: 'EMESSAGE', command: 'DATA', responseCode: 451, response: '451 later' };
    expect(failureOutcome(greylisted)).toEqual({ end: 'TRY_AGAIN', words: '451 later' });
    // Settings of ours, which somebody puts right.
    expect(refused(530, 'MAIL FROM')).toBe('TRY_AGAIN');
    expect(
      failureOutcome({ code: 'EAUTH', responseCode: 535, response: '535 bad user x', command: 'AUTH' }),
    ).toEqual({ end: 'TRY_AGAIN', words: 'our mail server is out of reach (EAUTH)' });
  });

  it('has the words of the server for the recipient, and of a lost connection no address', () => {
    const inner = { responseCode: 550, response: '550 5.1.1 No such user', command: 'RCPT TO' };
    const outer = { code: 'EENVELOPE', response: '554 No valid recipients', rejectedErrors: [inner] };
    expect(failureOutcome(outer)).toEqual({ end: 'REFUSED', words: '550 5.1.1 No such user' });
    const lost = {
      code: 'ESOCKET',
      originalCode: 'ECONNREFUSED',
      message: 'connect ECONNREFUSED 10.0.0.1:25',
    };
    expect(failureOutcome(lost).words).toBe('our mail server is out of reach (ECONNREFUSED)');
    expect(failureOutcome('?').words).toBe('our mail server is out of reach (no reply)');
    expect(failureOutcome({ code: 'EMESSAGE', command: 'MAIL FROM' }).end).toBe('REFUSED');
  });
});

describe('what a report makes of a letter (3.11)', () => {
  it('is final where it came back', () => {
    expect(stateAfterReport('SENT', 'failed')).toBe('BOUNCED');
    expect(stateAfterReport('BOUNCED', 'delivered')).toBeUndefined();
    expect(stateAfterReport('FAILED', 'delayed')).toBeUndefined();
    expect(stateAfterReport('SENT', 'delayed')).toBe('DEFERRED');
    expect(stateAfterReport('DEFERRED', 'delayed')).toBeUndefined();
    expect(stateAfterReport('DEFERRED', 'relayed')).toBe('SENT');
  });
});

describe('files of a letter', () => {
  it('go along up to 15 MB together; what is too large is passed over', () => {
    const mb = (bytes: number) => ({ bytes: bytes * 1024 * 1024 });
    const { attached, inPanel } = filesThatFit([mb(10), mb(6), mb(5), mb(0.1)]);
    expect([attached, inPanel]).toEqual([
      [mb(10), mb(5)],
      [mb(6), mb(0.1)],
    ]);
  });
});

describe('which letter an event asks for', () => {
  const event = { actor: 'AGENT', visibility: 'PUBLIC', messageId: null } as const;
  const none = (type: string, more: object = {}) =>
    expect(letterFor({ ...event, type, ...more })).toBeUndefined();

  it('is none for what is no news to the subscriber', () => {
    const silent =
      'TAKEN RELEASED LANE_CHANGED TOPIC_CHANGED NOTE_ADDED DEADLINE_AT_RISK DEADLINE_BREACHED DELIVERY_CHANGED';
    for (const type of silent.split(' ')) none(type);
    none('RESOLVED', { visibility: 'INTERNAL' });
    none('CLOSED', { actor: 'SUBSCRIBER' });
    none('AUTHORIZED');
  });

  it('is a closure where the support service closed it', () => {
    expect(letterFor({ ...event, type: 'CLOSED' })).toBe('CLOSURE');
    expect(letterFor({ ...event, type: 'DUPLICATE_MERGED' })).toBe('CLOSURE');
  });
});
