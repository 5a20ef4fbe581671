import { build, lines } from './build.js';

const parts = (count: number, part: string): Buffer =>
  build({ contentType: 'multipart/mixed; boundary=b', body: `${lines(count, `--b\r\n${part}`)}--b--\r\n` });

/** Multiparts within multiparts, each with a boundary of its own. */
const nested = (depth: number): Buffer => {
  const opening = lines(depth, '--b#\r\nContent-Type: multipart/mixed; boundary=b$\r\n').split('\r\n');
  const body = opening.map((line, i) => line.replace('b$', `b${Math.floor(i / 3) + 1}`)).join('\r\n');
  return build({
    contentType: 'multipart/mixed; boundary=b0',
    body: `${body}--b${depth}\r\nContent-Type: text/plain\r\n\r\nThe bottom.\r\n`,
  });
};

const nestedLetters = (depth: number): Buffer =>
  build({
    contentType: 'message/rfc822',
    body: `${lines(depth, 'From: a@shop.example\r\nSubject: level #\r\nContent-Type: message/rfc822\r\n')}Text.\r\n`,
  });

/** Many parts, deep parts, parts without an end. */
export const inParts: Readonly<Record<string, () => Buffer>> = {
  '1,000 parts': () => parts(1_000, 'Content-Type: text/plain\r\n\r\npart #'),
  '1,000 files': () =>
    parts(
      1_000,
      'Content-Type: text/plain; name=f#.txt\r\nContent-Disposition: attachment; filename=f#.txt\r\n\r\nfile #',
    ),
  '50,000 empty parts': () => parts(50_000, '\r\n'),
  '3,000 multiparts, one within the other': () => nested(3_000),
  '3,000 letters, one within the other': () => nestedLetters(3_000),
  '500,000 boundaries and nothing between': () =>
    build({ contentType: 'multipart/mixed; boundary=b', body: '--b\r\n'.repeat(500_000) }),
  'a boundary of 100,000 characters': () => {
    const boundary = 'x'.repeat(100_000);
    return build({
      contentType: `multipart/mixed; boundary="${boundary}"`,
      body: `--${boundary}\r\n\r\ntext\r\n--${boundary}--\r\n`,
    });
  },
  'a boundary of characters that mean something in patterns': () =>
    build({
      contentType: 'multipart/mixed; boundary="(a+)+$.*["',
      body: `--(a+)+$.*[\r\n\r\n${'a'.repeat(50_000)}\r\n`,
    }),
  '10,000 alternatives of one text': () =>
    build({
      contentType: 'multipart/alternative; boundary=b',
      body: `${lines(10_000, '--b\r\nContent-Type: text/html\r\n\r\n<p>text #</p>')}--b--\r\n`,
    }),
  'a report of 100,000 recipients': () =>
    build({
      contentType: 'multipart/report; report-type=delivery-status; boundary=b',
      body: `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n${lines(
        100_000,
        'Final-Recipient: rfc822; r#@shop.example\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      )}\r\n--b--\r\n`,
    }),
};
