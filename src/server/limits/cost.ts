import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { pageSize } from '../../kernel/page.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { type CostPlan, costPlan, type PageLength } from './cost-plan.js';
import { LIMITS } from './numbers.js';

type Variables = Readonly<Record<string, unknown>>;

/** Documents are cached, so that an operation is planned once and only reckoned with each request's variables. */
const plans = new WeakMap<OperationDefinitionNode, CostPlan>();

const given = (length: PageLength, variables: Variables): unknown => {
  if ('given' in length) return length.given;
  const value = variables[length.variable];
  return value === undefined ? length.otherwise : value;
};

const nodesOf = (length: PageLength, variables: Variables): number => {
  const value = given(length, variables);
  if (value === undefined) return LIMITS.listLength;
  if (value === null) return pageSize(Number.NaN);
  // Anything but a number is no Int: the coercion of variables refuses it, in words of its own.
  return typeof value === 'number' ? pageSize(value) : 0;
};

/**
 * Every page adds at least one field, so the reckoning ends soon after the limit, whatever the plan's size.
 * @throws Problem BAD_USER_INPUT for a page that is not 1 to 100 long.
 */
const reckon = (plan: CostPlan, variables: Variables, times: number, before: number): number => {
  let cost = before + plan.fields * times;
  for (const page of plan.pages) {
    if (cost > LIMITS.cost) return cost;
    const nodes = nodesOf(page.length, variables);
    cost = reckon(page.node, variables, times * page.times * nodes, cost + 1);
  }
  return cost;
};

/**
 * The fields that an operation's answer can have: 1 for each field, times the length of the pages it is in, and
 * times {@link LIMITS.listLength} for each list that is not paged.
 * @throws Problem BAD_USER_INPUT for a page that is not 1 to 100 long.
 */
export const operationCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number => {
  const plan = plans.get(operation) ?? costPlan(schema, document, operation);
  plans.set(operation, plan);
  return reckon(plan, variables, 1, 0);
};

/** @throws Problem QUERY_TOO_COMPLEX, or BAD_USER_INPUT for a page that is not 1 to 100 long. */
export const checkCost = (...request: Parameters<typeof operationCost>): void => {
  if (operationCost(...request) > LIMITS.cost)
    throw new Problem(ProblemCode.QUERY_TOO_COMPLEX, {
      reason: 'cost',
      params: { what: 'cost', max: LIMITS.cost },
    });
};
