/** The panel's own sessions: a random cookie that scripts cannot read, and whose it is, in memory. */
import { randomBytes } from 'node:crypto';

const NAME = 'panel_session';
const SESSION_MS = 8 * 60 * 60_000;

export function sessions({ path, secure }) {
  const open = new Map();
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  function cookie(request, name) {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.find(([found]) => found === name)?.[1];
  }

  return {
    cookie,

    loginOf(request) {
      const session = open.get(cookie(request, NAME));
      return session && session.until > Date.now() ? session.login : undefined;
    },

    /** @returns the cookie to set; a new one at each sign-in, so that nobody can plant one beforehand */
    begin(login) {
      for (const [id, { until }] of open) if (until <= Date.now()) open.delete(id);
      const id = randomBytes(32).toString('base64url');
      open.set(id, { login, until: Date.now() + SESSION_MS });
      return `${NAME}=${id}; ${attributes}; Max-Age=${SESSION_MS / 1000}`;
    },

    /** @returns the cookie that takes the old one away */
    end(request) {
      open.delete(cookie(request, NAME));
      return `${NAME}=; ${attributes}; Max-Age=0`;
    },
  };
}
