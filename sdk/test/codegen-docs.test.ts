import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { comment, withDocs } from '../codegen/docs.js';

const schema = buildSchema(`
  "A request."
  type Ticket { "Never changes." id: ID!  tags: [Tag!]! }
  type Tag { name: String! }
  input OpenInput { subject: String! }
  type Query { ticket: Ticket }
  type Mutation { openTicket(input: OpenInput!): Ticket }`);

const fragments = parse('fragment TicketFields on Ticket { id tags { name } }').definitions.filter(
  (node) => node.kind === Kind.FRAGMENT_DEFINITION,
);

describe('the words of the schema', () => {
  it('stand above each fragment and each of its fields, whose inside stays as it is', () => {
    const printed =
      'export type TicketFieldsFragment = { id: string, tags: Array<{ name: string, to: Record<a, b> }> };';
    expect(withDocs(printed, schema, fragments)).toBe(
      [
        '/** A request. */',
        'export type TicketFieldsFragment = {',
        '  /** Never changes. */',
        '  id: string;',
        '  tags: Array<{ name: string, to: Record<a, b> }>;',
        '};',
      ].join('\n'),
    );
  });

  it('are made up for the input of a mutation that has none, and left alone where there are some', () => {
    const input = 'export type OpenInput = {';
    expect(withDocs(input, schema, [])).toBe(`/** What \`openTicket\` takes. */\n${input}`);
    const told = `/** Said. */\n${input}`;
    expect(withDocs(told, schema, [])).toBe(told);
  });

  it('cannot end the comment they stand in', () => {
    expect(comment('a */ b')).toBe('/** a * / b */\n');
    expect(comment('one\ntwo', '  ')).toBe('  /**\n   * one\n   * two\n   */\n');
    expect(comment(undefined)).toBe('');
  });
});
