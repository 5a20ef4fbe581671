import { describe, expect, it } from '@jest/globals';
import { envelopeOf } from '../../../src/mail/imap/envelope.js';
import { LetterMarks } from '../../../src/mail/thread/letter-marks.js';

const SUPPORT = 'support@provider.example';
const marks = new LetterMarks(new Uint8Array(32), SUPPORT);
const envelope = (...lines: string[]) =>
  envelopeOf(Buffer.from([...lines, '', 'Return-Path: <body@x.example>', ''].join('\r\n')), marks, SUPPORT);

describe('the envelope of a letter in a mailbox', () => {
  it('is what the mail server has written on top', () => {
    expect(
      envelope('Return-Path: <ivan@shop.example>', `Delivered-To: ${SUPPORT}`, 'From: other@x.example'),
    ).toEqual({
      from: 'ivan@shop.example',
      recipients: [SUPPORT],
    });
  });

  it('knows the null return path, and an unknown one', () => {
    expect(envelope('Return-Path: <>').from).toBe('');
    expect(envelope('From: ivan@shop.example').from).toBeNull();
  });

  it('takes the topmost return path, folded or not, in any case of letters', () => {
    expect(envelope('RETURN-PATH:', '\t<one@x.example>', 'Return-Path: <two@x.example>').from).toBe(
      'one@x.example',
    );
  });

  it('tells the reply address that it came to', () => {
    const reply = marks.replyAddress('K7M4P-3XWRC');
    expect(envelope(`Delivered-To: <${reply.toUpperCase()}>`, `X-Original-To: ${reply}`).recipients).toEqual([
      reply,
    ]);
  });

  it('is for the support address where none of ours is told', () => {
    expect(envelope('Delivered-To: mailbox-4711@hoster.example').recipients).toEqual([SUPPORT]);
  });
});
