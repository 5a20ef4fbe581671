/** The codings that this server sends, the smallest first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** Whether `Accept-Encoding` wants it; a quality of 0 refuses (RFC 9110, 12.5.3). */
const wants = (accepted: ReadonlyMap<string, number>, coding: Coding): boolean =>
  (accepted.get(coding) ?? (coding === 'identity' ? 1 : (accepted.get('*') ?? 0))) > 0;

/** The smallest form that the client takes. What a client refuses altogether it gets plain. */
export const codingFor = (acceptEncoding: string | undefined): Coding => {
  const accepted = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)] as const;
    }),
  );
  return CODINGS.find((coding) => wants(accepted, coding)) ?? 'identity';
};
