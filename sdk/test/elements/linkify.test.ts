import { describe, expect, it } from '@jest/globals';
import { processorMs } from '../../../test/kit/processor.js';
import { hrefOf, linkify } from '../../src/elements/ticket/linkify.js';

const links = (text: string): string[] =>
  linkify(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.text]));
const whole = (text: string): string =>
  linkify(text)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

describe('addresses in texts of people', () => {
  it('are found in the middle of a sentence, without the sign that ends it', () => {
    expect(links('См. https://help.example/a?b=1&c=%D0%B0#d. Потом http://x.example/; и всё')).toEqual([
      'https://help.example/a?b=1&c=%D0%B0#d',
      'http://x.example/',
    ]);
  });

  it.each([
    ['(см. https://a.example/php)', 'https://a.example/php'],
    ['https://a.example/php/(8.3).', 'https://a.example/php/(8.3)'],
    ['«https://a.example/путь»', 'https://a.example/путь'],
    ['https://пример.рф/страница?', 'https://пример.рф/страница'],
    ['[https://a.example]!', 'https://a.example'],
  ])('keep the brackets that are their own: %s', (text, address) => {
    expect(links(text)).toEqual([address]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'https://',
    'xhttps://a.example',
    'a.example',
  ])('are none where it is no http address: %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('leave every character of the text in its place', () => {
    const text = '  a\n\thttps://a.example/x,\n<b>https://b.example</b> — “https://c.example”  ';
    expect(whole(text)).toBe(text);
  });

  it('take no more time for a long text of brackets than a reader notices', () => {
    const took = processorMs(() => {
      expect(links(`https://a.example/${')'.repeat(20_000)}`)).toHaveLength(1);
    });
    expect(took).toBeLessThan(1_000);
  });

  it('are followed under their normal form alone', () => {
    expect(hrefOf('HTTPS://A.example/%41')).toBe('https://a.example/%41');
    expect(hrefOf('javascript:alert(1)')).toBeUndefined();
    expect(hrefOf('не адрес')).toBeUndefined();
  });
});
