/** Languages of messages and texts; Russian is the default. */
export const Locale = { RU: 'RU', EN: 'EN' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

const wanted = (range: string): { tag: string; q: number } => {
  const [tag = '', ...params] = range.trim().toLowerCase().split(';');
  const quality = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
  const q = quality ? Number(quality.slice(2)) : 1;
  return { tag: tag.split('-')[0] ?? '', q: Number.isFinite(q) ? q : 0 };
};

/**
 * The language of messages by `Accept-Language` (RFC 9110, 12.5.4), or undefined when the header names neither
 * of ours: then the subscriber's own language applies. Longer headers than 200 characters are not read.
 */
export const localeFromHeader = (header: string | undefined): Locale | undefined => {
  if (!header || header.length > 200) return undefined;
  const known = header
    .split(',')
    .map(wanted)
    .filter(({ tag, q }) => q > 0 && (tag === 'ru' || tag === 'en'))
    .sort((a, b) => b.q - a.q)[0];
  if (!known) return undefined;
  return known.tag === 'ru' ? Locale.RU : Locale.EN;
};
