/** Prints `_generated/constraints.ts`: the rules of every input and of every root field's arguments. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

const FORMATS = new Set(['email', 'line']);

/** @throws Error for a list of lists and for a format that the validator does not know. */
export function printConstraints(schema: GraphQLSchema): string {
  const inputs = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .map((type): [string, string] => [type.name, printFields(schema, Object.values(type.getFields()))]);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const args = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => field.args.length > 0)
      .map((field): [string, string] => [`${root?.name}.${field.name}`, printFields(schema, field.args)]),
  );
  const entries = [...inputs, ...args].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "import type { FieldRules } from '../validation/rules.js';",
    '',
    // Each for itself: who judges one input need not carry the others.
    ...entries.map(
      ([name, rules]) => `export const ${constantOf(name)} = {\n${rules}\n} as const satisfies FieldRules;\n`,
    ),
    '/** By the input type\'s name, or "Mutation.name" and the like for a root field\'s arguments. */',
    'export const fieldRules = {',
    ...entries.map(([name]) => `  ${JSON.stringify(name)}: ${constantOf(name)},`),
    '} as const satisfies Readonly<Record<string, FieldRules>>;',
    '',
  ].join('\n');
}

/** "OpenTicketInput" as it is, "Mutation.openTicket" as "Mutation_openTicket". */
function constantOf(name: string): string {
  return name.replace('.', '_');
}

function printFields(
  schema: GraphQLSchema,
  fields: readonly (GraphQLInputField | GraphQLArgument)[],
): string {
  return fields
    .map((field) => [field.name, printRule(schema, field)])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .map(([name, rule]) => `  ${name}: ${rule},`)
    .join('\n');
}

function printRule(schema: GraphQLSchema, field: GraphQLInputField | GraphQLArgument): string {
  const rule: Record<string, unknown> = { of: kindOf(field.type) };
  // The SDK makes the key itself when the caller gives none.
  if (isNonNullType(field.type) && field.defaultValue === undefined && field.name !== 'idempotencyKey')
    rule.required = true;
  const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (isListType(inner)) {
    rule.list = true;
    if (isNonNullType(inner.ofType)) rule.requiredItems = true;
    if (isListType(isNonNullType(inner.ofType) ? inner.ofType.ofType : inner.ofType)) {
      throw new Error(`${field.name}: a list of lists has no rules`);
    }
  }
  const directive = schema.getDirective('constraint');
  const values = directive && field.astNode ? (getDirectiveValues(directive, field.astNode) ?? {}) : {};
  if (typeof values.format === 'string' && !FORMATS.has(values.format)) {
    throw new Error(`${field.name}: the validator knows no format "${values.format}"`);
  }
  const constraints = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return literal({ ...rule, ...Object.fromEntries(constraints) });
}

function kindOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return named.name;
  if (!isScalarType(named) || named.name === 'Boolean') return 'other';
  return named.name === 'Int' || named.name === 'Float' ? 'number' : 'string';
}

function literal(rule: Record<string, unknown>): string {
  return `{ ${Object.entries(rule)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
}
