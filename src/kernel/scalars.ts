import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** RFC 3339 with the zone required: without one, the same text would mean another moment on another machine. */
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Whether the day is in the calendar: `Date` would silently read February 30 as March 1. */
const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Never says what it was given: the value is the caller's own and does not belong in an answer or a log. */
const parseDateTime = (value: unknown): Date => {
  const match = typeof value === 'string' && value.length <= 40 ? DATE_TIME.exec(value) : null;
  if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3])))
    throw new GraphQLError('A DateTime is text such as "2026-01-31T09:30:00.000Z", with its zone.');
  return new Date((value as string).toUpperCase());
};

const serializeDateTime = (value: unknown): string => {
  // A time that is no time is a fault of ours; toISOString() would name it too, but not the scalar.
  const time = value instanceof Date ? value : new Date(typeof value === 'number' ? value : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new TypeError('DateTime: neither a Date nor epoch milliseconds');
  return time.toISOString();
};

/** Goes out from a `Date` or epoch milliseconds, comes in as a `Date`. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment: ISO 8601 in UTC with milliseconds. Other zones are understood; a zone must be given.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: serializeDateTime,
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new GraphQLError('A Cursor is text: pass it just as it was given.');
  return value;
};

/** A place in the journal. Text both ways; whether it is one of ours is for `decodeCursor` to say. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description:
    'An opaque place in the journal. The same cursor serves snapshots, pages of events and live streams.',
  serialize: text,
  parseValue: text,
  parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : undefined),
});
