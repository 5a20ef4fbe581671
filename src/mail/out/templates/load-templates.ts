import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Locale } from '../../../kernel/locale.js';
import { type TemplateFault, templateFaults } from './check-template.js';
import { EN } from './en.js';
import { RU } from './ru.js';
import { TEMPLATE_NAMES, type TemplateName, templateFile } from './template-names.js';
import { FOOTER_VARIABLES, VARIABLES } from './variables.js';

export type Templates = Readonly<Record<Locale, Readonly<Record<TemplateName, string>>>>;

export const BUILT_IN_TEMPLATES: Templates = { RU, EN };

/** Templates that cannot be used; the message names every fault with file and line. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(readonly faults: readonly string[]) {
    super(['The templates of letters are wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

const isLetter = (name: TemplateName): name is keyof typeof VARIABLES => name in VARIABLES;

const SUBJECT = /^Subject:[^\n]*\S[^\n]*\n\s*\n/;

const shapeFaults = (name: TemplateName, text: string): TemplateFault[] => {
  if (!text.trim()) return [{ line: 1, reason: 'is empty' }];
  if (name === 'sender' && /[\n<>"@,;]/.test(text.trim()))
    return [{ line: 1, reason: 'must be a name on one line, without < > " @ , ;' }];
  if (isLetter(name) && !SUBJECT.test(text))
    return [{ line: 1, reason: 'must begin with "Subject: …" and a blank line' }];
  return [];
};

/** What is wrong with the text of one template. */
export const faultsOfTemplate = (name: TemplateName, text: string): TemplateFault[] => {
  const names = isLetter(name) ? VARIABLES[name] : name === 'footer' ? FOOTER_VARIABLES : {};
  const faults = [...shapeFaults(name, text), ...templateFaults(text, names)];
  const inSubject = isLetter(name) && text.split('\n', 1)[0]?.includes('{{message}}');
  return inSubject ? [...faults, { line: 1, reason: '{{message}} is too long for a subject' }] : faults;
};

const FILES = new Set(
  TEMPLATE_NAMES.flatMap((name) => Object.values(Locale).map((locale) => templateFile(name, locale))),
);

const within = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.txt'));
  } catch {
    throw new TemplateError([`${folder}: cannot be read as a folder`]);
  }
};

/** A file that nobody reads is a slip in its name: the built-in text would go out in place of the provider's. */
const strangers = (folder: string, files: readonly string[]): string[] =>
  files
    .filter((file) => !FILES.has(file))
    .map((file) => `${join(folder, file)}: is no template; there are: ${[...FILES].sort().join(', ')}`);

/** The text of a file, and what is wrong with it. */
const textOf = (path: string, name: TemplateName): { readonly text: string; readonly faults: string[] } => {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) return { text: '', faults: [`${path}: is not UTF-8`] };
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  return {
    text,
    faults: faultsOfTemplate(name, text).map(({ line, reason }) => `${path}:${line}: ${reason}`),
  };
};

const read = (folder: string): Templates => {
  const files = within(folder);
  const faults = strangers(folder, files);
  const texts = (locale: Locale) =>
    Object.fromEntries(
      TEMPLATE_NAMES.map((name) => {
        const file = templateFile(name, locale);
        if (!files.includes(file)) return [name, BUILT_IN_TEMPLATES[locale][name]];
        const own = textOf(join(folder, file), name);
        faults.push(...own.faults);
        return [name, own.text];
      }),
    ) as Record<TemplateName, string>;
  const templates = { RU: texts(Locale.RU), EN: texts(Locale.EN) };
  if (faults.length) throw new TemplateError(faults);
  return templates;
};

const known = new Map<string, Templates>();

/**
 * The provider's templates, and the built-in ones where it has none. They are read once: a change counts from the next
 * start.
 * @throws TemplateError that names all faults at once.
 */
export const loadTemplates = (folder: string | undefined): Templates => {
  if (folder === undefined) return BUILT_IN_TEMPLATES;
  const templates = known.get(folder) ?? read(folder);
  known.set(folder, templates);
  return templates;
};
