import type { GraphQLSchema } from 'graphql';

/** The text of schema/schema.graphql: sorted, so that a change of the source shows as itself and nothing else. */
export function emittedSchema(schema: GraphQLSchema): string;
