import { domainToASCII } from 'node:url';

/** As wide as the column. */
const MOST_CHARACTERS = 320;

/**
 * The form by which addresses are compared: lower case, and a domain in Cyrillic letters as its Punycode. The part before
 * the @ has no case either: RFC 5321 would allow it, and no mail service that people use makes use of it.
 */
export const addressKey = (address: string): string => {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = at < 0 ? '' : domainToASCII(lower.slice(at + 1));
  return (domain ? `${lower.slice(0, at)}@${domain}` : lower).slice(0, MOST_CHARACTERS);
};
