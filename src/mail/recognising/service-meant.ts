import type { ServiceRow } from '../../subscribers/index.js';
import type { ReadLetter } from '../letter.js';

/** Enough for what a person writes; a log below it names services that are not meant. */
const READ_CHARACTERS = 4_000;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Finds a service's name as a word of its own: `shop.example.ru`, not within `old-shop.example.ru`. Behind `www.` and as
 * the domain of an address it is meant as well.
 */
const naming = ({ name }: ServiceRow): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_-])(?<!(?<!www)\\.)${escaped(name)}(?![\\p{L}\\p{N}_-]|\\.\\p{L})`, 'iu');

type About = Pick<ReadLetter, 'subject' | 'text'> & {
  readonly fields: Pick<ReadLetter['fields'], 'service'>;
};

/**
 * The service of the subscriber that the letter is about: the one whose name stands in the line that says so, else in the
 * subject, else in the text, where exactly one does; else the only one there is.
 * @param services those of the subscriber that are in force
 */
export const serviceMeant = (letter: About, services: readonly ServiceRow[]): ServiceRow | undefined => {
  const inForce = services.filter(({ removedAt }) => removedAt === null);
  const patterns = inForce.map((service) => ({ service, pattern: naming(service) }));
  for (const place of [letter.fields.service ?? '', letter.subject, letter.text.slice(0, READ_CHARACTERS)]) {
    const found = patterns.filter(({ pattern }) => pattern.test(place)).map(({ service }) => service);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  return inForce.length === 1 ? inForce[0] : undefined;
};
