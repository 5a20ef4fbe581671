/** The entry: `npx esbuild sdk/examples/react/page.tsx --bundle --minify --format=esm --outfile=sdk/examples/react/page.js`. */
import { AuthError, createClient } from '@zayavka/sdk';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Support } from './support.js';

const place = document.getElementById('support');
if (!place) throw new Error('The page has no place for the support form');
const { url = '/graphql', sessionUrl = '/support-session' } = place.dataset;

let token: string | undefined;

/** One for the whole page: its streams share a connection. */
const client = createClient({
  url,
  locale: 'ru',
  token: async (refused) => {
    if (!token || token === refused) {
      const address = refused ? `${sessionUrl}?refused=1` : sessionUrl;
      const response = await fetch(address, { cache: 'no-store' });
      if (response.status === 401) throw new AuthError('Sign in again', { code: 'SESSION_ENDED' });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      ({ token } = (await response.json()) as { token: string });
    }
    return token;
  },
});

createRoot(place).render(
  <StrictMode>
    <Support client={client} />
  </StrictMode>,
);
