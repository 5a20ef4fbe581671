import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Somewhere in the arguments of a field that text can stand: `Mutation.openTicket`, `input.subject`. */
export type Place = { readonly field: string; readonly path: readonly string[] };

/** Numbers and truth values have no room for text. */
const WITHOUT_TEXT = new Set(['Int', 'Float', 'Boolean']);

type Typed = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

const pathsIn = (type: GraphQLInputType): string[][] => {
  if (isNonNullType(type)) return pathsIn(type.ofType);
  if (isListType(type)) return pathsIn(type.ofType).map((path) => ['0', ...path]);
  if (isInputObjectType(type)) return pathsOf(Object.values(type.getFields()));
  return WITHOUT_TEXT.has(type.name) ? [] : [[]];
};
const pathsOf = (fields: readonly Typed[]): string[][] =>
  fields.flatMap(({ name, type }) => pathsIn(type).map((path) => [name, ...path]));

/** Every place for text that the schema has, of root fields and of fields within their answers. */
export const placesOf = (schema: GraphQLSchema): Place[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) =>
        pathsOf(args).map((path) => ({ field: `${type.name}.${name}`, path })),
      ),
    );

export const nameOf = ({ field, path }: Place): string => `${field} ${path.join('.')}`;

/** A copy with the text in this place; what leads there is made where it is missing. */
export const withText = <T>(value: T, [step, ...rest]: readonly string[], text: string): T => {
  if (step === undefined) return text as T;
  const copy = Array.isArray(value) || (value === undefined && step === '0') ? [] : {};
  const inner = (value as Record<string, unknown> | undefined)?.[step];
  return Object.assign(copy, value, { [step]: withText(inner, rest, text) }) as T;
};

/** The value as it is written into a document. JSON's escapes of text are GraphQL's too. */
export const literal = (value: unknown, type: GraphQLInputType): string => {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (Array.isArray(value) && isListType(type))
    return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const fields = type.getFields();
    const inside = Object.entries(value).map(
      ([name, inner]) => `${name}: ${literal(inner, fields[name]?.type as GraphQLInputType)}`,
    );
    return `{ ${inside.join(', ')} }`;
  }
  return isEnumType(type) && type.getValue(String(value)) ? String(value) : JSON.stringify(value);
};
