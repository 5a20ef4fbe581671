/** What RFC 8187 lets stand in an extended value; the rest is spelled in percents. */
const spelled = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** For clients that know no other than ASCII (RFC 6266, appendix D): nothing that they might unescape. */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');

/** A `Content-Disposition` that saves the file under its name and never shows it (RFC 6266). */
export const attachmentDisposition = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${spelled(name.toWellFormed())}`;

/** Types that a browser would take for a page or a program of ours. */
const ACTIVE = /html|xml|script|svg|wasm|flash|java/i;

/** The type by which a content leaves the house: never one that a browser would run. */
export const servedType = (contentType: string): string =>
  ACTIVE.test(contentType) || !/^[\w.+-]+\/[\w.+-]+$/.test(contentType)
    ? 'application/octet-stream'
    : contentType;
