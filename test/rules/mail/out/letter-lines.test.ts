import { describe, expect, it } from '@jest/globals';
import { LETTER_KINDS } from '../../../../src/mail/out/automatic.js';
import { BUILT_IN_TEMPLATES } from '../../../../src/mail/out/templates/load-templates.js';
import { renderLetter } from '../../../../src/mail/out/templates/render.js';
import { type LetterView, VARIABLES, type Variable } from '../../../../src/mail/out/templates/variables.js';
import { inWords } from '../../../../src/mail/out/when.js';
import type { LetterKind } from '../../../../src/mail/words.js';
import { defaultRegulations, localize } from '../../../../src/regulations/index.js';

const languages = ['RU', 'EN'] as const;
type Language = (typeof languages)[number];

const URL = 'https://panel.provider.example/help/mail/passwords';

/** As real letters have them; what a person writes comes in lines of its own. */
const textsIn = (locale: Language): Readonly<Record<string, string>> => ({
  supportAddress: 'support@provider.example',
  ticketId: 'K7M4P-3XWRC',
  goesOnIn: 'A9B2C-7XYZK',
  subject: locale === 'RU' ? 'Не открывается сайт shop.example' : 'The site shop.example does not open',
  topic: locale === 'RU' ? 'Недоступность или неработоспособность сайта' : 'The site is down or broken',
  position: '12',
  emergenciesAhead: '3',
  respondBy: inWords(Date.UTC(2026, 10, 23, 15), locale, 'Europe/Moscow'),
  expectedResolutionAt: inWords(Date.UTC(2026, 10, 25, 9), locale, 'Europe/Moscow'),
  clause: '3.10',
  reason: defaultRegulations().refusalReasons.map(({ text }) => localize(text, locale))[0] ?? '',
  explanation: 'Explained.',
  message: 'Hello!\n\nWhat you asked for is done.\nYours, the support service',
  selfServiceTitle: locale === 'RU' ? 'Смена пароля почтового ящика' : 'Change the password of a mailbox',
  selfServiceUrl: URL,
});

const items = (fields: readonly string[]) => [
  Object.fromEntries(fields.map((field) => [field, field === 'url' ? URL : 'How to'])),
];

/** Everything there, nothing there, and everything but one. */
const viewsOf = (kind: LetterKind, locale: Language): LetterView[] => {
  const texts = textsIn(locale);
  const variables = Object.entries<Variable>(VARIABLES[kind]);
  const needed = [
    'supportAddress',
    'ticketId',
    'subject',
    'topic',
    'position',
    'message',
    'reason',
    'clause',
  ];
  const valueFor = (name: string, variable: Variable, there: boolean) => {
    if (variable === 'flag') return there;
    if (variable === 'text') return there || needed.includes(name) ? (texts[name] ?? '') : '';
    return there ? items(variable) : [];
  };
  const without = [null, 'everything', ...variables.map(([name]) => name)];
  return without.map((left) => {
    const there = (name: string) => left !== 'everything' && left !== name;
    const values = variables.map(([name, variable]) => [name, valueFor(name, variable, there(name))]);
    return Object.fromEntries(values) as LetterView;
  });
};

const cases = LETTER_KINDS.flatMap((kind) => languages.map((locale) => [kind, locale] as const));
const bodiesOf = (kind: LetterKind, locale: Language): string[] =>
  viewsOf(kind, locale).map((view) => renderLetter(BUILT_IN_TEMPLATES, kind, locale, view as never).body);

/** A line that could have held more: the next one goes on in its sentence, and its first word would have had room. */
const broken = (line: string, next: string | undefined): boolean => {
  const [, word] = /^(\p{Ll}\S*)/u.exec(next ?? '') ?? [];
  return Boolean(line) && word !== undefined && line.length + 1 + word.length <= 76;
};

/** A line of hardly a word, with more of the paragraph below; a label with its value is a line of its own. */
const isStub = (line: string, next: string | undefined): boolean =>
  Boolean(next?.trim()) && line.length > 0 && line.length <= 15 && !/^\p{Lu}\p{L}*: |^- /u.test(line);

describe('the lines of the built-in letters', () => {
  it.each(cases)('of a %s in %s are filled, and none is longer than 76', (kind, locale) => {
    for (const body of bodiesOf(kind, locale)) {
      const lines = body.split('\n-- \n', 1)[0]?.split('\n') ?? [];
      expect(lines.filter((line) => line.length > 76)).toEqual([]);
      expect(lines.filter((line, i) => broken(line, lines[i + 1]) || isStub(line, lines[i + 1]))).toEqual([]);
      expect(body).not.toMatch(/\n\n\n/);
      // Programs that fold signatures away know them by the blank behind the dashes (RFC 3676, 4.3).
      expect(body).toMatch(/\n\n-- \n.+\n/);
    }
  });
});
