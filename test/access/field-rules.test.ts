import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, getNamedType } from 'graphql';
import { fieldRules } from '../../sdk/src/_generated/constraints.js';
import { type FieldRule, type RuleName, validate } from '../../sdk/src/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { SITE } from '../kit/world.js';
import { askOverHttp } from './asking.js';
import { rootField, rootFieldNames } from './documents.js';
import { ROOT_FIELDS } from './root-fields.js';
import { type ActorName, Stage } from './stage.js';

type Rules = Readonly<Record<string, FieldRule>>;
type Variables = Readonly<Record<string, unknown>>;
type Verdict = readonly { readonly path: readonly string[]; readonly code: string }[];

const schema: GraphQLSchema = buildZayavkaSchema();

/** What a value may break by itself. The other codes are about what the value names, or about its bearer. */
const RULE_CODES = new Set(
  'REQUIRED TOO_SHORT TOO_LONG WRONG_FORMAT TOO_SMALL TOO_LARGE TOO_FEW TOO_MANY'.split(' '),
);

/** The name under which `validate` knows what a mutation takes, and where in the variables that stands. */
const judged = (field: string): { name: RuleName; part: (variables: Variables) => unknown } => {
  const input = rootField(schema, field).args.find(({ name }) => name === 'input');
  return input
    ? { name: getNamedType(input.type).name as RuleName, part: (variables) => variables.input }
    : { name: field as RuleName, part: (variables) => variables };
};

/** Values that break one rule each. What only names a thing has none: of a wrong name it is said that there is no such thing. */
const broken = (rule: FieldRule, right?: unknown): readonly unknown[] => {
  const { minLength, maxLength, pattern, format, min, max, minItems, maxItems } = rule;
  const item = Array.isArray(right) && right.length > 0 ? right[0] : 'x';
  const list = (length: number) => Array(length).fill(item);
  return [
    ...(minItems ? [list(minItems - 1)] : []),
    ...(maxItems === undefined ? [] : [list(maxItems + 1)]),
    ...((minLength ?? maxLength) !== undefined && !rule.list ? ['\ud83d'] : []),
    ...(minLength && !rule.list ? ['', ' '.repeat(minLength + 1), 'я'.repeat(minLength - 1)] : []),
    ...(maxLength === undefined || rule.list ? [] : ['🙂'.repeat(maxLength + 1)]),
    ...((pattern ?? format) && !rule.list ? ['\n\n\n\n\n\n\n\n'] : []),
    ...(rule.list && format ? [['nobody']] : []),
    ...(min === undefined ? [] : [min - 1]),
    ...(max === undefined ? [] : [max + 1]),
  ];
};

/** Where the rules of an input stand, those of the inputs within it too. */
const placesOf = (name: string, above: readonly string[] = []): [readonly string[], FieldRule][] =>
  Object.entries(fieldRules[name as RuleName] as Rules).flatMap(([field, rule]) => [
    [[...above, field], rule] as [readonly string[], FieldRule],
    ...(rule.of in fieldRules ? placesOf(rule.of, [...above, field, ...(rule.list ? ['0'] : [])]) : []),
  ]);

const MUTATIONS = rootFieldNames(schema).filter(
  (field) =>
    field.startsWith('Mutation.') &&
    rootField(schema, field).args.length > 0 &&
    placesOf(judged(field).name).some(([, rule]) => broken(rule).length > 0),
);

const found = (value: unknown, [step, ...rest]: readonly string[]): unknown =>
  step === undefined ? value : found((value as Record<string, unknown> | undefined)?.[step], rest);

const replaced = (value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown => {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === step ? replaced(item, rest, by) : item));
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [step]: replaced(fields[step], rest, by) };
};

const SERVICES = ['subscribers', '0', 'services'];

const spoken = (verdict: Verdict): string[] =>
  verdict
    .filter(({ code }) => RULE_CODES.has(code))
    .map(({ path, code }) => `${path.join('.')} ${code}`)
    .sort();

describe('what the SDK says of a value before it is sent', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.world.close());

  const bearerOf = (field: string): ActorName => {
    const row = ROOT_FIELDS[field];
    if (row?.scope) return 'all scopes';
    return row?.subscriber === 'FORBIDDEN' ? 'supervisor' : 'subscriber A';
  };

  const errorsOf = async (field: string, variables: Variables): Promise<Verdict> => {
    const { args, name } = rootField(schema, field);
    const given = args.filter((arg) => arg.name in variables);
    const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const document = `mutation (${declared}) { ${name}(${passed}) { errors { path code } } }`;
    const token = await stage.token(bearerOf(field), field);
    const { answers, bytes } = await askOverHttp({ url: stage.world.url, token, document, variables });
    const payload = answers[0]?.data?.[name] as { errors: Verdict } | null | undefined;
    if (!payload) throw new Error(bytes);
    return payload.errors;
  };

  it.each(MUTATIONS)('is what the server says of it in %s, of every field that has a rule', async (field) => {
    const { name, part } = judged(field);
    const target = await stage.target(bearerOf(field), 'own', field);
    const about = ROOT_FIELDS[field]?.about(target) ?? {};
    // The rules of services are judged as well, so there has to be one.
    const right = ('subscribers' in about ? replaced(about, SERVICES, [SITE]) : about) as Variables;
    let asked = 0;
    for (const [path, rule] of placesOf(name)) {
      const root = part(right) === right ? path : ['input', ...path];
      for (const value of broken(rule, found(right, root))) {
        const variables = replaced(right, root, value) as Variables;
        const verdict = validate(name, part(variables));
        if (verdict.length === 0) throw new Error(`${path.join('.')} may well be ${JSON.stringify(value)}`);
        const errors = await errorsOf(field, variables);
        expect([path, value, spoken(errors)]).toEqual([path, value, spoken(verdict)]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(0);
  });
});
