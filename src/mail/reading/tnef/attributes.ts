/** One attribute of a TNEF stream (MS-OXTNEF, 2.1.3.1). */
export type Attribute = {
  /** 1 of the letter, 2 of a file. */
  readonly level: number;
  readonly id: number;
  readonly data: Buffer;
};

const SIGNATURE = 0x223e9f78;
const MOST_ATTRIBUTES = 2_000;

export const ATTRIBUTE = {
  body: 0x800c,
  codePage: 0x9007,
  messageProperties: 0x9003,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendering: 0x9002,
  attachProperties: 0x9005,
} as const;

/**
 * Splits a winmail.dat into its attributes.
 *
 * @returns null where it is none, breaks off in the middle, or has more than 2,000 of them
 */
export const readAttributes = (content: Buffer): Attribute[] | null => {
  if (content.length < 6 || content.readUInt32LE(0) !== SIGNATURE) return null;
  const attributes: Attribute[] = [];
  for (let at = 6; at < content.length; ) {
    if (content.length - at < 11 || attributes.length >= MOST_ATTRIBUTES) return null;
    const level = content.readUInt8(at);
    const id = content.readUInt16LE(at + 1);
    const length = content.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if ((level !== 1 && level !== 2) || end + 2 > content.length) return null;
    attributes.push({ level, id, data: content.subarray(at + 9, end) });
    // The checksum behind is of no use: what it guards is checked by its bounds.
    at = end + 2;
  }
  return attributes;
};

/** A property of MAPI that is a text or bytes (MS-OXTNEF, 2.1.3.4). */
export type Property = { readonly id: number; readonly unicode: boolean; readonly data: Buffer };

export const PROPERTY = { longName: 0x3707, body: 0x1000, rtf: 0x1009, html: 0x1013, data: 0x3701 } as const;

const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

const VARIABLE = new Set([0x1e, 0x1f, 0x102, 0x0d]);

const padded = (length: number): number => (length + 3) & ~3;

/** Reads the properties that are there, up to the first that cannot be read; each of several values counts by its first. */
export const readProperties = (data: Buffer): Property[] => {
  const found: Property[] = [];
  let at = 4;
  const has = (bytes: number): boolean => at + bytes <= data.length;
  const count = data.length >= 4 ? Math.min(data.readUInt32LE(0), MOST_ATTRIBUTES) : 0;
  for (let i = 0; i < count && has(4); i++) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) {
      // Named: sixteen bytes of a name space, then a number or a name.
      if (!has(24)) return found;
      const named = data.readUInt32LE(at + 16) === 1 ? padded(data.readUInt32LE(at + 20)) : 0;
      at += 24 + named;
    }
    const base = type & 0x0fff;
    const fixed = FIXED[base];
    const many = (type & 0x1000) !== 0 || VARIABLE.has(base);
    if (many && !has(4)) return found;
    const values = many ? data.readUInt32LE(at) : 1;
    if (many) at += 4;
    if (fixed !== undefined) {
      at += fixed * values;
      continue;
    }
    if (!VARIABLE.has(base) || values > MOST_ATTRIBUTES) return found;
    for (let value = 0; value < values; value++) {
      if (!has(4)) return found;
      const length = data.readUInt32LE(at);
      at += 4;
      if (!has(length)) return found;
      if (value === 0) found.push({ id, unicode: base === 0x1f, data: data.subarray(at, at + length) });
      at += padded(length);
    }
  }
  return found;
};
