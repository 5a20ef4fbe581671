import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';

/** A page that leaves the cost of the whole answer below the limit. */
const PAGE = 5;

const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

/** Every field of a type and of all that it leads to, short of going in circles. */
export const wholeSelection = (type: GraphQLNamedType, above: readonly GraphQLNamedType[] = []): string => {
  if (!isObjectType(type)) return '';
  if (above.includes(type)) return '{ __typename }';
  const fields = fieldsOf(type).map(({ name, args, type: fieldType }) => {
    const page = args.some((argument) => argument.name === 'first') ? `(first: ${PAGE})` : '';
    return `${name}${page} ${wholeSelection(getNamedType(fieldType), [...above, type])}`;
  });
  return `{ ${fields.join(' ')} }`;
};

/** Of the type of each root field: thousands of requests ask for few of them. */
const wholes = new Map<GraphQLNamedType, string>();
const wholeOf = (type: GraphQLNamedType): string => {
  const whole = wholes.get(type) ?? wholeSelection(type);
  wholes.set(type, whole);
  return whole;
};

/** The plain fields of a type, and those of the types right below it. */
export const shallowSelection = (type: GraphQLNamedType, deep = 1): string => {
  if (!isObjectType(type)) return '';
  const fields = fieldsOf(type).map(({ name, type: fieldType }) => {
    const inner = getNamedType(fieldType);
    if (isObjectType(inner) && deep === 0) return '';
    return `${name} ${shallowSelection(inner, deep - 1)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
};

/** The types of queries, mutations and subscriptions. */
export const rootTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );

/** `Query.ticket` and all the others. */
export const rootFieldNames = (schema: GraphQLSchema): string[] =>
  rootTypes(schema).flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));

/** `Ticket.subject` and all the others: every field of every type that an answer can have. */
export const objectFieldNames = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !rootTypes(schema).includes(type))
    .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));

export const rootField = (schema: GraphQLSchema, path: string): GraphQLField<unknown, unknown> => {
  const [typeName = '', name = ''] = path.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`The schema has no ${path}`);
  return field;
};

/** Asks a root field for everything, its arguments as variables. */
export const documentFor = (schema: GraphQLSchema, path: string, variables: object): string => {
  const field = rootField(schema, path);
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const brackets = (inside: string): string => (inside ? `(${inside})` : '');
  const kind = path.split('.')[0]?.toLowerCase();
  return `${kind} ${brackets(declared)} { ${field.name}${brackets(passed)} ${wholeOf(getNamedType(field.type))} }`;
};
