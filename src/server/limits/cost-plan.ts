import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './numbers.js';

/** How long a page is: written in the document, or given by a variable with what it is when left out. */
export type PageLength =
  | { readonly given: unknown }
  | { readonly variable: string; readonly otherwise: unknown };

/**
 * What an operation costs, as far as it can be said without variables: the fields outside of pages, and each page
 * with the cost of one of its nodes.
 */
export type CostPlan = { readonly fields: number; readonly pages: readonly PagePlan[] };
type PagePlan = { readonly length: PageLength; readonly node: CostPlan; readonly times: number };

type Sum = { fields: number; pages: PagePlan[] };

const PAGE_LENGTH = 'first';
const NOTHING: CostPlan = { fields: 0, pages: [] };

/** Bounds the plan itself too: fragments that spread each other twice double it at every step. */
const add = (sum: Sum, plan: CostPlan, times = 1): void => {
  sum.fields += plan.fields * times;
  for (const page of plan.pages) {
    if (sum.pages.length < LIMITS.tokens) sum.pages.push({ ...page, times: page.times * times });
    else sum.fields += LIMITS.cost;
  }
};

class Planner {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly plans = new Map<string, CostPlan>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  plan(): CostPlan {
    return this.selections(
      this.operation.selectionSet,
      this.schema.getRootType(this.operation.operation),
      false,
    );
  }

  /** @param paged whether the fields stand in a page, whose length is counted already. */
  private selections(set: SelectionSetNode, type: unknown, paged: boolean): CostPlan {
    const sum: Sum = { fields: 0, pages: [] };
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) add(sum, this.field(selection, type, paged));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        add(sum, this.selections(selection.selectionSet, this.named(selection.typeCondition) ?? type, paged));
      else add(sum, this.fragment(selection.name.value, paged));
    }
    return sum;
  }

  private named(condition: { name: { value: string } } | undefined): unknown {
    return condition && this.schema.getType(condition.name.value);
  }

  private fragment(name: string, paged: boolean): CostPlan {
    const key = `${paged} ${name}`;
    const known = this.plans.get(key);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const plan = fragment
      ? this.selections(fragment.selectionSet, this.named(fragment.typeCondition), paged)
      : NOTHING;
    this.plans.set(key, plan);
    return plan;
  }

  private field(node: FieldNode, parent: unknown, paged: boolean): CostPlan {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return { fields: 1, pages: [] };
    const length = this.pageLength(node, field);
    const inner = node.selectionSet
      ? this.selections(node.selectionSet, getNamedType(field.type), length !== undefined)
      : NOTHING;
    if (length) return { fields: 1, pages: [{ length, node: inner, times: 1 }] };
    const sum: Sum = { fields: 1, pages: [] };
    const isList = isListType(getNullableType(field.type));
    // The list of a page has the page's length, counted one level above.
    add(sum, inner, isList && !paged && isCompositeType(getNamedType(field.type)) ? LIMITS.listLength : 1);
    return sum;
  }

  private pageLength(node: FieldNode, field: GraphQLField<unknown, unknown>): PageLength | undefined {
    const argument = field.args.find(({ name }) => name === PAGE_LENGTH);
    if (!argument) return undefined;
    const value = node.arguments?.find(({ name }) => name.value === PAGE_LENGTH)?.value;
    if (!value) return { given: argument.defaultValue };
    if (value.kind === Kind.INT) return { given: Number(value.value) };
    if (value.kind !== Kind.VARIABLE) return { given: null };
    const variable = value.name.value;
    const definition = this.operation.variableDefinitions?.find((d) => d.variable.name.value === variable);
    const otherwise = definition?.defaultValue;
    return {
      variable,
      otherwise: otherwise?.kind === Kind.INT ? Number(otherwise.value) : argument.defaultValue,
    };
  }
}

/** The document must be valid, for circles of fragments have no cost. */
export const costPlan = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan => new Planner(schema, document, operation).plan();
