import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, getNamedType } from 'graphql';
import { importInstructions, instructionId } from '../../src/instructions/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { LONG } from '../faults/long.js';
import { SITE } from '../kit/world.js';
import { AGENT_FIELDS } from './agent-fields.js';
import { type Asked, askOverHttp, askOverSocket } from './asking.js';
import { rootField, shallowSelection } from './documents.js';
import { KEEPING } from './kept.js';
import { ARTICLE } from './library.js';
import { ODD_TEXTS, padded } from './odd-texts.js';
import { literal, nameOf, type Place, placesOf, withText } from './places.js';
import { ROOT_FIELDS } from './root-fields.js';
import { FROM_THE_BEGINNING, Stage } from './stage.js';

const schema: GraphQLSchema = buildZayavkaSchema();
const PLACES = placesOf(schema).map((place) => [nameOf(place), place] as const);

const BARE = Object.entries(ODD_TEXTS).map(([name, text]) => ({ name, text }));

/** What databases differ in: every place is asked about these, and about each third of the others in the short run. */
const ALWAYS = ['NUL within', 'a high surrogate alone', 'emoji', 'white space around', 'something long'];
const THIRDS = 3;

const bareFor = (place: Place) => {
  const turn = PLACES.findIndex(([name]) => name === nameOf(place));
  return BARE.filter(({ name }, i) => LONG || ALWAYS.includes(name) || (i + turn) % THIRDS === 0);
};

/** Padding is for places that keep a text: it makes it long enough to be accepted. */
const sayingsFor = (place: Place) =>
  typeof KEEPING[nameOf(place)] === 'function'
    ? bareFor(place).flatMap(({ name, text }) => [
        { name, text },
        { name: `${name}, padded`, text: padded(text, place.field) },
      ])
    : bareFor(place);

type Variables = Readonly<Record<string, unknown>>;
type Request = { readonly document: string; readonly variables: Variables };

/** A place in the arguments of a ticket's own fields is asked for through the ticket. */
const rootOf = ({ field }: Place): string => (field.startsWith('Ticket.') ? 'Query.ticket' : field);

/** Needs a ticket that an agent has: made anew for each request, since many of them use it up. */
const isAgents = (place: Place): boolean =>
  typeof KEEPING[nameOf(place)] === 'function' && rootOf(place) in AGENT_FIELDS;

const selectionFor = (place: Place): string => {
  const whole = shallowSelection(getNamedType(rootField(schema, place.field).type));
  return place.field === rootOf(place) ? whole : `{ ${place.field.split('.')[1]}(after: $after) ${whole} }`;
};

const asVariables = (place: Place, variables: Variables): Request => {
  const root = rootOf(place);
  const { args, name } = rootField(schema, root);
  const given = args.filter((argument) => argument.name in variables);
  const declared = [...given, ...(root === place.field ? [] : rootField(schema, place.field).args)].filter(
    (argument) => argument.name in variables,
  );
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const names = declared.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const kind = root.split('.')[0]?.toLowerCase();
  return { document: `${kind} (${names}) { ${name}(${passed}) ${selectionFor(place)} }`, variables };
};

/** The same request with each `$variable` replaced by its value. */
const asLiterals = (place: Place, variables: Variables): Request => {
  const { document } = asVariables(place, variables);
  const types = new Map(
    [rootOf(place), place.field]
      .flatMap((field) => rootField(schema, field).args)
      .map((arg) => [arg.name, arg.type]),
  );
  const inline = document
    .replace(/\([^)]*\)/, '')
    .replace(/\$(\w+)/g, (_, name: string) => literal(variables[name], types.get(name) as never));
  return { document: inline, variables: {} };
};

describe('odd text', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.world.close());

  /** A request that would be right, but for the text. */
  const rightFor = async (place: Place, saying: number): Promise<Variables> => {
    const root = rootOf(place);
    const target = isAgents(place)
      ? await stage.target('supervisor', 'own', root)
      : await stage.target('subscriber A', 'own', 'read');
    if (root === 'Mutation.changeInstruction') {
      const { deps } = stage.world.house;
      await importInstructions(deps, [{ ...ARTICLE, url: `${ARTICLE.url}/${randomUUID()}` }]);
      const [row] = await deps.database.select<{ id: number }>('SELECT MAX(id) AS id FROM instruction');
      return ROOT_FIELDS[root]?.about({ ...target, instructionId: instructionId(row?.id ?? 0) }) ?? {};
    }
    if (root === 'Mutation.closeTicket' || root === 'Mutation.replyToTicket') {
      const { page, request } = await stage.world.session('anna');
      const { ticket } = (await page.openTicket(request())).orThrow();
      return ROOT_FIELDS[root]?.about({ ...target, ticketId: ticket.id }) ?? {};
    }
    if (place.path[0] === 'contractNumber') return {};
    if (root !== 'Mutation.syncSubscribers') return ROOT_FIELDS[root]?.about(target) ?? {};
    const login = `odd-${PLACES.findIndex(([name]) => name === nameOf(place))}-${saying}`;
    const emails = ['someone@shop.example'];
    return {
      subscribers: [{ login, contractNumber: `Д-${randomUUID()}`, name: 'Имя', emails, services: [SITE] }],
    };
  };

  /** What was refused, by code; nothing when it was accepted. */
  const refusal = (place: Place, { answers }: Asked): string | undefined => {
    const [code] = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    const payload = answers[0]?.data?.[rootField(schema, rootOf(place)).name];
    return code ?? (payload as { errors?: { code: string }[] } | null)?.errors?.[0]?.code;
  };

  /** Refused with a code, or accepted and whole. @returns whether it was accepted. */
  const judge = async (place: Place, variables: Variables, text: string, asked: Asked): Promise<boolean> => {
    expect(asked.bytes).not.toMatch(/^5\d\d\n|INTERNAL_SERVER_ERROR|OVERLOADED|\n4500 |\$argon2id/);
    const code = refusal(place, asked);
    if (code) return false;
    const keeping = KEEPING[nameOf(place)];
    const payload = asked.answers[0]?.data?.[rootField(schema, rootOf(place)).name] as never;
    if (typeof keeping !== 'function') expect(keeping).toBe('compared');
    else if (payload) expect(await keeping({ stage, variables, payload })).toBe(text);
    else expect(place.field).toMatch(/^Query\./);
    return true;
  };

  it('is known to be kept, compared or refused in every place that the schema has', () => {
    expect(Object.keys(KEEPING).sort()).toEqual(PLACES.map(([name]) => name).sort());
  });

  it.each(PLACES)('in %s is kept and found whole, or refused with a code', async (_, place) => {
    const row = ROOT_FIELDS[rootOf(place)];
    const isLive = place.field.startsWith('Subscription.');
    const accepted: boolean[] = [];
    const bearer = row?.subscriber === 'FORBIDDEN' ? 'supervisor' : 'subscriber A';
    const token = stage.tokens[row?.scope ? 'all scopes' : bearer];
    // The parser treats literals alike wherever they stand; agents' places, each with a scene of its own, go without.
    const ways = isAgents(place) ? [asVariables] : [asVariables, asLiterals];
    for (const [i, { name, text }] of sayingsFor(place).entries())
      for (const write of ways) {
        const variables = withText(await rightFor(place, i), place.path, text);
        const request = write(place, variables);
        const question = { url: stage.world.url, token, ...request };
        try {
          if (!isLive) accepted.push(await judge(place, variables, text, await askOverHttp(question)));
          // What is written into the document comes to the same parser and the same resolvers there.
          if (
            !place.field.startsWith('Mutation.') &&
            (write === asVariables || isLive) &&
            text.length < 10_000
          )
            await judge(place, variables, text, await askOverSocket(question));
        } catch (error) {
          throw new Error(`${name}, ${write.name}: ${request.document.slice(0, 2_000)}`, { cause: error });
        }
      }
    const keeps = typeof KEEPING[nameOf(place)] === 'function' && !row?.granted;
    if (keeps) expect(accepted).toContain(true);
  });

  it('finds by login exactly whom it names', async () => {
    const { panel } = stage.world;
    for (const login of ['anna ', ' anna', 'Anna', 'anna\u0000', 'ánna', 'anna\u200b', 'аnna', "anna' -- "]) {
      expect([login, await panel.subscriber({ login })]).toEqual([login, null]);
      expect((await panel.openPanelSession({ login })).ok).toBe(false);
    }
  });

  it('keeps apart customers and services that differ only in spaces at their end', async () => {
    const { panel } = stage.world;
    const customer = (login: string) => {
      const services = [SITE, { ...SITE, externalId: 'site ' }];
      return { login, contractNumber: `Д-${login}`, name: `«${login}»`, emails: [], services };
    };
    const logins = ['vera', 'vera ', 'vera  '];
    const { created } = (await panel.syncSubscribers({ subscribers: logins.map(customer) })).orThrow();
    expect(created).toBe(logins.length);
    for (const login of logins) {
      const known = await panel.subscriber({ login });
      expect(known).toMatchObject({ login, contractNumber: `Д-${login}`, name: `«${login}»` });
      expect(known?.services.map(({ externalId }) => externalId)).toEqual(['site', 'site ']);
    }
  });

  it('as a language is the default language', async () => {
    const { url } = stage.world;
    for (const { text } of BARE) {
      const isHeader = /^[\t\x20-\x7e]*$/.test(text);
      const headers = { 'content-type': 'application/json', ...(isHeader && { 'accept-language': text }) };
      const body = JSON.stringify({ query: '{ viewer { kind } }' });
      const answer = await fetch(url, { method: 'POST', headers, body });
      expect([answer.status, await answer.text()]).toEqual([
        401,
        expect.stringContaining('Вход не выполнен'),
      ]);
    }
  });

  it('in a cursor and a place that look right goes no further', async () => {
    const forged = (inside: string) => Buffer.from(inside, 'latin1').toString('base64url');
    const cursors = ["j1.0' OR 1=1", 'j1.-1', 'j1.1e3', 'j1.9999999999999999', 'j1.', 'j2.0', 'j1.00'].map(
      forged,
    );
    const places = ["p1.0.0' OR 1=1", 'p1.1', 'p1.1.2.3', 'p1.NaN.1', 'p1..', 'p1.1e3.1', 'p2.1.1'].map(
      forged,
    );
    const token = stage.tokens['subscriber A'];
    const page = stage.world.client(token);
    for (const after of [...cursors, `${FROM_THE_BEGINNING}=`, ` ${FROM_THE_BEGINNING}`])
      await expect(page.ticketEvents({ after })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const after of places)
      await expect(page.tickets({ after })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
