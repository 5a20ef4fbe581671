import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Field, InputType } from 'type-graphql';
import { Constraint, checkInput, checkValue, Nested } from '../../src/kernel/constraint.js';

@InputType('InnerOfTest')
class Inner {
  @Field(() => String)
  @Constraint({ minLength: 1, maxLength: 3 })
  secret: string;
}

@InputType('OuterOfTest')
class Outer {
  @Field(() => String)
  @Constraint({ minLength: 3, maxLength: 5, format: 'line' })
  subject: string;

  @Field(() => [String])
  @Constraint({ maxItems: 2, format: 'email' })
  emails: string[];

  @Field(() => Inner)
  @Nested(() => Inner)
  inner: Inner;

  @Field(() => [Inner])
  @Nested(() => Inner)
  list: Inner[];

  @Field(() => String)
  free: string;
}

const codes = (input: Partial<Outer>): Record<string, string> =>
  Object.fromEntries(checkInput(Outer, input, ['input']).map(({ path, code }) => [path.join('.'), code]));

describe('the rules of an input', () => {
  it('are all checked at once, each with the path of its field', () => {
    expect(
      codes({
        subject: 'ab',
        emails: ['a@b.example', 'nobody'],
        inner: { secret: 'long' },
        list: [{ secret: 'ok' }, { secret: '' }],
      }),
    ).toEqual({
      'input.subject': 'TOO_SHORT',
      'input.emails.1': 'WRONG_FORMAT',
      'input.inner.secret': 'TOO_LONG',
      'input.list.1.secret': 'REQUIRED',
    });
  });

  it('count characters as a person does: an emoji is one, white space around does not fill a minimum', () => {
    expect(codes({ subject: '🙂🙂🙂🙂🙂' })).toEqual({});
    expect(codes({ subject: '🙂🙂🙂🙂🙂🙂' })).toEqual({ 'input.subject': 'TOO_LONG' });
    expect(codes({ subject: ' a ' })).toEqual({ 'input.subject': 'TOO_SHORT' });
    expect(codes({ subject: '   ' })).toEqual({ 'input.subject': 'REQUIRED' });
  });

  it('refuse broken characters everywhere, also where no other rule stands', () => {
    expect(codes({ free: 'half a pair: \ud83d' })).toEqual({ 'input.free': 'WRONG_FORMAT' });
    expect(codes({ free: 'NUL \u0000, right-to-left \u202e, emoji 🙂' })).toEqual({});
    expect(codes({ subject: 'a\nbc' })).toEqual({ 'input.subject': 'WRONG_FORMAT' });
  });

  it('look no further into a list that is too long', () => {
    expect(codes({ emails: ['x', 'y', 'z'] })).toEqual({ 'input.emails': 'TOO_MANY' });
  });

  it('leave absent fields to the schema and the topic', () => {
    expect(codes({ subject: undefined, emails: undefined })).toEqual({});
    expect(checkValue(null, { minLength: 3 }, ['x'])).toEqual([]);
  });

  it('never say two things of one path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (subject, emails) => {
          const paths = Object.keys(codes({ subject, emails }));
          expect(new Set(paths).size).toBe(paths.length);
          expect(checkInput(Outer, { subject, emails }, ['input'])).toHaveLength(paths.length);
        },
      ),
    );
  });

  it('take believable addresses and refuse what is none', () => {
    for (const email of ['a@b.example', 'иван@пример.рф', "o'neil+tag@mail.example.ru"])
      expect(checkValue(email, { format: 'email' }, [])).toEqual([]);
    for (const email of [
      'a@b',
      '@b.ru',
      'a b@c.ru',
      'a@-b.ru',
      'a@b..ru',
      'Иван <a@b.ru>',
      'a@b.ru\nBcc: c@d.ru',
    ])
      expect(checkValue(email, { format: 'email' }, []).map(({ code }) => code)).toEqual(['WRONG_FORMAT']);
  });
});
