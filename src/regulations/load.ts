import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { deepFreeze } from './deep-freeze.js';
import { DEFAULT_REGULATIONS } from './default-regulations.js';
import { fileFaults, RegulationsFileError, shapeReason } from './file-faults.js';
import { type RegulationsData, regulationsSchema } from './schema.js';

/** Far above any real file; keeps a wrong path (a log, a disk image) from being read into memory as YAML. */
const MAX_FILE_CHARACTERS = 1_000_000;

/**
 * Reads the rules from the text of a file, YAML or JSON.
 * @param file how the file is called in a message
 * @throws RegulationsFileError naming every fault with its place and reason
 */
export const parseRegulations = (text: string, file: string): RegulationsData => {
  if (text.length > MAX_FILE_CHARACTERS)
    throw new RegulationsFileError(file, [
      { path: '', reason: `is longer than ${MAX_FILE_CHARACTERS} characters` },
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const slips = [...document.errors, ...document.warnings];
  if (slips.length)
    throw new RegulationsFileError(
      file,
      slips.map(({ pos, message }) => ({ path: '', line: lines.linePos(pos[0]).line, reason: message })),
    );

  let source: unknown;
  try {
    source = document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw new RegulationsFileError(file, [{ path: '', reason: String(error) }]);
  }
  const result = regulationsSchema.safeParse(source, { error: shapeReason });
  if (!result.success) throw new RegulationsFileError(file, fileFaults(result.error.issues, document, lines));
  return deepFreeze(result.data);
};

/** The rules that hold where a provider brings none: validated like any file. */
export const defaultRegulations = (): RegulationsData => {
  builtIn ??= deepFreeze(regulationsSchema.parse(DEFAULT_REGULATIONS));
  return builtIn;
};
let builtIn: RegulationsData | undefined;

/**
 * Reads the provider's rules once, at the start.
 * @param path of a UTF-8 file; without it the built-in rules hold
 * @throws RegulationsFileError when the file cannot be read or has faults
 */
export const loadRegulations = (path?: string): RegulationsData => {
  if (path === undefined) return defaultRegulations();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new RegulationsFileError(path, [{ path: '', reason: `cannot be read: ${String(error)}` }]);
  }
  return parseRegulations(text, path);
};
