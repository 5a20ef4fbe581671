import type { DeliveryReport } from '../../letter.js';
import { isAddress } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { oneLine } from '../mime/header-values.js';

export type Reported = DeliveryReport['recipients'][number];

/** Recipients of one report; a letter of ours has one. */
const MOST = 200;
const LONGEST_DIAGNOSTIC = 1_000;

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** The fields of one group; continued lines are put together, the first of a name counts. */
const fieldsOf = (group: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
};

/** `rfc822;a+2Bb@c` (RFC 3464, 2.1.2; xtext as RFC 3461, 4). */
const addressIn = (value: string | undefined): string | null => {
  if (!value) return null;
  const text = value
    .slice(value.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '');
  const address = text.replace(/\+([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  for (const each of [text, address]) if (isAddress(each)) return each.toLowerCase();
  return null;
};

export const statusIn = (value: string | undefined): string | null =>
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(value ?? '')?.[1] ?? null;

export const diagnosticOf = (value: string | undefined): string | null => {
  const words = oneLine(decodeWords(value ?? ''))
    .replace(/\s+/g, ' ')
    .replace(/^[\w-]{1,20};\s*/, '');
  return words.slice(0, LONGEST_DIAGNOSTIC) || null;
};

const actionOf = (value: string | undefined, status: string | null): Reported['action'] => {
  const said = value?.toLowerCase().split(/[\s;(]/)[0];
  const known = ACTIONS.find((action) => action === said);
  if (known) return known;
  if (status?.startsWith('4')) return 'delayed';
  return status?.startsWith('2') ? 'delivered' : 'failed';
};

export type DeliveryStatus = {
  readonly recipients: readonly Reported[];
  readonly originalMessageId: string | null;
};

/** Reads a `message/delivery-status` (RFC 3464): up to 200 recipients. */
export const readDeliveryStatus = (text: string): DeliveryStatus => {
  const groups = text.split(/\n[ \t]*\n/, MOST + 50).map(fieldsOf);
  const recipients = groups.flatMap((fields): Reported[] => {
    const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
    if (!address) return [];
    const status = statusIn(fields.get('status'));
    const diagnostic = diagnosticOf(fields.get('diagnostic-code'));
    return [{ address, action: actionOf(fields.get('action'), status), status, diagnostic }];
  });
  const id = groups
    .map((fields) => fields.get('x-original-message-id') ?? fields.get('original-message-id'))
    .find(Boolean);
  return { recipients: recipients.slice(0, MOST), originalMessageId: idIn(id) };
};

/** The Message-ID in a header's value, without its brackets. */
export const idIn = (value: string | undefined): string | null =>
  /<([^<>\s]{1,998})>/.exec(value ?? '')?.[1] ?? null;
