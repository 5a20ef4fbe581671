import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LETTER_KINDS } from '../../../src/mail/out/automatic.js';
import {
  BUILT_IN_TEMPLATES,
  faultsOfTemplate,
  loadTemplates,
  TemplateError,
} from '../../../src/mail/out/templates/load-templates.js';
import { renderLetter } from '../../../src/mail/out/templates/render.js';
import { TEMPLATE_NAMES, templateFile } from '../../../src/mail/out/templates/template-names.js';
import { type LetterView, VARIABLES, type Variable } from '../../../src/mail/out/templates/variables.js';
import type { LetterKind } from '../../../src/mail/words.js';
import { temporaryFolder } from '../../kit/temporary.js';

/** A view with the same text, flag and number of items everywhere. */
const viewOf = (kind: LetterKind, text: string, flag: boolean, items: number): LetterView =>
  Object.fromEntries(
    Object.entries<Variable>(VARIABLES[kind]).map(([name, variable]) => {
      if (variable === 'text') return [name, text];
      if (variable === 'flag') return [name, flag];
      return [
        name,
        Array.from({ length: items }, () => Object.fromEntries(variable.map((field) => [field, text]))),
      ];
    }),
  ) as LetterView;

const LONG = 'Очень длинное слово и ещё одно, '.repeat(300);
const HOSTILE = '{{ticketId}} {{> footer}} <b>&amp;\r\nBcc: all@example.ru {{{x}}}';
const languages = ['RU', 'EN'] as const;
const cases = LETTER_KINDS.flatMap((kind) => languages.map((locale) => [kind, locale] as const));

describe('the templates of letters', () => {
  it.each(cases)('write a %s in %s, with short, long and hostile values', (kind, locale) => {
    for (const text of ['К', LONG, HOSTILE, ''])
      for (const flag of [true, false]) {
        const { subject, body } = renderLetter(
          BUILT_IN_TEMPLATES,
          kind,
          locale,
          viewOf(kind, text, flag, 2) as never,
        );
        expect(subject).not.toMatch(/[\r\n]/);
        expect(subject.length).toBeLessThanOrEqual(251);
        expect(body.endsWith('\n')).toBe(true);
        expect(body).not.toMatch(/undefined|\[object|&amp;amp;/);
        if (text !== HOSTILE) expect(`${subject}${body}`).not.toMatch(/\{\{|\}\}/);
        else if (kind !== 'IDENTIFICATION_REQUEST') expect(`${subject}${body}`).toContain('{{ticketId}}');
      }
  });

  it.each(languages)('have no fault in %s', (locale) => {
    for (const name of TEMPLATE_NAMES)
      expect([name, faultsOfTemplate(name, BUILT_IN_TEMPLATES[locale][name])]).toEqual([name, []]);
  });

  it.each(cases.filter(([kind]) => kind !== 'IDENTIFICATION_REQUEST'))(
    'say the ticketID in the subject of a %s in %s (3.2)',
    (kind, locale) => {
      const view = { ...viewOf(kind, 'x', true, 1), ticketId: 'K7M4P-3XWRC' };
      expect(renderLetter(BUILT_IN_TEMPLATES, kind, locale, view as never).subject).toMatch(
        /^\[K7M4P-3XWRC\] /,
      );
    },
  );
});

describe('docs/letters.md', () => {
  it('lists every variable and every file of templates', () => {
    const [, section = ''] = readFileSync('docs/letters.md', 'utf8').split(/^## Templates$/m);
    const text = section.split(/^## /m)[0] ?? '';
    const names = Object.values(VARIABLES).flatMap((variables) => Object.entries<Variable>(variables));
    for (const [name, variable] of names) {
      expect(text).toContain(`\`${name}\``);
      for (const field of Array.isArray(variable) ? variable : []) expect(text).toContain(`\`${field}\``);
    }
    for (const name of TEMPLATE_NAMES) expect(text).toContain(templateFile(name, 'RU'));
  });
});

describe('templates of the provider’s own', () => {
  const folderWith = (files: Readonly<Record<string, string | Buffer>>): string => {
    const folder = temporaryFolder('templates');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };
  const faultsOf = (files: Readonly<Record<string, string | Buffer>>): string => {
    try {
      loadTemplates(folderWith(files));
    } catch (error) {
      if (error instanceof TemplateError) return error.message;
      throw error;
    }
    throw new Error('there were no faults');
  };

  it('stand in place of the built-in ones, file by file', () => {
    const own = 'Subject: [{{ticketId}}] Ромашка\r\n\r\n{{message}}\r\n{{> footer}}';
    const templates = loadTemplates(folderWith({ 'answer.ru.txt': own, 'sender.ru.txt': 'Ромашка\n' }));
    expect(templates.RU.ANSWER).toBe(own.replaceAll('\r\n', '\n'));
    expect(templates.RU.sender.trim()).toBe('Ромашка');
    expect(templates.EN).toEqual(BUILT_IN_TEMPLATES.EN);
  });

  it('are refused with file, line and reason, all faults at once', () => {
    const message = faultsOf({
      'answer.ru.txt':
        'Subject: x\n\nЗдравствуйте, {{name}}!\n{{#instructions}}{{title}} {{ulr}}{{/instructions}}',
      'refusal.en.txt': 'Subject: x\n\nWell\n{{#explanation}}\nnever closed',
      'receipt.ru.txt': 'Без темы',
      'closure.ru.txt': 'Subject: x\n\n{{> header}}',
      'sender.en.txt': 'Romashka <support>',
      'anwser.ru.txt': 'Subject: x\n\ny',
    });
    expect(message).toMatch(
      /answer\.ru\.txt:3: no letter of this kind has \{\{name\}\}; there are: .*message/,
    );
    expect(message).toMatch(/answer\.ru\.txt:4: no letter of this kind has \{\{ulr\}\}/);
    expect(message).toMatch(/refusal\.en\.txt:4: Unclosed section "explanation"/);
    expect(message).toMatch(/receipt\.ru\.txt:1: must begin with "Subject: …"/);
    expect(message).toMatch(/closure\.ru\.txt:3: \{\{> header\}\} is not there/);
    expect(message).toMatch(/sender\.en\.txt:1: must be a name on one line/);
    expect(message).toMatch(/anwser\.ru\.txt: is no template/);
  });

  it.each([
    {
      what: 'a section that is not closed, with a name within',
      text: 'Subject: x\n\n{{#instructions}}{{title}} {{nonsense}}',
      faults: ['3: Unclosed section "instructions"', '3: no letter of this kind has {{nonsense}}'],
    },
    {
      what: 'sections that cross, and one that was never opened',
      text: 'Subject: x\n\n{{#resolved}}\n{{^awaitingReply}}\n{{/resolved}}\n{{/postponed}}\n{{ulr}}',
      faults: [
        '4: Unclosed section "awaitingReply"',
        '6: Unopened section "postponed"',
        '7: no letter of this kind has {{ulr}}',
      ],
    },
    {
      what: 'a tag that is not closed',
      text: 'Subject: x\n\n{{one}}\n{{message\n\n{{#resolved}}',
      faults: ['3: no letter of this kind has {{one}}', '4: Unclosed tag', '6: Unclosed section "resolved"'],
    },
    {
      what: 'names in a section that is none',
      text: 'Subject: x\n\n{{#nothing}}\n{{title}}\n{{/nothing}}',
      faults: ['3: no letter of this kind has {{nothing}}', '4: no letter of this kind has {{title}}'],
    },
  ])('are told of with their own lines: $what', ({ text, faults }) => {
    const told = faultsOfTemplate('ANSWER', text).map(
      ({ line, reason }) => `${line}: ${reason.split(';')[0]}`,
    );
    expect(told).toEqual(faults);
  });

  it('are never a reason to fail otherwise, whatever they hold', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{#a}}',
      '{{/a}}',
      '{{^b}}',
      '{{{',
      '{{! x',
      '{{=<% %>=}}',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').length;
        for (const { line } of faultsOfTemplate('footer', text)) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });

  it('are refused where they are not UTF-8, or the folder is not there', () => {
    expect(faultsOf({ 'footer.ru.txt': Buffer.from([0xcf, 0xf0, 0xe8]) })).toMatch(
      /footer\.ru\.txt: is not UTF-8/,
    );
    expect(() => loadTemplates('/nowhere/at/all')).toThrow(/\/nowhere\/at\/all: cannot be read as a folder/);
  });
});
