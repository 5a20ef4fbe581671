import { GraphQLError } from 'graphql';
import { Problem, ProblemCode } from '../../kernel/problem.js';

const TOO_LONG: readonly [RegExp, string][] = [
  [/^Syntax Error: Document contains more tha[nt] (\d+) tokens/, 'tokens'],
  [/^Syntax Error: Document contains more tha[nt] (\d+) comments/, 'tokens'],
  [/^Syntax Error: Source contains more tha[nt] (\d+) /, 'documentCharacters'],
];

/** The parser stops at our limits with a syntax error; to the caller that is one limit among the others. */
export const parserExcess = (chain: readonly unknown[]): Problem | undefined => {
  for (const link of chain)
    for (const [form, reason] of TOO_LONG) {
      const max = link instanceof GraphQLError ? form.exec(link.message)?.[1] : undefined;
      if (max) return new Problem(ProblemCode.QUERY_TOO_COMPLEX, { reason, params: { what: reason, max } });
    }
  return undefined;
};
