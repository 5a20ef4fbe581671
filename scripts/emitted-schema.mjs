import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';

const header = '# Generated from src by `npm run generate`. Do not edit.\n\n';

/** The text of schema/schema.graphql: sorted, so that a change of the source shows as itself and nothing else. */
export function emittedSchema(schema) {
  return `${header}${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
}
