import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Edge } from '../edge.js';
import { limitsRule, rootFieldsRule } from '../limits/index.js';

/** Documents kept. A client has a few dozen; more than that is somebody who makes them up. */
const KEPT = 500;

export type Judged = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    originalError: error.originalError ?? error,
    extensions: { code },
  });

/**
 * Parses and validates what comes over sockets by the rules that Apollo is given for HTTP, and keeps what passed.
 * What did not is not kept, or else it could push out what did.
 */
export class Documents {
  private readonly kept = new LRUCache<string, DocumentNode>({ max: KEPT });
  private readonly rules;

  constructor(private readonly edge: Edge) {
    this.rules = [
      ...specifiedRules,
      ...(edge.production ? [NoSchemaIntrospectionCustomRule] : []),
      limitsRule,
      rootFieldsRule,
    ];
  }

  judge(source: string): Judged {
    const known = this.kept.get(source);
    if (known) return { document: known };
    const document = this.parse(source);
    if (document instanceof GraphQLError) return { errors: [document] };
    const errors = validate(this.edge.schema, document, this.rules, {
      hideSuggestions: this.edge.production,
    });
    if (errors.length > 0)
      return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    this.kept.set(source, document);
    return { document };
  }

  private parse(source: string): DocumentNode | GraphQLError {
    try {
      return parse(source, this.edge.parseOptions);
    } catch (error) {
      if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
  }
}
