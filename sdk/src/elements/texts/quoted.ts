/**
 * A text of somebody's in Russian quotes, «…»; those inside of it become „…“, straight ones as well.
 * A mark after a space or a bracket, or at the beginning, opens; any other closes.
 */
export function quoted(text: string): string {
  const inside = text
    .trim()
    .replace(/(^|[\s([])["“”„]/g, '$1„')
    .replace(/["”]/g, '“')
    .replaceAll('«', '„')
    .replaceAll('»', '“');
  return `«${inside}»`;
}
