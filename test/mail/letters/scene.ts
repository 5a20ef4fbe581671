import type { LetterMarks } from '../../../src/mail/thread/letter-marks.js';
import type { SubscriberSketch, World } from '../../kit/world.js';
import { MAILBOXES, SITE } from '../../kit/world.js';
import type { Fixture, Marks } from './fixture.js';
import { marksOf } from './marks.js';

/** What was there before a fixture's letter came. */
export type Setting = {
  readonly marks: Marks;
  readonly ticketId: string | undefined;
};

type Known = SubscriberSketch & { readonly login: string; readonly ticket?: 'OPEN' | 'CLOSED' };

/** As many as one mutation takes. */
const AT_ONCE = 50;

/** Everybody whom the fixtures know, each once: two letters of one person name them alike. */
const everybody = (fixtures: readonly Fixture[]): Known[] => {
  const known = fixtures.flatMap(({ expected: { scene } }) => [
    ...(scene?.subscriber
      ? [{ ...scene.subscriber, ...(scene.ticket ? { ticket: scene.ticket } : {}) }]
      : []),
    ...(scene?.others ?? []),
  ]);
  return [...new Map(known.map((one) => [one.login, one])).values()];
};

const sync = async (world: World, known: readonly Known[]): Promise<void> => {
  for (let from = 0; from < known.length; from += AT_ONCE) {
    const subscribers = known.slice(from, from + AT_ONCE).map(({ ticket: _, ...sketch }) => ({
      contractNumber: `Д-${sketch.login}`,
      name: sketch.login,
      emails: [],
      services: [SITE, MAILBOXES],
      ...sketch,
    }));
    (await world.panel.syncSubscribers({ subscribers })).orThrow();
  }
};

/** @returns the ticketID. */
const openTicket = async (world: World, { login, ticket }: Known): Promise<string> => {
  const { page, request } = await world.session(login);
  const { id } = (await page.openTicket(request())).orThrow().ticket;
  if (ticket === 'CLOSED') (await page.closeTicket({ ticketId: id })).orThrow();
  return id;
};

/** Makes the subscribers and tickets of all fixtures, none in another's way. @returns what each letter may name, by fixture. */
export const setScenes = async (
  world: World,
  letterMarks: LetterMarks,
  fixtures: readonly Fixture[],
): Promise<ReadonlyMap<string, Setting>> => {
  const known = everybody(fixtures);
  await sync(world, known);
  const tickets = new Map<string, string>();
  for (const one of known.filter(({ ticket }) => ticket))
    tickets.set(one.login, await openTicket(world, one));
  return new Map(
    fixtures.map(({ name, expected: { scene } }) => {
      const ticketId = scene?.subscriber && tickets.get(scene.subscriber.login);
      const foreign = scene?.others?.map(({ login }) => tickets.get(login)).find((id) => id !== undefined);
      return [name, { marks: marksOf(letterMarks, ticketId, foreign), ticketId }];
    }),
  );
};
