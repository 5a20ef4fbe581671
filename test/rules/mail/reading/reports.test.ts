import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../../src/mail/reading/index.js';

const read = (headers: string, body: string) =>
  readLetter(
    Buffer.from(`From: MAILER-DAEMON@mx.example\r\n${headers}\r\n\r\n${body.replace(/\n/g, '\r\n')}`),
  );

const report = (status: string, returned = 'Message-ID: <ours@provider.example>') =>
  read(
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    `--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\n${status}\n--b\nContent-Type: text/rfc822-headers\n\n${returned}\n\n--b--\n`,
  );

describe('a report of delivery', () => {
  it('tells of each recipient what became of the letter', async () => {
    const letter = await report(
      'Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; A@x.example\nAction: failed\nStatus: 5.1.1 (bad)\nDiagnostic-Code: smtp; 550 5.1.1\n No such user\n\nFinal-Recipient: rfc822;b@x.example\nAction: Delayed\nStatus: 4.4.1\n',
    );
    expect(letter.report).toEqual({
      formal: true,
      originalMessageId: 'ours@provider.example',
      recipients: [
        { address: 'a@x.example', action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 No such user' },
        { address: 'b@x.example', action: 'delayed', status: '4.4.1', diagnostic: null },
      ],
    });
  });

  it('names the address that we wrote to, where it was forwarded', async () => {
    const letter = await report(
      'Reporting-MTA: dns; mx\n\nOriginal-Recipient: rfc822;ours@x.example\nFinal-Recipient: rfc822;other@y.example\nAction: failed\nStatus: 5.2.2\n',
    );
    expect(letter.report?.recipients.map(({ address }) => address)).toEqual(['ours@x.example']);
  });

  it('without an action is judged by its status', async () => {
    const letter = await report(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;a@x.example\nStatus: 4.2.2\n',
    );
    expect(letter.report?.recipients[0]?.action).toBe('delayed');
  });

  it('that brings no letter back names none', async () => {
    const letter = await report(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822;a@x.example\nStatus: 5.2.2\n',
      'X: 1',
    );
    expect(letter.report?.originalMessageId).toBeNull();
  });

  it('of Exim that warns of a delay is no failure', async () => {
    const letter = await read(
      'Subject: Warning: message 1qX delayed 24 hours',
      'This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.\n\nThe address to which the message has not yet been delivered is:\n\n  gone@firma.example\n    Delay reason: Connection timed out\n',
    );
    expect(letter.report?.recipients).toEqual([
      {
        address: 'gone@firma.example',
        action: 'delayed',
        status: null,
        diagnostic: 'Delay reason: Connection timed out',
      },
    ]);
  });

  it('is none where a subscriber asks about one', async () => {
    const letter = await readLetter(
      Buffer.from(
        'From: a@firma.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWhy?\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nX-Failed-Recipients: x@y.example\r\n\r\nThis message was created automatically by mail delivery software.\r\n--b--\r\n',
      ),
    );
    expect(letter.report).toBeNull();
  });
});
