import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import {
  parseRegulations,
  printDefaultRegulations,
  RegulationsFileError,
} from '../../src/regulations/index.js';

type Node = { [key: string]: Node } & Node[];

/** The faults of the default file after one change of it, as "path: reason". */
const faultsAfter = (change: (file: Node, topics: Node) => void): string[] => {
  const file = parse(printDefaultRegulations()) as Node;
  change(file, file.topics as Node);
  return faultsOf(stringify(file));
};

const faultsOf = (text: string): string[] => {
  try {
    parseRegulations(text, 'rules.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof RegulationsFileError)) throw error;
    return error.faults.map(({ path, reason }) => (path ? `${path}: ${reason}` : reason));
  }
};

const set = (target: Node | undefined, values: object): void => void Object.assign(target ?? {}, values);

describe('a regulations file with faults', () => {
  it('is refused with every fault in one message, each with its place, line and reason', () => {
    const text = printDefaultRegulations()
      .replace('version: "2026.1"', 'version: 2026.1')
      .replace('responseHours: 10', 'responseHours: ten')
      .replace('id: site-errors', 'id: site-down')
      .replace('    requestType: CONSULTATION', '    requestType: ADVICE\n    colour: red');
    const at = (part: string) => `(line ${text.slice(0, text.indexOf(part)).split('\n').length})`;
    const second = `(line ${text.slice(0, text.lastIndexOf('id: site-down')).split('\n').length})`;
    expect(() => parseRegulations(text, '/etc/zayavka/rules.yaml')).toThrow(
      new Error(
        [
          'the regulations file /etc/zayavka/rules.yaml has 5 faults:',
          `  - version ${at('version: 2026.1')}: must be a text, not the number 2026.1; put it in quotes`,
          `  - responseHours ${at('responseHours: ten')}: must be a number, not the text "ten"`,
          `  - topics[1].id ${second}: is used by an earlier topic too: site-down`,
          `  - topics[24].requestType ${at('requestType: ADVICE')}: must be one of CONFIGURATION_CHANGE, FAULT, PASSWORD_CHANGE, CONSULTATION, not the text "ADVICE"`,
          `  - topics[24].colour ${at('colour: red')}: is not a known key`,
        ].join('\n'),
      ),
    );
  });

  it('is refused for unknown keys at any depth', () => {
    expect(
      faultsAfter((file, topics) => {
        set(file, { phone: '+7' });
        set(topics[0], { colour: 'red' });
        set(topics[0]?.fields?.[0], { optional: true });
      }),
    ).toEqual([
      'topics[0].fields[0].optional: is not a known key',
      'topics[0].colour: is not a known key',
      'phone: is not a known key',
    ]);
  });

  it('is refused for a missing language, a missing key and a blank text', () => {
    expect(
      faultsAfter((file, topics) => {
        delete topics[0]?.title?.en;
        delete topics[0]?.requestType;
        set(topics[1]?.title, { ru: '  ' });
        delete file.refusalReasons;
      }).sort(),
    ).toEqual([
      'refusalReasons: is missing',
      'topics[0].requestType: is missing',
      'topics[0].title.en: is missing',
      'topics[1].title.ru: must not be blank',
    ]);
  });

  it('is refused for topic ids used twice, although other things are wrong in the same topics', () => {
    expect(
      faultsAfter((_, topics) => {
        set(topics[1], { id: 'site-down', significant: 'yes' });
      }),
    ).toEqual([
      'topics[1].id: is used by an earlier topic too: site-down',
      'topics[1].significant: must be true or false, not the text "yes"',
    ]);
  });

  it.each(['Site-Down', 'site_down', 'сайт', '-site', 'a'.repeat(65), '__proto__', ''])(
    'is refused for the topic id %j',
    (id) => {
      expect(faultsAfter((_, topics) => set(topics[0], { id }))).toEqual([
        expect.stringMatching(/^topics\[0\]\.id: must /),
      ]);
    },
  );

  it('2.3 is refused for a password change that is not significant', () => {
    const faults = faultsAfter((_, topics) => {
      const index = (topics as unknown as { id: string }[]).findIndex((t) => t.id === 'ftp-password');
      set(topics[index], { significant: false });
    });
    expect(faults).toEqual([expect.stringMatching(/\.significant: must be true: a password change/)]);
  });

  it('3.5 is refused for a topic on main services that does not ask for the service', () => {
    expect(
      faultsAfter((_, topics) => set(topics[0], { fields: [{ name: 'serviceId', required: false }] })),
    ).toEqual([expect.stringMatching(/^topics\[0\]\.fields: must have serviceId with required: true/)]);
  });

  it.each(['Europe/Atlantis', 'MSK+3', '+03:00', '', 3])('is refused for the time zone %j', (timeZone) => {
    expect(faultsAfter((file) => set(file, { timeZone }))).toEqual([
      expect.stringMatching(/^timeZone: must be a /),
    ]);
  });

  it('3.10 is refused unless it has each of the three grounds exactly once', () => {
    expect(
      faultsAfter((file) => {
        set(file.refusalReasons?.[0], { reason: 'OUTSIDE_CONTRACT' });
      }),
    ).toEqual([
      'refusalReasons: must have AUTHORIZATION_MISSING (3.10)',
      'refusalReasons[1].reason: stands twice: OUTSIDE_CONTRACT',
    ]);
    expect(faultsAfter((file) => set(file.refusalReasons?.[0], { reason: 'TOO_BUSY' }))).toContainEqual(
      expect.stringMatching(/refusalReasons\[0\]\.reason: must be one of AUTHORIZATION_MISSING, /),
    );
  });

  it.each([
    [{ name: 'errorText', minLength: 20, maxLength: 10 }, /minLength: is greater than maxLength \(10\)/],
    [{ name: 'subject', minLength: 201 }, /minLength: must be at most 200, the limit of subject/],
    [{ name: 'description', maxLength: 9 }, /maxLength: must be from 10 to 50000 for description/],
    [{ name: 'description', required: false }, /required: must be true: every ticket has its description/],
    [{ name: 'serviceId', pattern: '^a' }, /pattern: does not apply to serviceId/],
    [{ name: 'password' }, /name: must be one of subject, description, errorText, /],
    [{ name: 'errorText', minLength: 1.5 }, /minLength: must be a whole number/],
    [{ name: 'subject', pattern: '[' }, /pattern: is no regular expression/],
    [{ name: 'subject', pattern: '(a+)+$' }, /pattern: repeats a group/],
  ])('is refused for the field %j', (field, reason) => {
    const faults = faultsAfter((_, topics) => set(topics[1], { fields: [{ required: true, ...field }] }));
    expect(faults).toEqual([expect.stringMatching(reason)]);
  });

  it('is refused for a field named twice in one topic', () => {
    const steps = { name: 'stepsToReproduce', required: true };
    expect(faultsAfter((_, topics) => set(topics[1], { fields: [steps, steps] }))).toEqual([
      'topics[1].fields[1].name: is named twice: stepsToReproduce',
    ]);
  });

  it('is refused when one instruction id stands for two different articles', () => {
    expect(
      faultsAfter((_, topics) => set(topics[1]?.selfService, { id: topics[3]?.selfService?.id })),
    ).toEqual([expect.stringMatching(/topics\[3\]\.selfService: differs from the earlier instruction/)]);
  });

  it('is refused when every topic is retired', () => {
    expect(
      faultsAfter((_, topics) => {
        for (const topic of topics) set(topic, { retired: true });
      }),
    ).toEqual(['topics: must have at least one topic that is not retired']);
  });

  it.each(['javascript:alert(1)', 'ftp://example.ru/', 'example.ru', ''])(
    'is refused for the link %j',
    (url) => {
      expect(faultsAfter((file) => set(file, { privacyPolicyUrl: url }))).toEqual([
        'privacyPolicyUrl: must be a full http(s) address',
      ]);
    },
  );

  it('is refused for a page that is no address, in either language, and for one of two', () => {
    const page = 'https://help.example/';
    const faultsOfPage = (url: unknown) => faultsAfter((_, topics) => set(topics[1]?.selfService, { url }));
    expect(faultsOfPage({ ru: page, en: page })).toEqual([]);
    for (const wrong of ['javascript:alert(1)', 'help.example', ''])
      expect(faultsOfPage(wrong)).toEqual(['topics[1].selfService.url: must be a full http(s) address']);
    expect(faultsOfPage({ ru: page, en: 'javascript:alert(1)' })).toEqual([
      'topics[1].selfService.url.en: must be a full http(s) address',
    ]);
    for (const wrong of [{ ru: page }, {}, 7, null])
      expect(faultsOfPage(wrong)).toEqual([
        'topics[1].selfService.url: must be a full http(s) address, or one for each of ru and en',
      ]);
  });

  it.each([0, 721, 9.5])('is refused for %d response hours', (hours) => {
    expect(faultsAfter((file) => set(file, { responseHours: hours }))).toEqual([
      expect.stringMatching(/^responseHours: must be /),
    ]);
  });

  it.each([
    ['', 'must be a map, not nothing'],
    ['just words', 'must be a map, not the text "just words"'],
    ['- a\n- b', 'must be a map, not a list'],
  ])('is refused when it reads %j', (text, reason) => {
    expect(faultsOf(text)).toEqual([reason]);
  });

  it('is refused for YAML slips, with their lines', () => {
    expect(() => parseRegulations('version: "1"\nversion: "2"\ntopics: [', 'rules.yaml')).toThrow(
      /^the regulations file rules\.yaml has \d faults:\n {2}- \(line 2\): Map keys must be unique\n {2}- \(line 3\): /,
    );
  });

  it('is refused for hostile YAML: alias bombs, foreign tags, prototype keys', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map(([n, b]) => [n, b]))
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    expect(faultsOf(bomb.join('\n'))).toEqual([expect.stringMatching(/alias/i)]);
    expect(faultsOf('version: !!js/function "x"')).toEqual([expect.stringMatching(/tag/i)]);
    expect(faultsOf('__proto__: { version: "1" }')).toContain('__proto__: is not a known key');
  });
});
