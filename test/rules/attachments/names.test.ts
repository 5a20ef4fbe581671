import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { honestName, nameOnDisk } from '../../../src/attachments/file-name.js';
import { attachmentDisposition } from '../../../src/server/http/disposition.js';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['журнал ошибок.log', 'журнал ошибок.log'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ivan\\Рабочий стол\\снимок.png', 'снимок.png'],
  ['..', 'file'],
  ['', 'file'],
  ['   ', 'file'],
  ['.htaccess', 'htaccess'],
  ['...hidden.txt', 'hidden.txt'],
  ['a\u0000b\r\nSet-Cookie: x.txt', 'ab Set-Cookie_ x.txt'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['\u2066a\u2069\u200f\ufeffb.txt', 'ab.txt'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['com1 .log', '_com1 .log'],
  ['console.log', 'console.log'],
  ['report.pdf. . ', 'report.pdf'],
  ['what?*<now>|"quoted":x.txt', 'what___now___quoted__x.txt'],
  ['a\ud800b.txt', 'a\ufffdb.txt'],
  ['семья 👨‍👩‍👧.png', 'семья 👨‍👩‍👧.png'],
  ['и\u0306.txt', 'й.txt'],
];

describe('a name made harmless', () => {
  it.each(HOSTILE)('of %j is %j', (given, expected) => {
    expect(nameOnDisk(given)).toBe(expected);
  });

  it('keeps its ending when it is too long, and no half of a letter', () => {
    const name = nameOnDisk(`${'ж'.repeat(400)}.tar`);
    expect(name).toBe(`${'ж'.repeat(98)}.tar`);
    expect(nameOnDisk(`a.${'ж'.repeat(400)}`)).toBe(`a.${'ж'.repeat(99)}`);
    expect(nameOnDisk('😀'.repeat(100))).toBe('😀'.repeat(50));
  });

  it('is never empty, never longer than a file system takes, and stays as it is when made harmless again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = nameOnDisk(given);
        expect(name).not.toBe('');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.|[. ]$/u);
        expect(nameOnDisk(name)).toBe(name);
        expect(attachmentDisposition(name)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

const PDF = { contentType: 'application/pdf', ending: 'pdf' };
const PNG = { contentType: 'image/png', ending: 'png' };
const EXE = { contentType: 'application/x-msdownload', ending: 'exe', runs: true };
const ZIP = { contentType: 'application/zip', ending: 'zip' };
const TEXT = { contentType: 'text/plain' };

describe('a name that does not pass a content off as another', () => {
  it.each([
    ['invoice.pdf', PDF, 'invoice.pdf'],
    ['INVOICE.PDF', PDF, 'INVOICE.PDF'],
    ['invoice.pdf', EXE, 'invoice.pdf.exe.bin'],
    ['setup.exe', EXE, 'setup.exe'],
    ['library.dll', EXE, 'library.dll'],
    ['photo.jpg', PNG, 'photo.jpg.png'],
    ['photo', PNG, 'photo.png'],
    ['photo.JPEG', { contentType: 'image/jpeg', ending: 'jpg' }, 'photo.JPEG'],
    ['backup.kmz', ZIP, 'backup.kmz'],
    ['backup.jpg', ZIP, 'backup.jpg.zip'],
    ['notes.pdf', TEXT, 'notes.pdf'],
    ['letter.doc', { contentType: 'application/x-cfb', ending: 'cfb' }, 'letter.doc'],
  ] as const)('turns %s, where it is %j, into %s', (name, shown, expected) => {
    expect(honestName(name, shown)).toBe(expected);
  });
});
