import { describe, expect, it } from '@jest/globals';
import { impurities, wrongLayers } from './layers.js';
import { readSources, sourceFrom } from './source.js';

const sources = readSources('src', 'sdk');

describe('layers', () => {
  it('know only what lies below them', () => {
    expect(wrongLayers(sources)).toEqual([]);
  });

  it('keep the rules pure: the time is handed to them, like every other fact', () => {
    expect(impurities(sources)).toEqual([]);
  });
});

describe('the check of layers', () => {
  it.each([
    ['a rule with an ORM', 'src/tickets/lifecycle.ts', "import { In } from 'typeorm';"],
    [
      'a rule with types of GraphQL',
      'src/regulations/lane.ts',
      "import type { GraphQLError } from 'graphql';",
    ],
    ['a rule that reads files', 'src/regulations/deadline.ts', "import { readFileSync } from 'node:fs';"],
    ['a policy with a row', 'src/access/policies.ts', "import { Repository } from 'typeorm';"],
    ['a kernel with a domain', 'src/kernel/page.ts', "import { Ticket } from '../tickets/index.js';"],
    ['a row with a GraphQL face', 'src/tickets/ticket.entity.ts', "import { Field } from 'type-graphql';"],
    ['a GraphQL face with a row', 'src/tickets/ticket.type.ts', "import { Column } from 'typeorm';"],
    ['a resolver with finders', 'src/tickets/ticket.resolver.ts', "import { In } from 'typeorm';"],
    [
      'a use case that knows its resolver',
      'src/tickets/open.ts',
      "import { R } from './ticket.resolver.js';",
    ],
    ['a domain with a dialect', 'src/tickets/search.ts', "import { createPool } from 'mysql2/promise';"],
    ['an SDK that sees the server', 'sdk/codegen/main.ts', "import { rules } from '../../src/kernel/x.js';"],
    ['an SDK with a parser', 'sdk/src/client.ts', "import { parse } from 'graphql';"],
    ['an SDK without browsers', 'sdk/src/client.ts', "import { readFile } from 'node:fs/promises';"],
  ])('reports %s', (_what, path, text) => {
    expect(wrongLayers([sourceFrom(path, text)])).toHaveLength(1);
  });

  it('accepts an entity with its ORM, a loader with its files and an SDK with its socket', () => {
    const good = [
      sourceFrom('src/tickets/ticket.entity.ts', "import { Entity } from 'typeorm';"),
      sourceFrom('src/regulations/load.ts', "import { readFileSync } from 'node:fs';"),
      sourceFrom(
        'sdk/src/live/socket.ts',
        "import { createClient } from 'graphql-ws'; import './frames.js';",
      ),
    ];
    expect(wrongLayers(good)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const luck = Math.random();',
    "const home = process.env['HOME'];",
    'const page = await fetch(address);',
    'setTimeout(decide, 10);',
    'const clock = Date.now;',
  ])('reports the impure `%s`', (text) => {
    expect(impurities([sourceFrom('src/regulations/deadline.ts', text)])).not.toEqual([]);
    expect(impurities([sourceFrom('src/tickets/open-ticket.ts', text)])).toEqual([]);
  });

  it('accepts times that are handed over', () => {
    const text = 'export const respondBy = (at: Date) => new Date(at.getTime() + 10 * 3_600_000);';
    expect(impurities([sourceFrom('src/regulations/deadline.ts', text)])).toEqual([]);
  });
});
