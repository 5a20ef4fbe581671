import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { loadRegulations, parseRegulations, printDefaultRegulations } from '../../src/regulations/index.js';

describe('reading a regulations file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulations-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileWith = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('takes YAML and JSON alike', () => {
    const yaml = printDefaultRegulations().replace('responseHours: 10', 'responseHours: 4');
    const json = JSON.stringify(parse(yaml));
    expect(loadRegulations(fileWith('rules.yaml', yaml)).responseHours).toBe(4);
    expect(loadRegulations(fileWith('rules.json', json))).toEqual(
      loadRegulations(join(folder, 'rules.yaml')),
    );
  });

  it('fills in what may be left out', () => {
    const { privacyPolicyUrl: _, letterTopic: __, ...file } = parse(printDefaultRegulations());
    Object.assign(file, {
      topics: [{ id: 'anything', title: { ru: 'Что угодно', en: 'Anything' }, requestType: 'FAULT' }],
    });
    expect(parseRegulations(stringify(file), 'rules.yaml').topics).toEqual([
      {
        id: 'anything',
        title: { ru: 'Что угодно', en: 'Anything' },
        requestType: 'FAULT',
        significant: false,
        mainServicesOnly: false,
        retired: false,
        fields: [],
      },
    ]);
  });

  it('says plainly that a file is missing or is not UTF-8', () => {
    expect(() => loadRegulations(join(folder, 'none.yaml'))).toThrow(
      /the regulations file .*none\.yaml has 1 fault:\n {2}- cannot be read: .*ENOENT/,
    );
    expect(() => loadRegulations(fileWith('cp1251.yaml', Buffer.from([0xc7, 0xe0, 0xff])))).toThrow(
      /cannot be read: .*utf-8/,
    );
  });
});
