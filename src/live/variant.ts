import { createHash } from 'node:crypto';
import { type DocumentNode, type ExecutionArgs, Kind, print, visit } from 'graphql';
import type { Locale } from '../kernel/locale.js';

/** The argument that says where a stream begins, which the answer to an event does not depend on. */
const CURSOR_ARGUMENT = 'after';

const count = (names: readonly string[], name: string): number =>
  names.filter((other) => other === name).length;

/** Variables as the cursor of a field at the top of an operation. */
const cursorUses = (document: DocumentNode): string[] =>
  document.definitions
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
    )
    .flatMap((selection) => (selection.kind === Kind.FIELD ? (selection.arguments ?? []) : []))
    .flatMap(({ name, value }) =>
      name.value === CURSOR_ARGUMENT && value.kind === Kind.VARIABLE ? [value.name.value] : [],
    );

const allUses = (document: DocumentNode): string[] => {
  const names: string[] = [];
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind === Kind.VARIABLE) names.push(node.name.value);
      return undefined;
    },
  });
  return names;
};

/** Names of the variables that say where the stream begins and nothing else: each listener has its own value. */
const cursorVariables = (document: DocumentNode): string[] => {
  const cursors = cursorUses(document);
  const all = allUses(document);
  return cursors.filter((name) => count(cursors, name) === count(all, name));
};

/**
 * All that the answer to an event depends on besides the event, as one key: who has the same key gets the same answer.
 * @param args of a request that has been validated
 */
export const variantOf = (args: ExecutionArgs, locale: Locale): string => {
  const { document, operationName, variableValues } = args;
  const left = cursorVariables(document);
  const variables = Object.entries(variableValues ?? {})
    .filter(([name]) => !left.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const all = [locale, operationName ?? null, variables, document.loc?.source.body ?? print(document)];
  // Every listener holds its key for hours: a digest, rather than the document once more.
  return createHash('sha256').update(JSON.stringify(all)).digest('base64');
};
