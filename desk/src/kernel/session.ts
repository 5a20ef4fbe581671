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
  /** Whether the session before this moment has ended without anybody signing out: by its time, or by a supervisor. */
  hasEnded = !this.#session && read(KEY) !== null;

  constructor() {
    super();
    // Another tab has signed in or out.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY || key === null) this.#become(parse(newValue), newValue !== null);
    });
  }

  get current(): Session | undefined {
    return this.#session;
  }

  begin(session: Session): void {
    write(KEY, JSON.stringify(session));
    this.#become(session, false);
  }

  end(): void {
    write(KEY, null);
    this.#become(undefined, false);
  }

  /** What is left says to other tabs, and after a reload, that nobody has signed out. */
  #lose(): void {
    write(KEY, '{}');
    this.#become(undefined, true);
  }

  /**
   * For the client: the current token.
   * @throws AuthError when nobody is signed in; a token that the server has refused ends the session.
   */
  readonly token = (refused?: string): string => {
    if (refused !== undefined && refused === this.#session?.token) this.#lose();
    if (!this.#session) throw new AuthError('Nobody is signed in', { code: 'UNAUTHENTICATED' });
    return this.#session.token;
  };

  #become(session: Session | undefined, isOver: boolean): void {
    if (session?.token === this.#session?.token) return;
    this.#session = session;
    this.hasEnded = !session && isOver;
    this.dispatchEvent(new Event('change'));
  }
}
