import { type DefinitionNode, GraphQLError, type ValidationRule } from 'graphql';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { rootFields } from '../root-fields.js';
import { documentExcess, type Excess } from './document-shape.js';
import { LIMITS } from './numbers.js';

const tooComplex = ({ what, max }: Excess): GraphQLError => {
  const problem = new Problem(ProblemCode.QUERY_TOO_COMPLEX, { reason: what, params: { what, max } });
  return new GraphQLError(problem.message, { originalError: problem });
};

/** The bounds on a document as one more rule of validation, for HTTP and sockets alike. */
export const limitsRule: ValidationRule = (context) => ({
  Document: {
    enter(document) {
      const excess = documentExcess(document);
      if (!excess) return;
      context.reportError(tooComplex(excess));
      // Other rules take quadratic time on such documents. Emptied, this one costs them nothing.
      (document.definitions as DefinitionNode[]).length = 0;
    },
  },
});

/** How many fields stand at the top, wherever they are written: each is work, or a try, of its own. */
export const rootFieldsRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const what = operation.operation === 'mutation' ? 'mutationFields' : 'queryFields';
    const max = LIMITS[what];
    if (rootFields(context.getDocument(), operation).length > max)
      context.reportError(tooComplex({ what, max }));
  },
});
