import { givenName } from '../files/file-names.js';
import type { Part } from '../mime/scan.js';

/** How a part's contents are looked through. */
export type PartKind = 'text' | 'html' | 'letter' | 'tnef' | 'other';

const TEXT_NAME =
  /\.(?:txt|log|csv|ini|conf|cfg|env|json|ya?ml|xml|md|php|js|sql|sh|bat|ps1|ics|vcf|htaccess|eml)$/i;

/** Without a NUL, and with hardly any control character: a text, whatever it is called. */
export const looksLikeText = (content: Buffer): boolean => {
  const sample = content.subarray(0, 4_096);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) odd += 1;
  }
  return odd * 50 <= sample.length;
};

export const isTnef = ({ type }: Pick<Part, 'type'>): boolean =>
  type.value === 'application/ms-tnef' || type.value === 'application/vnd.ms-tnef';

export const kindOf = (part: Part, content: Buffer): PartKind => {
  const { value } = part.type;
  const name = givenName(part) ?? '';
  if (isTnef(part) || /^winmail\.dat$/i.test(name)) return 'tnef';
  if (value === 'text/html' || value === 'application/xhtml+xml' || /\.html?$/i.test(name)) return 'html';
  if (value === 'message/rfc822' || value === 'message/global' || /\.eml$/i.test(name)) return 'letter';
  const isText =
    value === '' || value.startsWith('text') || value.startsWith('message/') || TEXT_NAME.test(name);
  return isText || looksLikeText(content) ? 'text' : 'other';
};
