/** The idempotency key of what is sent: a repetition of the same has one effect, something else is another intent. */

export interface Attempt {
  readonly key: string;
  readonly text: string;
}

/** The key for what is sent now: that of the attempt before as long as it is the same. */
export function attemptFor(before: Attempt | undefined, sent: object): Attempt {
  const text = JSON.stringify(sent);
  return before?.text === text ? before : { key: newKey(), text };
}

/** `crypto.randomUUID` is missing from pages without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
