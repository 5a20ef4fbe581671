import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { changesBetween, unannounced } from '../../scripts/schema-guard.mjs';
import { root } from './source.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const present = read('schema/schema.graphql');

/** The present API with one thing changed. */
const changed = (from: string | RegExp, to: string): string => {
  const text = present.replace(from, to);
  expect(text === present).toBe(false);
  return text;
};

const breakingIn = (text: string): readonly string[] => changesBetween(present, text).breaking;

describe('the API', () => {
  it('breaks no panel that was written for the released one, unless the changelog says so', () => {
    const { breaking } = changesBetween(read('schema/released.graphql'), present);
    expect(unannounced(breaking, read('CHANGELOG.md'))).toEqual([]);
  });
});

describe('the guard of the API', () => {
  it('finds nothing in an API that is the same', () => {
    expect(changesBetween(present, present)).toEqual({ breaking: [], dangerous: [] });
  });

  it.each([
    [
      'a field that is gone',
      / {2}subject: String!\n(?= {2}subscriber: Subscriber!)/,
      '',
      'Ticket.subject was removed.',
    ],
    ['a name that changed', /\n {2}closeTicket\(/, '\n  endTicket(', 'Mutation.closeTicket was removed.'],
    [
      'an answer that may now be null',
      /subject: String!(?=\n {2}subscriber: )/,
      'subject: String',
      'Ticket.subject changed type from String! to String.',
    ],
    [
      'a value that is gone',
      /\n {2}"""Over; what remains[^\n]*\n {2}CLOSED/,
      '',
      'CLOSED was removed from enum type TicketStatus.',
    ],
    [
      'a wish that became a demand',
      '  rating: Int @',
      '  rating: Int! @',
      'CloseTicketInput.rating changed type from Int to Int!.',
    ],
    [
      'another demand',
      'input CloseTicketInput {',
      'input CloseTicketInput {\n  why: String!',
      'A required field why on input type CloseTicketInput was added.',
    ],
    [
      'a shorter text',
      /(input CloseTicketInput \{\n {2}comment: String @constraint\(maxLength: )2000/,
      '$1100',
      'CloseTicketInput.comment takes less: maxLength 100 instead of 2000.',
    ],
    [
      'a longer text',
      /rating: Int @constraint\(min: 1/,
      'rating: Int @constraint(min: 2',
      'CloseTicketInput.rating takes less: min 2 instead of 1.',
    ],
    [
      'a rule where there was none',
      '  rating: Int @constraint(min: 1, max: 5)',
      '  rating: Int @constraint(min: 1, max: 5, format: "line")',
      'CloseTicketInput.rating takes less: format "line" instead of none.',
    ],
  ])('reports %s', (_, from, to, words) => {
    const found = breakingIn(changed(from, to));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it('reports a rule of an argument', () => {
    const [before, now] = [10, 5].map(
      (max) =>
        `directive @constraint(max: Int) on ARGUMENT_DEFINITION\ntype Query { list(first: Int @constraint(max: ${max})): Int }`,
    );
    expect(changesBetween(before ?? '', now ?? '').breaking).toEqual([
      'Query.list arg first takes less: max 5 instead of 10.',
    ]);
    expect(changesBetween(now ?? '', before ?? '').breaking).toEqual([]);
  });

  it('accepts what only adds or only takes more, and names what may surprise', () => {
    expect(
      breakingIn(changed('input CloseTicketInput {', 'input CloseTicketInput {\n  why: String')),
    ).toEqual([]);
    expect(
      breakingIn(changed('rating: Int @constraint(min: 1, max: 5)', 'rating: Int @constraint(max: 10)')),
    ).toEqual([]);
    const more = changed('enum TicketStatus {', 'enum TicketStatus {\n  ASLEEP');
    expect(changesBetween(present, more)).toEqual({
      breaking: [],
      dangerous: ['ASLEEP was added to enum type TicketStatus.'],
    });
  });

  it('lets a change pass that the changelog names as breaking, in its unreleased part alone', () => {
    const words = 'Ticket.respondBy was removed.';
    const log = (unreleased: string, released = ''): string =>
      `# Changelog\n\n## Unreleased\n\n${unreleased}\n\n## 0.1.0\n\n${released}\n`;
    expect(
      unannounced([words], log('### Breaking\n\n- `Ticket.respondBy` was\n  removed. Use `deadline`.')),
    ).toEqual([]);
    expect(unannounced([words], log('- Ticket.respondBy was removed.'))).toEqual([words]);
    expect(unannounced([words], log('### Breaking\n\n- Others.', `### Breaking\n\n- ${words}`))).toEqual([
      words,
    ]);
    expect(
      unannounced([words], log('### Breaking\n\n- Others.\n\n### Else\n\n- Ticket.respondBy was removed.')),
    ).toEqual([words]);
  });
});
