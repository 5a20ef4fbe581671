/** Control characters, line separators, and marks that turn the reading direction round: none belongs in a header. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * Text of others for a header or a list: on one line, whatever it was, so that it can begin no header of its own.
 * @param most characters that are kept
 */
export const oneLine = (text: string, most: number): string => {
  const line = text.toWellFormed().replace(UNFIT, ' ').replace(/ {2,}/g, ' ').trim();
  return line.length <= most ? line : `${Array.from(line.slice(0, most)).slice(0, -1).join('')}…`;
};

const MESSAGE_ID = /^[\x21-\x3b\x3d\x3f-\x7e]{3,255}$/;

/** Message-IDs that can stand in a header as they are; those of others may be anything. */
export const fitMessageIds = (ids: ReadonlyArray<string | null | undefined>): string[] => [
  ...new Set(ids.flatMap((id) => (id && MESSAGE_ID.test(id) ? [id] : []))),
];
