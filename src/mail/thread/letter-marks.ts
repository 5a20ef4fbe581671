import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseTicketId } from '../../kernel/ticket-id.js';
import { tagOfAddress } from './support-address.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 16 characters of 5 bits each: as many guesses as nobody has letters for. */
const MAC_CHARACTERS = 16;
const NONCE_BYTES = 10;

/** Base32 in lower case: mail software may change the case of an address. */
const base32 = (bytes: Uint8Array): string => [...bytes].map((byte) => ALPHABET.charAt(byte & 31)).join('');

const MESSAGE_ID = /^([a-z0-9]{10})\.([a-z2-7]{10})\.([a-z2-7]{16})@(.+)$/;
const REPLY_TAG = /^([a-z0-9]{10})-([a-z2-7]{16})$/;

/**
 * What our letters carry so that an answer finds its ticket (3.2): a Message-ID and a reply address with a signature.
 * Whoever has either was written to by us, or was given the letter by somebody who was; a ticketID alone proves nothing.
 */
export class LetterMarks {
  private readonly key: Uint8Array;
  private readonly local: string;
  private readonly domain: string;

  /** @param key the installation's signing key. */
  constructor(
    key: Uint8Array,
    private readonly supportAddress: string,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', key, '', 'letters', 32));
    const at = supportAddress.lastIndexOf('@');
    this.local = supportAddress.slice(0, at).toLowerCase();
    this.domain = supportAddress.slice(at + 1).toLowerCase();
  }

  /** A new Message-ID, without angle brackets, of a letter about this ticket. */
  messageId(ticketId: string): string {
    const ten = spelled(ticketId);
    const nonce = base32(randomBytes(NONCE_BYTES));
    return `${ten}.${nonce}.${this.mac(`id:${ten}:${nonce}`)}@${this.domain}`;
  }

  /** A new Message-ID of a letter that is about no ticket. */
  plainMessageId(): string {
    return `${base32(randomBytes(NONCE_BYTES * 2))}@${this.domain}`;
  }

  /** @returns the ticketID that one of our Message-IDs names. */
  ticketOfMessageId(messageId: string): string | undefined {
    const [, ten = '', nonce = '', mac = '', domain] = messageId.trim().toLowerCase().match(MESSAGE_ID) ?? [];
    return domain === this.domain && this.holds(mac, `id:${ten}:${nonce}`) ? parseTicketId(ten) : undefined;
  }

  /** `support+k7m4p3xwrc-…@example.ru`: every answer to it belongs to this ticket. */
  replyAddress(ticketId: string): string {
    const ten = spelled(ticketId);
    return `${this.local}+${ten}-${this.mac(`to:${ten}`)}@${this.domain}`;
  }

  /** @returns the ticketID that a reply address of ours names. */
  ticketOfAddress(address: string): string | undefined {
    const [, ten = '', mac = ''] = this.tagOf(address)?.match(REPLY_TAG) ?? [];
    return this.holds(mac, `to:${ten}`) ? parseTicketId(ten) : undefined;
  }

  /** Whether letters to this address are for us: the support address itself, or with anything after a plus. */
  isOurs(address: string): boolean {
    return this.tagOf(address) !== undefined;
  }

  private tagOf(address: string): string | undefined {
    return tagOfAddress(address, this.supportAddress);
  }

  private mac(text: string): string {
    return base32(createHmac('sha256', this.key).update(text).digest()).slice(0, MAC_CHARACTERS);
  }

  private holds(mac: string, text: string): boolean {
    const right = Buffer.from(this.mac(text));
    const given = Buffer.from(mac);
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

const spelled = (ticketId: string): string => ticketId.replace('-', '').toLowerCase();
