import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInputObjectType } from 'graphql';
import { fieldRules } from '../../sdk/src/_generated/constraints.js';
import { type FieldRule, type RuleName, ruleOf, validate } from '../../sdk/src/index.js';
import { checkInput } from '../../src/kernel/constraint.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';

const RUNS = process.env.ZAYAVKA_LONG ? 2_000 : 120;

type Rulebook = Parameters<typeof checkInput>[0];
type Rules = Readonly<Record<string, FieldRule>>;

/** Where type-graphql keeps what was declared of it. */
interface Declared {
  readonly TypeGraphQLMetadataStorage: {
    readonly inputTypes: readonly { readonly name: string; readonly target: Rulebook }[];
  };
}

const schema = buildZayavkaSchema();
const INPUTS = Object.values(schema.getTypeMap())
  .filter(isInputObjectType)
  .map(({ name }) => name);

/** Texts around the bounds: too short, too long, blank, with characters of two units, of a wrong form. */
const text = ({ minLength = 0, maxLength = 40 }: FieldRule): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '\ud83d',
      'a\u0000b',
      'один\nдва',
      'someone@shop.example',
      'https://shop.example/a',
    ),
    fc
      .tuple(
        fc.constantFrom('я', '🙂', 'a'),
        fc.constantFrom(minLength - 1, minLength, maxLength, maxLength + 1),
        fc.constantFrom('', ' '),
      )
      .map(([character, length, around]) => around + character.repeat(Math.max(0, length))),
  );

const number = ({ min = -5, max = 5 }: FieldRule) => fc.constantFrom(min - 1, min, max, max + 1, 0);

const one = (rule: FieldRule): fc.Arbitrary<unknown> => {
  if (rule.of === 'string') return text(rule);
  if (rule.of === 'number') return number(rule);
  return rule.of in fieldRules ? inputOf(rule.of) : fc.constant('ANY');
};

const many = ({ minItems = 0, maxItems = 3, ...rule }: FieldRule): fc.Arbitrary<unknown> =>
  fc.constantFrom(minItems - 1, minItems, 1, 2, maxItems, maxItems + 1).chain((length) => {
    const count = Math.max(0, length);
    // Of a long list the items are alike: that is what its count costs.
    if (count > 3) return one(rule).map((item) => Array(count).fill(item) as unknown[]);
    return fc.array(one(rule), { minLength: count, maxLength: count });
  });

/** Every field that must be there, and some of the others. */
const inputOf = (name: string): fc.Arbitrary<Record<string, unknown>> => {
  const rules: Rules = fieldRules[name as RuleName];
  const values = Object.entries(rules).map(
    ([field, rule]) => [field, rule.list ? many(rule) : one(rule)] as const,
  );
  const requiredKeys = Object.entries(rules).flatMap(([field, { required }]) => (required ? [field] : []));
  return fc.record(Object.fromEntries(values), { requiredKeys });
};

const spoken = (verdict: readonly { readonly path: readonly string[]; readonly code: string }[]) =>
  verdict.map(({ path, code }) => `${path.join('.')} ${code}`).sort();

describe('the field rules of the SDK', () => {
  const books = new Map<string, Rulebook>();
  beforeAll(() => {
    const { TypeGraphQLMetadataStorage } = globalThis as unknown as Declared;
    for (const { name, target } of TypeGraphQLMetadataStorage.inputTypes) books.set(name, target);
  });

  it('are there for every input of the schema, and for every field of it', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
      const rules: Rules = fieldRules[type.name as RuleName];
      expect([type.name, Object.keys(rules).sort()]).toEqual([
        type.name,
        Object.keys(type.getFields()).sort(),
      ]);
    }
    expect(INPUTS.length).toBeGreaterThan(20);
  });

  it.each(INPUTS)('give of any %s the verdict that the server gives', (name) => {
    const book = books.get(name);
    if (!book) throw new Error(`The server knows no rules of ${name}`);
    let refused = 0;
    fc.assert(
      fc.property(inputOf(name), (input) => {
        const verdict = validate(name as RuleName, input);
        expect(spoken(verdict)).toEqual(spoken(checkInput(book, input, ['input'])));
        refused += verdict.length > 0 ? 1 : 0;
      }),
      { numRuns: RUNS },
    );
    const isRuled = Object.values(fieldRules[name as RuleName] as Rules).some(({ of }) => of !== 'other');
    expect(refused > 0).toBe(isRuled);
  });

  it('are what a form shows beside a field', () => {
    expect(ruleOf('ReplyToTicketInput', 'body')).toMatchObject({
      required: true,
      minLength: 1,
      maxLength: 50_000,
    });
    expect(ruleOf('CloseTicketInput', 'rating')).toEqual({ of: 'number', min: 1, max: 5 });
    expect(ruleOf('OpenTicketInput', 'attachmentIds')).toMatchObject({ list: true, maxItems: 20 });
    expect(ruleOf('Mutation.syncSubscribers', 'subscribers')).toMatchObject({
      of: 'SubscriberInput',
      maxItems: 250,
    });
    // @ts-expect-error An input has no such field.
    expect(ruleOf('CloseTicketInput', 'colour')).toBeUndefined();
  });
});
