import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../kernel/clock.js';

const MINUTE = 60_000;
/** Addresses made within one window are the same, so that equal reads give equal answers. */
const WINDOW_MS = 5 * MINUTE;
/** A link is good for this long at least, and for a window more at most. */
const LEAST_MS = 10 * MINUTE;

const FORM = /^[\w-]{43}$/;

/** Where a file is fetched: an address for whoever may see it, good for 10 to 15 minutes, that needs no token. */
export class AttachmentLinks {
  private readonly key: Uint8Array;

  /**
   * @param key the installation's signing key
   * @param publicUrl without a slash at the end
   */
  constructor(
    key: Uint8Array,
    private readonly publicUrl: string,
    private readonly clock: Clock,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', key, '', 'attachments', 32));
  }

  /** The address of a file, for one who may have it. */
  urlOf(id: string): string {
    const expires = (Math.floor(this.clock.now() / WINDOW_MS) + 1) * WINDOW_MS + LEAST_MS;
    return `${this.publicUrl}/attachments/${id}?expires=${expires}&signature=${this.sign(id, expires)}`;
  }

  /** Whether this signature is ours, for this file, and still good. */
  holds(id: string, expires: string, signature: string): boolean {
    if (!/^\d{1,15}$/.test(expires) || !FORM.test(signature)) return false;
    const right = Buffer.from(this.sign(id, Number(expires)));
    return timingSafeEqual(right, Buffer.from(signature)) && Number(expires) > this.clock.now();
  }

  private sign(id: string, expires: number): string {
    return createHmac('sha256', this.key).update(`${id}.${expires}`).digest('base64url');
  }
}
