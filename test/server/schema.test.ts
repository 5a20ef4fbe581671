import { describe, expect, it } from '@jest/globals';
import { GraphQLScalarType, isInputObjectType, Kind, parse } from 'graphql';
import { DateTimeScalar } from '../../src/kernel/scalars.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';

const schema = buildZayavkaSchema();

describe('The schema', () => {
  it('is built once and shared', () => {
    expect(buildZayavkaSchema()).toBe(schema);
  });

  it('has the fields of every domain', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['regulations', 'subscriber', 'viewer', 'ticket', 'tickets', 'ticketEvents']),
    );
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['openPanelSession', 'openTicket', 'replyToTicket', 'syncSubscribers']),
    );
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['myTicketEvents', 'ticketEvents']),
    );
  });

  it('carries the rules of inputs as directives of its own', () => {
    expect(schema.getDirective('constraint')?.args.map(({ name }) => name)).toEqual([
      'minLength',
      'maxLength',
      'pattern',
      'format',
      'min',
      'max',
      'minItems',
      'maxItems',
    ]);
    const input = schema.getType('OpenTicketInput');
    const subject = isInputObjectType(input) ? input.getFields().subject : undefined;
    expect(subject?.astNode?.directives?.map(({ name }) => name.value)).toEqual(['constraint']);
  });
});

describe('A DateTime', () => {
  const read = (value: unknown): unknown => {
    try {
      return (DateTimeScalar.parseValue(value) as Date).toISOString();
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['2026-01-31T09:30:00.000Z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T12:30:00+03:00', '2026-01-31T09:30:00.000Z'],
    ['2024-02-29T00:00:00.123456789Z', '2024-02-29T00:00:00.123Z'],
    ['2026-01-31t09:30:00z', '2026-01-31T09:30:00.000Z'],
  ])('%s is understood', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  it.each([
    '2026-01-31',
    '2026-01-31T09:30:00',
    '2026-01-31 09:30:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T09:60:00Z',
    '2026-01-31T09:30:00+24:00',
    '0000-00-00T00:00:00Z',
    '',
    'tomorrow',
    1_700_000_000_000,
    null,
    {},
    ['2026-01-31T09:30:00Z'],
  ])('%j is refused, without being repeated', (value) => {
    expect(read(value)).toBe('A DateTime is text such as "2026-01-31T09:30:00.000Z", with its zone.');
  });

  it('goes out from a Date and from milliseconds alike, and from nothing else', () => {
    const moment = new Date('2026-01-31T09:30:00Z');
    expect(DateTimeScalar.serialize(moment)).toBe('2026-01-31T09:30:00.000Z');
    expect(DateTimeScalar.serialize(moment.getTime())).toBe('2026-01-31T09:30:00.000Z');
    for (const value of [Number.NaN, new Date('x'), '2026-01-31T09:30:00Z', null])
      expect(() => DateTimeScalar.serialize(value)).toThrow(TypeError);
  });

  it('is read from a literal too', () => {
    const [definition] = parse('{ a(at: "2026-01-31T09:30:00Z") }').definitions;
    const field =
      definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
    const value = field?.kind === Kind.FIELD ? field.arguments?.[0]?.value : undefined;
    expect(value && DateTimeScalar.parseLiteral(value)).toEqual(new Date('2026-01-31T09:30:00Z'));
    expect(schema.getType('DateTime')).toBeInstanceOf(GraphQLScalarType);
  });
});
