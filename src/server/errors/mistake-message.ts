import { GraphQLError } from 'graphql';

/**
 * GraphQL's own messages quote what they were given: `String cannot represent a non string value: 12345`, where
 * 12345 may be a password sent with the wrong type. So of each message only the part made of names of the schema
 * and the document is passed on; what has no known form is replaced as a whole.
 */
const SPEAKS_OF_A_VALUE =
  /cannot represent|got invalid value|has invalid value|Expected value|does not exist in/;

const TYPE = String.raw`"[\w![\]]{1,100}"`;
const SAFE_REASONS: readonly RegExp[] = [
  /^(?:Int|Float|String|Boolean|ID|Enum "\w+") cannot represent (?:an? )?(?:[a-z0-9-]+ )*value/,
  new RegExp(`^Expected value of type ${TYPE}`),
  new RegExp(String.raw`^Field "[\w.]{1,100}" of required type ${TYPE} was not provided`),
  new RegExp(String.raw`^Field "\w{1,64}" is not defined by type ${TYPE}`),
  new RegExp(`^Expected non-nullable type ${TYPE} not to be null`),
  new RegExp(`^Expected type ${TYPE} to be an object`),
  /^A (?:DateTime is text such as "[\w:.-]+", with its zone|Cursor is text: pass it just as it was given)/,
];
const NO_SUCH_ENUM_VALUE = /^Value [\s\S]* does not exist in ("\w+") enum\./;

const safeReason = (message: string): string => {
  for (const form of SAFE_REASONS) {
    const found = form.exec(message)?.[0];
    if (found) return `${found}.`;
  }
  const type = NO_SUCH_ENUM_VALUE.exec(message)?.[1];
  return type ? `The value does not exist in ${type} enum.` : 'The value does not fit the type.';
};

/** `Variable "$input" got an invalid value at "input.authorization.password". String cannot …` */
const ofVariable = (error: GraphQLError, name: string): string => {
  const place = new RegExp(String.raw` at "(${name}[\w.[\]]{0,200})"; `).exec(error.message)?.[1];
  const inner = error.originalError instanceof GraphQLError ? error.originalError.message : '';
  return `Variable "$${name}" got an invalid value${place ? ` at "${place}"` : ''}. ${safeReason(inner)}`;
};

const SYNTAX = 'Syntax Error: ';
/** Names too: where quotes were forgotten, a word of the value is read as one. */
const ofSyntax = (message: string): string =>
  message
    .replace(/\b(Name|String|BlockString|Int|Float) "[\s\S]*"/, '$1')
    .replace(/(escape sequence|within String|Invalid number[^:]*): [\s\S]*/, '$1.')
    .slice(0, 200);

/** @returns what may be told of a mistake in a request: never a value, and no suggestions when they are hidden. */
export const mistakeMessage = (error: GraphQLError, hideSuggestions: boolean): string => {
  const { message } = error;
  if (message.startsWith(SYNTAX)) return ofSyntax(message);
  const variable = /^Variable "\$(\w+)" got invalid value /.exec(message)?.[1];
  if (variable) return ofVariable(error, variable);
  if (SPEAKS_OF_A_VALUE.test(message)) return safeReason(message);
  return hideSuggestions ? message.replace(/ Did you mean [\s\S]*\?$/, '') : message;
};
