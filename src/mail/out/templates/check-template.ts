import Mustache from 'mustache';
import { mendTags } from './check-tags.js';
import type { Variable } from './variables.js';

/** What is wrong with a template, and in which line of it, from 1. */
export type TemplateFault = { readonly line: number; readonly reason: string };

type Token = readonly [type: string, value: string, start: number, end: number, inner?: unknown];
type Names = Readonly<Record<string, Variable>>;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const unknown = (name: string, names: Names): string =>
  `no letter of this kind has {{${name}}}; there are: ${Object.keys(names).sort().join(', ')}`;

/** The variables that may be named inside a section: those of the list's items come first. */
const namesWithin = (name: string, names: Names): Names => {
  const variable = names[name];
  return Array.isArray(variable)
    ? { ...names, ...Object.fromEntries(variable.map((field: string) => [field, 'text' as const])) }
    : names;
};

const isKnown = (name: string, names: Names): boolean => {
  const [, list] = /^(\w+)\.length$/.exec(name) ?? [];
  return list === undefined ? Object.hasOwn(names, name) : Array.isArray(names[list]);
};

const faultsIn = (tokens: readonly Token[], text: string, names: Names): TemplateFault[] =>
  tokens.flatMap(([type, value, start, , inner]): TemplateFault[] => {
    if (type === 'text' || type === '!' || type === '=') return [];
    const line = lineAt(text, start);
    if (type === '>')
      return value === 'footer' ? [] : [{ line, reason: `{{> ${value}}} is not there; {{> footer}} is` }];
    const own = isKnown(value, names) ? [] : [{ line, reason: unknown(value, names) }];
    const within = Array.isArray(inner) ? faultsIn(inner as Token[], text, namesWithin(value, names)) : [];
    return [...own, ...within];
  });

/** The parser's own words name a place by its offset. */
const parserFault = (text: string, error: unknown): TemplateFault => {
  const message = error instanceof Error ? error.message : String(error);
  const [, reason = message, offset = '0'] = /^(.*?) at (\d+)$/s.exec(message) ?? [];
  return { line: lineAt(text, Number(offset)), reason };
};

/** Everything that is wrong with a template, in the order of its lines. */
export const templateFaults = (text: string, names: Names): TemplateFault[] => {
  const { text: mended, odd } = mendTags(text);
  const faults = odd.map(({ start, reason }) => ({ line: lineAt(text, start), reason }));
  try {
    faults.push(...faultsIn(Mustache.parse(mended) as Token[], mended, names));
  } catch (error) {
    faults.push(parserFault(mended, error));
  }
  return faults.sort((a, b) => a.line - b.line);
};
