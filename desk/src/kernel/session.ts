/** The agent's session: kept for all tabs of this browser, since agents open tickets in tabs of their own. */
import { AuthError } from '@zayavka/sdk';
import { read, write } from './storage.js';

const KEY = 'zayavka-desk:session';

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
}

const parse = (text: string | null): Session | undefined => {
  try {
    const { token, expiresAt } = JSON.parse(text ?? '') as Partial<Session>;
    if (typeof token !== 'string' || typeof expiresAt !== 'string') return undefined;
    return Date.parse(expiresAt) > Date.now() ? { token, expiresAt } : undefined;
  } catch {
    return undefined;
  }
};

/** Tells of `change` when somebody has signed in, has signed out, or the server has refused the session. */
export class SessionStore extends EventTarget {
  #session: Session | undefined = parse(read(KEY));

  constructor() {
    super();
    // Another tab has signed in or out.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY || key === null) this.#become(parse(newValue));
    });
  }

  get current(): Session | undefined {
    return this.#session;
  }

  begin(session: Session): void {
    write(KEY, JSON.stringify(session));
    this.#become(session);
  }

  end(): void {
    write(KEY, null);
    this.#become(undefined);
  }

  /**
   * For the client: the current token.
   * @throws AuthError when nobody is signed in; a token that the server has refused ends the session.
   */
  readonly token = (refused?: string): string => {
    if (refused !== undefined && refused === this.#session?.token) this.end();
    if (!this.#session) throw new AuthError('Nobody is signed in', { code: 'UNAUTHENTICATED' });
    return this.#session.token;
  };

  #become(session: Session | undefined): void {
    if (session?.token === this.#session?.token) return;
    this.#session = session;
    this.dispatchEvent(new Event('change'));
  }
}
