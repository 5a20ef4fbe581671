import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { blocks, DOCUMENTS, inlineCode, ROOT, read } from './markdown.js';
import { zayavka } from './zayavka.js';

type Shown = { readonly document: string; readonly line: string };

/** Settings before a command and what the shell does with it are not the command's. */
const bare = (line: string): string =>
  line
    .replace(/#.*$/, '')
    .replace(/^(?:export )?(?:[A-Z_]+=\S*\s*(?:\S+\))?\s*)+/, '')
    .replace(/\s*[>|].*$/, '')
    .trim();

const shown: readonly Shown[] = [
  ...blocks('sh').flatMap(({ document, code }) => code.split('\n').map((line) => ({ document, line }))),
  ...DOCUMENTS.flatMap((document) => inlineCode(document).map((line) => ({ document, line }))),
]
  .flatMap(({ document, line }) => line.split('&&').map((part) => ({ document, line: bare(part) })))
  .filter(({ line }) => /^(?:npm|npx|node|zayavka)\s/.test(line));

const wordsAfter = (line: string, start: RegExp): string[] | undefined => {
  const found = start.exec(line);
  return found ? line.slice(found[0].length).trim().split(/\s+/).filter(Boolean) : undefined;
};

/** `zayavka token issue --name N`, however it is called. */
const ours = (line: string): string[] | undefined =>
  wordsAfter(line.replaceAll(/[[\]]/g, ' '), /^(?:npx zayavka|node dist\/main\.js|zayavka)\s/);

/** The first words, up to what stands for a value. */
const commandIn = (words: readonly string[]): string[] => {
  const end = words.findIndex((word) => !/^[a-z]+(?:-[a-z]+)*$/.test(word));
  return words.slice(0, end < 0 ? undefined : end);
};

const scriptsOf = (path: string): string[] =>
  Object.keys((JSON.parse(read(path)) as { scripts: Record<string, string> }).scripts);

/** Why npm would not know a line; nothing when it would. */
const npmFault = (line: string): string | undefined => {
  const words = wordsAfter(line, /^npm\s/);
  if (!words) return undefined;
  const workspace = words.indexOf('-w');
  const scripts = scriptsOf(workspace < 0 ? 'package.json' : `${words[workspace + 1]}/package.json`);
  const script = words[0] === 'run' ? words[1] : words[0] === 'test' ? 'test' : undefined;
  if (script === undefined)
    return ['ci', 'install', 'pack'].includes(words[0] ?? '') ? undefined : 'npm has no such command';
  return scripts.includes(script) ? undefined : `there is no script ${script}`;
};

describe('commands in the documents', () => {
  const help = new Map<string, string>();
  beforeAll(async () => {
    const commands = shown.flatMap(({ line }) => (ours(line) ? [commandIn(ours(line) ?? []).join(' ')] : []));
    for (const command of new Set(commands)) {
      const { code, stdout } = await zayavka([...command.split(' '), '--help']);
      if (code === 0) help.set(command, stdout);
    }
    // A process each, one after the other: on a busy machine a second or two for each of many.
  }, 240_000);

  it('are many', () => {
    expect(shown.filter(({ line }) => line.startsWith('npm ')).length).toBeGreaterThan(10);
    expect(shown.filter(({ line }) => ours(line)).length).toBeGreaterThan(10);
  });

  it('of npm name scripts that exist', () => {
    const wrong = shown.flatMap(({ document, line }) => {
      const fault = npmFault(line);
      return fault ? [`${document}: ${line}: ${fault}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('of node name files that exist', () => {
    const files = shown.flatMap(({ line }) => wordsAfter(line, /^node\s/)?.[0] ?? []);
    expect(files.length).toBeGreaterThan(2);
    const kept = files.filter((file) => file !== 'panel.mjs' && !file.startsWith('../'));
    expect(kept.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('of zayavka are known to it, with each of their options and arguments', () => {
    for (const { document, line } of shown) {
      const words = ours(line);
      if (!words) continue;
      const command = commandIn(words);
      const told = help.get(command.join(' '));
      expect([document, line, told]).toEqual([document, line, expect.stringContaining('Usage:')]);
      // The usage line ends with the command's own name: a group of commands would show its help for any word.
      expect(told).toMatch(new RegExp(`^Usage: zayavka ${command.join(' ')}\\b`));
      for (const option of words.filter((word) => word.startsWith('--'))) expect(told).toContain(`${option}`);
    }
  });

  it('are all that zayavka has, in docs/operations.md', async () => {
    const documented = new Set(
      inlineCode('docs/operations.md').flatMap((line) => commandIn(ours(line) ?? [])[0] ?? []),
    );
    const { stdout } = await zayavka(['--help']);
    const [, list = ''] = stdout.split('Commands:\n');
    const known = [...list.matchAll(/^ {2}([\w-]+)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    expect([...documented].sort()).toEqual(known.sort());
  });
});
