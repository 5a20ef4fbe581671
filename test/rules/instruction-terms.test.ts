import { describe, expect, it } from '@jest/globals';
import { articleTerms } from '../../src/instructions/article-terms.js';
import { instructionId, instructionKey } from '../../src/instructions/instruction-id.js';
import { STOP_WORDS } from '../../src/instructions/stop-words.js';
import { readSearch, termOf, termsOf } from '../../src/instructions/terms.js';
import { processorMs } from '../kit/processor.js';

describe('the term of a word', () => {
  it.each([
    ['почта почты почте почту почтой почт почтовый почтового почтовых'],
    ['домен домена домену доменом домене домены доменов доменами доменное'],
    ['поддомен поддомена поддоменов поддоменами'],
    ['система системы систем системе'],
    ['режим режима режимом'],
    ['лимит лимита лимиты лимитов'],
    ['память памяти памятью'],
    ['имя имени именем имен'],
    ['подключение подключения подключить'],
    ['ящик ящика ящики ящиков ящиками'],
    ['ошибка ошибки ошибок ошибками'],
    ['настройка настройки настроек настройках'],
    ['заявка заявки заявок'],
    ['рассылка рассылок рассылки'],
    ['список списки списка списков'],
    ['письмо письма писем письмами'],
    ['запись записи записей записью'],
    ['подпись подписи'],
    ['копия копии копий копию'],
    ['пароль пароля паролей паролем'],
    ['версия версии версию версий'],
    ['база базы баз базами'],
    ['сертификат сертификата сертификатов'],
    ['mailbox mailboxes'],
    ['certificate certificates'],
    ['restore restored restoring'],
  ])('is one for %s', (forms) => {
    expect([...new Set(forms.split(' ').map(termOf))]).toHaveLength(1);
  });

  it('tells apart words that only look alike', () => {
    const words = ['почта', 'почтальон', 'домен', 'поддомен', 'записка', 'запись', 'пароль', 'парад'];
    expect(new Set(words.map(termOf)).size).toBe(words.length);
  });

  it('is never wider than its column, and never half a character', () => {
    for (const letter of ['ы', 'x', '𐍈', '𠮷']) {
      const term = termOf(letter.repeat(70_000));
      expect([...term].length).toBeLessThanOrEqual(64);
      expect(term.isWellFormed()).toBe(true);
    }
  });
});

describe('the terms of a text', () => {
  it('are distinct, without stop words, single characters and the difference of ё and е', () => {
    expect(termsOf('Как мне продлить счёт? Счет — не продлён, а счета…')).toEqual(['продл', 'счет']);
    expect(termsOf('How do I change the DNS of a site')).toEqual(['chang', 'dn', 'site']);
    expect(termsOf(' \t…!? a я 7')).toEqual([]);
  });

  it('leave out only words that are spelled as they are read', () => {
    expect([...STOP_WORDS].filter((word) => /[^a-zа-я]/.test(word))).toEqual([]);
    expect(STOP_WORDS.size).toBeLessThan(220);
  });

  it('weigh more in the title of an article than in its summary, and most in both', () => {
    const weights = new Map(articleTerms({ title: 'Почтовый ящик', summary: 'Настройка ящика и телефона' }));
    expect([weights.get('почт'), weights.get('ящик'), weights.get('телефон')]).toEqual([4, 5, 1]);
  });
});

describe('a search', () => {
  it('takes its last word for unfinished when three letters of it are there', () => {
    expect(readSearch('настройка поч')).toEqual([{ term: 'настройк' }, { term: 'поч', prefix: 'поч' }]);
    expect(readSearch('настройка по')).toEqual([{ term: 'настройк' }]);
    expect(readSearch('настройка dn')).toEqual([{ term: 'настройк' }, { term: 'dn' }]);
    expect(readSearch('почтового')).toEqual([{ term: 'почт', prefix: 'почтового' }]);
  });

  it('takes its last word for finished when something follows, and a stop word for nothing', () => {
    for (const end of [' ', '.', '?', '»', '\n'])
      expect(readSearch(`почта${end}`)).toEqual([{ term: 'почт' }]);
    expect(readSearch('почта как')).toEqual([{ term: 'почт' }]);
    expect(readSearch('как и для')).toEqual([]);
  });

  it('reads a bounded part of however long a text, quickly', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `слово${i}`).join(' ');
    const took = processorMs(() => {
      expect(readSearch(words)).toHaveLength(200);
      expect(readSearch('🙂ы'.repeat(25_000)).length).toBeLessThanOrEqual(200);
      expect(readSearch('ы'.repeat(50_000))).toHaveLength(1);
    });
    expect(took).toBeLessThan(500);
  });
});

describe('the id of an article', () => {
  it('leads back to its key, and cannot be the name of a topic’s page', () => {
    expect(instructionKey(instructionId(12))).toBe(12);
    expect(instructionId(12)).not.toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('is nothing else', () => {
    for (const id of [
      '',
      '12',
      'a12',
      'A',
      'A0',
      'A012',
      'A-1',
      'A1e3',
      ' A1',
      'A1 ',
      `A${'9'.repeat(16)}`,
      "A1' OR 1",
    ])
      expect(instructionKey(id)).toBeUndefined();
  });
});
