/** The entry: `npx esbuild sdk/examples/plain/page.js --bundle --minify --format=esm --outfile=sdk/examples/plain/bundle.js`. */
import { AuthError, createClient } from '@zayavka/sdk';
import { showForm } from './form.js';
import { element } from './page-elements.js';
import { showTicket } from './ticket.js';

const { url = '/graphql', sessionUrl = '/support-session' } = element('#support', HTMLElement).dataset;

/** @type {string | undefined} */
let token;

const client = createClient({
  url,
  locale: 'ru',
  token: async (refused) => {
    if (!token || token === refused) {
      const address = refused ? `${sessionUrl}?refused=1` : sessionUrl;
      const response = await fetch(address, { cache: 'no-store' });
      if (response.status === 401) throw new AuthError('Sign in again', { code: 'SESSION_ENDED' });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      /** @type {{ token: string }} */
      const session = await response.json();
      token = session.token;
    }
    return token;
  },
});

/** The form, and then the ticket that came of it. */
async function main() {
  const id = await showForm(client);
  await showTicket(client, id);
}

main().catch(() => {
  element('#failure', HTMLElement).textContent = 'Что-то пошло не так. Обновите страницу.';
});
