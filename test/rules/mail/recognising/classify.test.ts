import { describe, expect, it } from '@jest/globals';
import { newTicketId } from '../../../../src/kernel/ticket-id.js';
import { classify } from '../../../../src/mail/recognising/classify.js';
import { LetterMarks } from '../../../../src/mail/thread/letter-marks.js';
import { aLetter, anEnvelope, type LetterSketch } from './a-letter.js';

const marks = new LetterMarks(new Uint8Array(32), 'support@provider.example');
const kindOf = (sketch: LetterSketch, envelope = anEnvelope()) => {
  const found = classify(aLetter(sketch), envelope, marks);
  return found.kind === 'AUTOMATIC' ? found.reason : found.kind;
};
const withHeader = (name: string, value: string): LetterSketch => ({ headerLines: [[name, value]] });

describe('a letter', () => {
  it('of a person is a request', () => {
    expect(kindOf({})).toBe('REQUEST');
    expect(kindOf({}, anEnvelope({ from: null }))).toBe('REQUEST');
  });

  it('of a mail server about a letter of ours is a report, though it comes without a return path', () => {
    const report = { formal: true, originalMessageId: null, recipients: [] };
    expect(kindOf({ report, from: 'mailer-daemon@other.example' }, anEnvelope({ from: '' }))).toBe('REPORT');
  });

  it('without a return path is a program’s', () => {
    expect(kindOf({}, anEnvelope({ from: '' }))).toBe('NULL_RETURN_PATH');
    expect(kindOf(withHeader('return-path', '< >'), anEnvelope({ from: null }))).toBe('NULL_RETURN_PATH');
  });

  it.each([
    ['auto-submitted', 'auto-replied (vacation)', 'AUTO_SUBMITTED'],
    ['auto-submitted', 'Auto-Generated; owner-email="x@y.example"', 'AUTO_SUBMITTED'],
    ['auto-submitted', 'auto-notified', 'AUTO_SUBMITTED'],
    ['x-autoreply', 'yes', 'AUTO_REPLY_HEADER'],
    ['x-autorespond', 'Отпуск', 'AUTO_REPLY_HEADER'],
    ['x-auto-reply-from', 'ivan@romashka.example', 'AUTO_REPLY_HEADER'],
    ['x-auto-response-suppress', 'DR, OOF, AutoReply', 'AUTO_REPLY_HEADER'],
    ['x-auto-response-suppress', 'All', 'AUTO_REPLY_HEADER'],
    ['precedence', 'Bulk', 'PRECEDENCE'],
    ['precedence', 'auto_reply', 'PRECEDENCE'],
    ['precedence', 'junk', 'PRECEDENCE'],
    ['list-id', 'Новости <news.shop.example>', 'MAILING_LIST'],
    ['list-unsubscribe', '<https://shop.example/u>', 'MAILING_LIST'],
    ['x-loop', 'Support@provider.example', 'LOOP'],
  ])('with %s: %s is a program’s', (name, value, reason) => {
    expect(kindOf(withHeader(name, value))).toBe(reason);
  });

  it.each([
    ['auto-submitted', 'no'],
    ['auto-submitted', 'No (by hand)'],
    ['x-autoreply', 'no'],
    ['x-auto-response-suppress', 'DR, RN, NRN'],
    ['precedence', 'first-class'],
    ['x-loop', 'somebody@else.example'],
  ])('with %s: %s is still a person’s', (name, value) => {
    expect(kindOf(withHeader(name, value))).toBe('REQUEST');
  });

  it.each([
    'mailer-daemon@mx.example',
    'postmaster@romashka.example',
    'no-reply@shop.example',
    'noreply+17@shop.example',
    'do.not.reply@bank.example',
    'bounces-4711=x@list.example',
  ])('from %s is a program’s', (from) => {
    expect(kindOf({ from })).toBe('ROBOT_ADDRESS');
  });

  it('from somebody whose name only begins like a program’s is a person’s', () => {
    for (const from of ['noreplyev@romashka.example', 'bouncer@club.example', 'postmasterov@x.example'])
      expect(kindOf({ from })).toBe('REQUEST');
  });

  it('that says it is out of office needs another sign of it, for people write such subjects too', () => {
    const subject = 'Автоответ: я в отпуске до 15 числа';
    expect(kindOf({ subject })).toBe('REQUEST');
    expect(kindOf({ subject, ...withHeader('x-away', 'until the 15th') })).toBe('OUT_OF_OFFICE');
    expect(kindOf({ subject: 'Не настраивается автоответ', ...withHeader('precedence', 'normal') })).toBe(
      'REQUEST',
    );
  });

  it('of our own comes back to us and is answered by nobody', () => {
    expect(kindOf({ from: 'support@provider.example' })).toBe('OWN_LETTER');
    expect(kindOf({ from: 'support+anything@provider.example' })).toBe('OWN_LETTER');
    expect(kindOf({ messageId: marks.messageId(newTicketId()) })).toBe('OWN_LETTER');
  });
});
