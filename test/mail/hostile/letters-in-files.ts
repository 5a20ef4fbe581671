import { build, lines } from './build.js';

const file = (headers: string, body: string | Buffer): Buffer =>
  build({
    contentType: 'multipart/mixed; boundary=b',
    body: Buffer.concat([
      Buffer.from(
        `--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\n${headers}\r\n\r\n`,
        'latin1',
      ),
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
      Buffer.from('\r\n--b--\r\n'),
    ]),
  });

const named = (name: string): string =>
  `Content-Type: application/octet-stream; name=${name}\r\nContent-Disposition: attachment; filename=${name}`;

const encoded = (text: string): string => `"=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?="`;

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');

/** An attribute of TNEF whose length says what its bytes do not hold. */
const tnef = (attributes: number, length: number): Buffer => {
  const start = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]);
  const attribute = Buffer.alloc(9);
  attribute.writeUInt8(2, 0);
  attribute.writeUInt32LE(0x0006800f, 1);
  attribute.writeUInt32LE(length, 5);
  return Buffer.concat([start, ...Array.from({ length: attributes }, () => attribute)]);
};

const asWinmail = (content: Buffer): Buffer =>
  file(
    'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64',
    base64(content),
  );

/** Files with names that reach for more, and contents that grow. */
export const inFiles: Readonly<Record<string, () => Buffer>> = {
  'a file name that climbs': () => file(named('"../../../../etc/cron.d/zayavka"'), 'x'),
  'a file name that breaks the line': () => file(named(encoded('a\r\nX-Evil: 1\r\n\r\n<script>.txt')), 'x'),
  'a file name of 100,000 characters': () => file(named(`"${'n'.repeat(100_000)}.txt"`), 'x'),
  'a file name of dots, of a device, of nothing': () =>
    build({
      contentType: 'multipart/mixed; boundary=b',
      body: ['".."', '"."', '""', '"CON"', '"aux.txt"', '"a\0b.txt"', encoded('\u202etxt.exe')]
        .map((name) => `--b\r\n${named(name)}\r\n\r\nx\r\n`)
        .join('')
        .concat('--b--\r\n'),
    }),
  '15 MB of one letter in base64': () =>
    file(`${named('zeros.bin')}\r\nContent-Transfer-Encoding: base64`, base64(Buffer.alloc(15_000_000))),
  'base64 in one line of 8,000,000 characters': () =>
    file(`${named('line.bin')}\r\nContent-Transfer-Encoding: base64`, 'QUJD'.repeat(2_000_000)),
  'a password, and 8 MB of a file to look for it in': () =>
    build({
      contentType: 'multipart/mixed; boundary=b',
      body: [
        '--b\r\nContent-Type: text/plain\r\n\r\nPassword: Kn4-zhuravl\r\n--b\r\n',
        `Content-Type: text/plain; name=log.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
        base64(Buffer.from('Kn4-zhuravl and further words of the log\n'.repeat(200_000))),
        '\r\n--b--\r\n',
      ].join(''),
    }),
  'a winmail.dat that claims 4 GB': () => asWinmail(tnef(1, 0xffff_fff0)),
  'a winmail.dat of 200,000 empty attributes': () => asWinmail(tnef(200_000, 0)),
  'a winmail.dat of chance': () =>
    asWinmail(
      Buffer.concat([tnef(0, 0), Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31) % 256))]),
    ),
  'a file of 1,000,000 uuencoded lines': () =>
    file(named('u.txt'), `begin 644 a\r\n${lines(200_000, 'M'.repeat(60))}end`),
  'a forwarded letter that is no letter': () =>
    file(
      'Content-Type: message/rfc822',
      Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 13) % 256)),
    ),
  'an encoding that nobody knows': () =>
    file(`${named('x.bin')}\r\nContent-Transfer-Encoding: x-rot13\r\n`, 'uryyb'),
};
