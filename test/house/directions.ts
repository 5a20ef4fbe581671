import { mayKnowCompose, mayKnowOutermost, outermost, type Room, withoutDoor } from './rooms.js';
import type { Source } from './source.js';

type Rooms = Readonly<Record<string, Room>>;

/** `src/tickets/open-ticket.ts` is in `tickets`, `src/main.ts` in `main`. Outside of src/ there are no rooms. */
export function roomOf(path: string): string | undefined {
  return path.match(/^src\/([^/]+?)(?:\/|\.ts$)/)?.[1];
}

/** Arrows that the table does not allow, and visits that do not come through the door. */
export function wrongDirections(sources: readonly Source[], rooms: Rooms): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(({ ours }) => ours).flatMap(({ target }) => wrongImport(path, target, rooms)),
  );
}

function wrongImport(path: string, target: string, rooms: Rooms): string[] {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === undefined) return [];
  if (to === undefined) return [`${path} imports ${target}, which is not in src/`];
  if (from === to) return [];
  const room = rooms[path.slice('src/'.length, -'.ts'.length)] ?? rooms[from];
  if (!room) return [`${path} is in a room without a row in test/house/rooms.ts`];
  if (room.imports !== 'everything' && !room.imports.includes(to)) {
    return [`${path} imports ${target}: ${from} does not know ${to}`];
  }
  return isDoor(target) ? [] : [`${path} imports ${target}: only through src/${to}/index.ts`];
}

function isDoor(path: string): boolean {
  const inside = path.split('/').slice(1);
  return inside.length === 1 || inside[1] === 'index.ts' || isOneOf(withoutDoor, inside[0] ?? '');
}

/** Rooms that a row names and no row describes, rings of rows, and arrows that only a few may have. */
export function unsoundRows(rooms: Rooms): string[] {
  const arrows = new Map(
    Object.entries(rooms).flatMap(([name, { imports }]) =>
      imports === 'everything' ? [] : [[name, imports]],
    ),
  );
  const faults = [...arrows].flatMap(([name, imports]) =>
    imports.flatMap((other) => {
      if (!(other in rooms)) return [`the row ${name} names ${other}, which has no row`];
      const few = isOneOf(outermost, other)
        ? mayKnowOutermost
        : other === 'compose'
          ? mayKnowCompose
          : [name];
      return isOneOf(few, name)
        ? []
        : [`the row ${name} names ${other}, which only ${few.join(' and ')} may know`];
    }),
  );
  return [...faults, ...ringsOf(arrows).map((ring) => `the rows ${ring.join(' → ')} form a ring`)];
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/** Each ring of a graph once, as the names on the way round. */
export function ringsOf(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];

  function visit(name: string): void {
    const start = way.indexOf(name);
    if (start >= 0) rings.push([...way.slice(start), name]);
    if (start >= 0 || done.has(name)) return;
    way.push(name);
    for (const next of arrows.get(name) ?? []) visit(next);
    way.pop();
    done.add(name);
  }

  for (const name of arrows.keys()) visit(name);
  return rings;
}

/** Files that need each other before either is complete; an import of types alone needs nothing. */
export function fileCycles(sources: readonly Source[]): string[] {
  const arrows = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ ours, typeOnly }) => ours && !typeOnly).map(({ target }) => target),
    ]),
  );
  return ringsOf(arrows).map((ring) => ring.join(' → '));
}
