/** What is wrong with the form, each at its place: our own verdict, and what the server answers, in one shape. */
import type { FieldErrorCode } from '../../types.js';

/** The places of the form. `form` is what no single place can mend. */
export const PLACES = [
  'form',
  'topic',
  'selfServiceDidNotHelp',
  'serviceId',
  'emergency',
  'subject',
  'description',
  'errorText',
  'stepsToReproduce',
  'files',
  'password',
] as const;
export type Place = (typeof PLACES)[number];

export type Problems = ReadonlyMap<Place, string>;

/** A fault of one of the two sides: the server's have a message, in the viewer's language. */
export interface Fault {
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
  readonly clause?: string | null | undefined;
  readonly message?: string | undefined;
}

const BY_FIELD: Readonly<Record<string, Place>> = {
  authorization: 'password',
  attachmentIds: 'files',
};

/** Where the form shows what stands at a path of the input. */
export function placeOf([, field = '']: readonly string[]): Place {
  return BY_FIELD[field] ?? PLACES.find((place) => place === field) ?? 'form';
}

/** One for each place, in the order of the form. @param words for a fault that brings none. */
export function problemsOf(
  faults: readonly Fault[],
  words: (place: Place, fault: Fault) => string,
): Problems {
  const found = new Map<Place, string>();
  for (const fault of faults) {
    const place = placeOf(fault.path);
    if (!found.has(place)) found.set(place, fault.message || words(place, fault));
  }
  return inOrder(found);
}

/** With one more, or without: `undefined` takes the place's problem away. */
export function withProblem(problems: Problems, place: Place, words: string | undefined): Problems {
  const next = new Map(problems);
  if (words === undefined) next.delete(place);
  else next.set(place, words);
  return inOrder(next);
}

function inOrder(found: Problems): Problems {
  return new Map(
    PLACES.flatMap((place): [Place, string][] => {
      const words = found.get(place);
      return words === undefined ? [] : [[place, words]];
    }),
  );
}

/** The files that the server does not know: of `attachmentIds.N` the ids that were sent. */
export function refusedFiles(faults: readonly Fault[], ids: readonly string[]): string[] {
  return faults.flatMap(({ path }) => {
    const id = path[1] === 'attachmentIds' && path[2] !== undefined ? ids[Number(path[2])] : undefined;
    return id === undefined ? [] : [id];
  });
}
