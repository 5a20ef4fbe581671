/** Prints `_generated/types.ts`: enums as unions of strings, inputs, fragments and the operations' answers. */
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, visit } from 'graphql';
import { withDocs } from './docs.js';
import type { Sources } from './sources.js';

export async function printTypes({
  schema,
  schemaDocument,
  operations,
  fragments,
}: Sources): Promise<string> {
  const printed = await codegen({
    filename: 'types.ts',
    schema: withOptionalKeys(schemaDocument),
    documents: [
      {
        location: 'operations',
        document: { kind: Kind.DOCUMENT, definitions: [...fragments, ...operations] },
      },
    ],
    config: {},
    plugins: [{ operations: { ...OPTIONS } }],
    pluginMap: { operations: typescriptOperations },
  });
  return `${withDocs(printed, schema, fragments)
    .replace(UNUSED_HELPER, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const OPTIONS = {
  skipTypename: true,
  enumType: 'string-literal',
  inlineFragmentTypes: 'combine',
  arrayInputCoercion: false,
  strictScalars: true,
  scalars: { ID: 'string', Cursor: 'string', DateTime: 'string' },
};

/** The plugin prints a helper for `@defer`, which no operation here uses. */
const UNUSED_HELPER = /\/\*\* Internal type[^\n]*\nexport type Incremental<[^\n]*\n/;

/** The SDK makes the key itself when the caller gives none, so its input types do not ask for one. */
function withOptionalKeys(schema: DocumentNode): DocumentNode {
  return visit(schema, {
    InputValueDefinition(node) {
      if (node.name.value !== 'idempotencyKey' || node.type.kind !== Kind.NON_NULL_TYPE) return undefined;
      return { ...node, type: node.type.type };
    },
  });
}
