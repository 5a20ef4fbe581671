import { type Document, isNode, type LineCounter } from 'yaml';
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** One thing that is wrong with a regulations file: where, and why. */
export type FileFault = { readonly path: string; readonly line?: number; readonly reason: string };

/** A regulations file that cannot be used; the message names every fault at once, one a line. */
export class RegulationsFileError extends Error {
  override readonly name = 'RegulationsFileError';
  constructor(
    readonly file: string,
    readonly faults: readonly FileFault[],
  ) {
    const lines = faults.map(({ path, line, reason }) => {
      const place = [path, line === undefined ? '' : `(line ${line})`].filter(Boolean).join(' ');
      return `  - ${place ? `${place}: ` : ''}${reason}`;
    });
    super(
      `the regulations file ${file} has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}:\n${lines.join('\n')}`,
    );
  }
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${JSON.stringify(value)}`;
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** Words for the shape's faults; every other fault brings its own. */
export const shapeReason: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') {
    // YAML reads an unquoted 1.0 as a number: the commonest slip, so the message says what to do.
    const quote = issue.expected === 'string' && typeof issue.input !== 'object' ? '; put it in quotes' : '';
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}${quote}`;
  }
  if (issue.code === 'invalid_value' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.map(String).join(', ')}, not ${kindOf(issue.input)}`;
  return undefined;
};

const written = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${String(step)}` : String(step);
  }, '');

/** Where a path stands in the file: its own line, or that of the nearest place around it that exists. */
const lineOf = (document: Document, lines: LineCounter, path: Path): number | undefined => {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};

/** Turns the validator's findings into places and reasons, in the order of the file. */
export const fileFaults = (
  issues: readonly z.core.$ZodIssue[],
  document: Document,
  lines: LineCounter,
): FileFault[] =>
  issues
    .flatMap((issue): FileFault[] => {
      const places =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      const reason = issue.code === 'unrecognized_keys' ? 'is not a known key' : issue.message;
      return places.map((path) => ({ path: written(path), line: lineOf(document, lines, path), reason }));
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
