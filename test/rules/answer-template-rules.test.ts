import { describe, expect, it } from '@jest/globals';
import { fillTemplate, templatePlaceholders } from '../../sdk/src/index.js';
import {
  KNOWN_PLACEHOLDERS,
  placeholdersOf,
  TemplatePlaceholder,
} from '../../src/answer-templates/template-rules.js';

const NAMES = Object.values(TemplatePlaceholder);
const FACTS = Object.fromEntries(NAMES.map((name) => [name, `«${name}»`]));

describe('the placeholders of an answer template', () => {
  it('are found once each, in the order of the text', () => {
    const text = 'Здравствуйте, {{subscriberName}}! {{ticketId}}, {{ login }} и ещё раз {{ticketId}}.';
    expect(placeholdersOf(text)).toEqual({
      known: ['subscriberName', 'ticketId', 'login'],
      hasUnknown: false,
    });
    expect(placeholdersOf('Без подстановок {и} }} со скобками')).toEqual({ known: [], hasUnknown: false });
  });

  it.each([
    '{{name}}',
    '{{ticketid}}',
    '{{ticket Id}}',
    '{{}}',
    '{{ticketId}',
    '{{ ticketId',
    '{{{{ticketId}}',
    '{{ticketId}} {{__proto__}}',
    '{{toString}}',
    '{{тикет}}',
  ])('are not in %j, which nobody could fill in', (text) => {
    expect(placeholdersOf(text).hasUnknown).toBe(true);
  });

  it('are the same to the SDK, which fills in whatever the server lets through', () => {
    expect([...templatePlaceholders].sort()).toEqual([...NAMES].sort());
    for (const name of NAMES)
      for (const text of [`{{${name}}}`, `{{ ${name}\t}}`, `{{{${name}}}}`, `a{{${name}}}b{{${name}}}`]) {
        const { known, hasUnknown } = placeholdersOf(text);
        const { text: filled, unfilled } = fillTemplate(text, FACTS);
        expect([known, unfilled]).toEqual([[name], []]);
        expect(filled).toContain(`«${name}»`);
        expect(hasUnknown).toBe(filled.includes('{{'));
      }
  });

  it('are named to whoever mistypes one', () => {
    for (const name of NAMES) expect(KNOWN_PLACEHOLDERS).toContain(`{{${name}}}`);
  });
});

describe('filling in', () => {
  it('puts facts in and says what is left', () => {
    const body = '{{subscriberName}}, заявка {{ticketId}}: срок {{expectedResolutionAt}}. {{agentName}}';
    const facts = { subscriberName: 'Анна', ticketId: 'K7P-2MX', agentName: null, expectedResolutionAt: ' ' };
    expect(fillTemplate(body, facts)).toEqual({
      text: 'Анна, заявка K7P-2MX: срок {{expectedResolutionAt}}. {{agentName}}',
      unfilled: ['expectedResolutionAt', 'agentName'],
    });
  });

  it('takes a fact for text, whatever it looks like', () => {
    const facts = { subscriberName: "{{login}} $& $1 $'", login: 'anna' };
    expect(fillTemplate('{{subscriberName}}|{{login}}', facts)).toEqual({
      text: "{{login}} $& $1 $'|anna",
      unfilled: [],
    });
  });

  it('knows no names but those of the schema', () => {
    const facts = JSON.parse('{"name":"x","toString":"y","constructor":"z"}') as object;
    expect(fillTemplate('{{name}} {{toString}} {{constructor}} {{name}}', facts)).toEqual({
      text: '{{name}} {{toString}} {{constructor}} {{name}}',
      unfilled: ['name', 'toString', 'constructor'],
    });
  });
});
