import { randomUUID } from 'node:crypto';
import { SIGNIFICANT } from '../kit/world.js';
import type { Canaries } from './canaries.js';

/** A request with a secret somewhere in it. */
export type Carrier = { readonly query: string; readonly variables?: object };

const AUTHORIZE =
  'mutation A($input: AuthorizeTicketInput!) { authorizeTicket(input: $input) { ticket { id } errors { message } } }';
const OPEN =
  'mutation O($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id description } errors { message } } }';
const SYNC =
  'mutation S($subscribers: [SubscriberInput!]!) { syncSubscribers(subscribers: $subscribers) { created updated errors { path message } } }';

export const authorize = (ticketId: string, authorization: unknown): Carrier => ({
  query: AUTHORIZE,
  variables: { input: { ticketId, authorization } },
});

export const open = (changes: object): Carrier => ({
  query: OPEN,
  variables: {
    input: {
      idempotencyKey: randomUUID(),
      topic: SIGNIFICANT,
      subject: 'Доступ к базе',
      description: 'Откройте, пожалуйста, доступ к базе магазина.',
      ...changes,
    },
  },
});

export const sync = (login: string, changes: object): Carrier => ({
  query: SYNC,
  variables: {
    subscribers: [
      { login, contractNumber: `Д-${login}`, name: 'Абонент', emails: [], services: [], ...changes },
    ],
  },
});

/** Passwords of the right type, and so of no fault that GraphQL itself would find. */
const wellTyped = (canaries: Canaries, ticketId: string): Carrier[] => [
  authorize(ticketId, { password: canaries.password('wrong, of a ticket') }),
  open({ authorization: { password: canaries.password('wrong, of a new ticket') } }),
  open({ subject: '', authorization: { password: canaries.password('beside a field error') } }),
  open({ authorization: { password: `${canaries.password('too long')}${'x'.repeat(1024)}` } }),
  open({ authorization: { password: `${canaries.password('with half of a pair')}\ud800` } }),
  sync('new', { password: canaries.password('of a new subscriber') }),
  sync('new', { password: canaries.password('changed') }),
  sync('new', { name: '', password: canaries.password('of a faulty subscriber') }),
  sync('thief', { contractNumber: 'Д-new', password: canaries.password('under a taken contract') }),
];

/** What GraphQL itself refuses, with messages that like to quote what they were given. */
const illTyped = (canaries: Canaries, ticketId: string): Carrier[] => {
  const wrong = (name: string) => canaries.password(`ill-typed ${name}`);
  return [
    authorize(ticketId, { password: canaries.number('number') }),
    authorize(ticketId, { password: [wrong('list')] }),
    authorize(ticketId, { password: { password: wrong('object') } }),
    authorize(ticketId, wrong('in place of the object')),
    authorize(ticketId, [{ password: [wrong('in lists')] }]),
    authorize(ticketId, { passwort: wrong('unknown field') }),
    authorize(ticketId, { password: 'x', old: wrong('unknown field beside') }),
    { query: AUTHORIZE, variables: { input: { ticketId, password: wrong('one level up') } } },
    { query: AUTHORIZE, variables: { input: wrong('in place of the input') } },
    { query: AUTHORIZE, variables: { password: wrong('undeclared variable') } },
    open({ emergency: wrong('as a Boolean'), authorization: { password: wrong('beside a wrong type') } }),
    open({ authorization: { password: wrong('as if with a place') }, topic: { at: '" at "input.topic"; ' } }),
    sync('new', { password: [wrong('of a subscriber')] }),
    sync('new', { password: canaries.number('of a subscriber') }),
    sync('new', { locale: wrong('as an enum'), password: wrong('beside an enum') }),
    sync('new', { consultationAgreementUntil: wrong('as a moment') }),
    { query: 'query($n: Int) { tickets(first: $n) { totalCount } }', variables: { n: wrong('as an Int') } },
    {
      query: 'query($c: Cursor) { ticketEvents(after: $c) { endCursor } }',
      variables: { c: [wrong('as a Cursor')] },
    },
    {
      query: 'query($c: Cursor) { ticketEvents(after: $c) { endCursor } }',
      variables: { c: wrong('as a Cursor') },
    },
  ];
};

/** Secrets written into the document, right or broken. */
const inline = (canaries: Canaries, ticketId: string): Carrier[] => {
  const secret = (name: string) => canaries.password(`inline ${name}`);
  const word = (name: string) => canaries.word(`inline ${name}`);
  const authorizeWith = (value: string): Carrier => ({
    query: `mutation { authorizeTicket(input: { ticketId: "${ticketId}", authorization: { password: ${value} } }) { errors { message } } }`,
  });
  const values = [
    `"${secret('wrong')}"`,
    `["${secret('list')}"]`,
    `{ password: "${secret('object')}" }`,
    word('without quotes'),
    [1, 2, 3].map((i) => word(`word ${i} of several`)).join(' '),
    [1, 2, 3].map((i) => `${word(`${i} of three with a stop`)}.`).join(' '),
    [1, 2, 3].map((i) => `${word(`${i} of three with an exclamation`)}!`).join(' '),
    `&${word('after an ampersand')}`,
    `...${word('after dots')}`,
    `кот${word('after a Cyrillic letter')}`,
    secret('without quotes, with hyphens'),
    String(canaries.number('inline number')),
    `${canaries.number('inline number with letters')}abc`,
    `'${secret('in single quotes')}'`,
    `"${secret('without an end')}`,
    `"${secret('over a line')}\n${secret('on the next line')}"`,
    `"${secret('before a bad escape')}\\q${secret('after a bad escape')}"`,
    `"\\u{${secret('in an escape')}}"`,
    `"""${secret('in a block without an end')}`,
    `"""${secret('in a block')}"""`,
    `"${secret('before a brace too many')}" } }`,
    `"${secret('before another')}" "${secret('after another')}"`,
    `"${secret('before a word')}" ${word('a word after a value')}`,
  ];
  return [
    ...values.map(authorizeWith),
    { query: `{ tickets(first: "${secret('as an Int')}") { totalCount } }` },
    { query: `{ tickets(filter: "${secret('as an input object')}") { totalCount } }` },
    { query: `{ tickets(filter: { lane: "${secret('as an enum')}" }) { totalCount } }` },
    { query: `{ ticketEvents(after: ["${secret('as a Cursor')}"]) { endCursor } }` },
    { query: `query($n: Int = "${secret('as a default')}") { tickets(first: $n) { totalCount } }` },
    { query: `{ viewer @include(if: "${secret('in a directive')}") { kind } }` },
    { query: `{ viewer(password: "${secret('unknown argument')}") { kind } }` },
    { query: `"${secret('in place of a document')}"` },
    { query: secret('a bare document') },
    { query: `# ${secret('in a comment')}\n{ viewer { kind ` },
  ];
};

/** Everything with which a password may come, each with a canary of its own. */
export const passwordCarriers = (canaries: Canaries, ticketId: string): Carrier[] => [
  ...wellTyped(canaries, ticketId),
  ...illTyped(canaries, ticketId),
  ...inline(canaries, ticketId),
];
