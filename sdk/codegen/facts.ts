/** What the printer must know about an operation, read from the schema. */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * Mutations without a key that may be sent twice all the same: `syncSubscribers` is an upsert, and a second
 * `openPanelSession` only makes a second short-lived token.
 */
const REPEATABLE = new Set(['syncSubscribers', 'openPanelSession']);

/** Fields of a payload that stay empty in a successful answer too. Every other nullable field is promised then. */
const OPTIONAL_IN_SUCCESS = new Set(['duplicateOf']);
/** Mutations that succeed with nothing, too: nobody waits in the queue. */
const MAY_FIND_NOTHING = new Set(['takeNextTicket']);

export interface Facts {
  readonly node: OperationDefinitionNode;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  /** `openTicket` → `OpenTicket`, as the types are named. */
  readonly typeName: string;
  /** The one root field. */
  readonly field: string;
  readonly description: string | undefined;
  /** When a failed attempt may be made again; see `transport/operation.ts`. */
  readonly retry: 'safe' | 'keyed' | 'unsent';
  /** The function takes nothing, the unwrapped `input`, or an object of variables. */
  readonly style: 'none' | 'input' | 'variables';
  readonly inputType: string | undefined;
  readonly allOptional: boolean;
  /** Where the payload carries field errors: the fields that a success fills. */
  readonly promised: readonly string[] | undefined;
}

/** @throws Error when the operation is unnamed or selects other than one root field. */
export function readFacts(schema: GraphQLSchema, node: OperationDefinitionNode): Facts {
  const name = node.name?.value;
  const selection = node.selectionSet.selections[0];
  if (
    !name ||
    node.selectionSet.selections.length !== 1 ||
    selection?.kind !== Kind.FIELD ||
    selection.alias
  ) {
    throw new Error(
      `An operation needs a name and exactly one root field without an alias: ${name ?? '(unnamed)'}`,
    );
  }
  const field = selection.name.value;
  const rootField = schema.getRootType(node.operation)?.getFields()[field];
  if (!rootField) throw new Error(`The schema has no ${node.operation} ${field}`);
  const variables = node.variableDefinitions ?? [];
  const onlyInput = variables.length === 1 && variables[0]?.variable.name.value === 'input';
  return {
    node,
    kind: node.operation,
    name,
    typeName: name.charAt(0).toUpperCase() + name.slice(1),
    field,
    description: rootField.description ?? undefined,
    retry:
      node.operation === 'query' || REPEATABLE.has(field) ? 'safe' : isKeyed(rootField) ? 'keyed' : 'unsent',
    style: variables.length === 0 ? 'none' : onlyInput ? 'input' : 'variables',
    inputType: onlyInput
      ? getNamedType(rootField.args.find((arg) => arg.name === 'input')?.type)?.name
      : undefined,
    allOptional: variables.every(
      ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue,
    ),
    promised: node.operation === 'mutation' ? promisedFields(rootField, node) : undefined,
  };
}

function isKeyed(field: GraphQLField<unknown, unknown>): boolean {
  const input = getNamedType(field.args.find((arg) => arg.name === 'input')?.type);
  return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
}

function promisedFields(
  field: GraphQLField<unknown, unknown>,
  node: OperationDefinitionNode,
): string[] | undefined {
  const payload = getNamedType(field.type);
  if (!isObjectType(payload) || getNamedType(payload.getFields().errors?.type)?.name !== 'FieldError')
    return undefined;
  const selection = node.selectionSet.selections[0];
  const selected = selection?.kind === Kind.FIELD ? (selection.selectionSet?.selections ?? []) : [];
  return selected
    .flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []))
    .filter(
      (name) =>
        !OPTIONAL_IN_SUCCESS.has(name) &&
        !MAY_FIND_NOTHING.has(field.name) &&
        !isNonNullType(payload.getFields()[name]?.type),
    );
}
