import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitMessageIds, oneLine } from '../../../src/mail/out/line.js';
import { wrap } from '../../../src/mail/out/wrap.js';

describe('text of others in a header', () => {
  it('is on one line, whatever it was', () => {
    expect(oneLine('Срочно\r\nBcc: all@example.ru\u2028X', 200)).toBe('Срочно Bcc: all@example.ru X');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = oneLine(text, 100);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]/u);
        expect(line.length).toBeLessThanOrEqual(101);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is no Message-ID unless it could be one', () => {
    expect(fitMessageIds(['a@b', 'x>\r\nBcc: y', null, 'a b@c', 'a@b', '<x@y>', 'ж@х'])).toEqual(['a@b']);
  });
});

describe('the lines of a letter', () => {
  it('are at most 76 characters long where words allow it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[а-яa-z]{1,20}$/), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const lines = wrap(text).split('\n');
        expect(lines.every((line) => line.length <= 76)).toBe(true);
        expect(lines.join(' ')).toBe(text);
      }),
    );
  });

  it('stay as they are where they are short, and addresses stay whole', () => {
    const code = '    if (x)   {\n\treturn;  \n    }\n\n';
    expect(wrap(code)).toBe(code);
    const url = `https://example.ru/${'x'.repeat(100)}`;
    expect(wrap(`Подробности по адресу ${url} на сайте`).split('\n')).toContain(url);
    expect(wrap(`- ${'слово '.repeat(20)}`).split('\n')[1]).toMatch(/^ {2}слово/);
  });
});
