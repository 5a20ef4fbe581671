import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { sniff } from '../../../src/attachments/sniff.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

/** What a Word document says of itself. */
const DOCUMENT =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A zip of files that are deflated, as far as their heads go. */
const zipOf = (...names: readonly string[]): Buffer =>
  Buffer.concat(
    names.map((name) => {
      const content = deflateRawSync(DOCUMENT);
      const head = Buffer.alloc(30);
      head.write('PK\u0003\u0004', 'latin1');
      head.writeUInt16LE(8, 8);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(DOCUMENT.length, 22);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, Buffer.from(name), content]);
    }),
  );

/** windows-1251, and koi8-r as it stands beside it. */
const WINDOWS_1251 = [
  0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x21, 0x0d, 0x0a, 0xb8,
];
const KOI8_R = [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x2c, 0x20, 0xcd, 0xc9, 0xd2, 0x0a];

const SHOWN: readonly (readonly [string, Buffer, string, (string | undefined)?])[] = [
  [
    'PNG',
    bytes(
      [0x89],
      'PNG\r\n\x1a\n',
      [0, 0, 0, 13],
      'IHDR',
      [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      'IDAT',
    ),
    'image/png',
    'png',
  ],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg', 'jpg'],
  ['PDF', bytes('%PDF-1.7\n'), 'application/pdf', 'pdf'],
  ['a program for Windows', bytes('MZ', Array(100).fill(0)), 'application/x-msdownload', 'exe'],
  ['a program for Linux', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0, 0]), 'application/x-elf', 'elf'],
  ['gzip', gzipSync('x'), 'application/gzip', 'gz'],
  ['a zip', zipOf('readme.txt'), 'application/zip', 'zip'],
  [
    'a Word document',
    zipOf('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'docx',
  ],
  ['text', Buffer.from('2026-05-04 12:00 Ошибка\n\tна строке 5\r\n'), 'text/plain'],
  ['text with a terminal’s colours', Buffer.from('\x1b[31mERROR\x1b[0m нет места'), 'text/plain'],
  ['text cut within a letter', Buffer.from('Ошибка').subarray(0, 11), 'text/plain'],
  ['text in windows-1251', Buffer.from(WINDOWS_1251), 'text/plain'],
  ['text in koi8-r', Buffer.from(KOI8_R), 'text/plain'],
  ['text in UTF-16', Buffer.from('\ufeffОшибка 500', 'utf16le'), 'text/plain'],
  ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), 'text/plain'],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'text/plain'],
  ['chance', Buffer.from([0x01, 0x02, 0x93, 0x00, 0x9c, 0xff, 0x81, 0x90]), 'application/octet-stream'],
  ['nothing', Buffer.alloc(0), 'application/octet-stream'],
];

describe('the type that a content shows', () => {
  it.each(SHOWN)('of %s is told by its bytes', async (...[, head, contentType, ending]) => {
    const shown = await sniff(head);
    expect([shown.contentType, shown.ending]).toEqual([contentType, ending]);
  });

  it('says of what would run that it does', async () => {
    expect(await sniff(bytes('MZ', Array(100).fill(0)))).toMatchObject({ runs: true });
    expect(await sniff(bytes('%PDF-1.7\n'))).toMatchObject({ runs: false });
  });

  it('is found of the beginning alone, however it ends', async () => {
    const whole = zipOf('[Content_Types].xml', 'word/document.xml', 'word/styles.xml');
    for (let length = 0; length < whole.length; length++)
      expect(await sniff(whole.subarray(0, length))).toHaveProperty('contentType');
  });
});
