import { type ClientOptions, createClient } from '../../sdk/src/index.js';

export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the SDK sends for a call: caught on its way out. */
export const sentBySdk = (
  token: string,
  call: (client: ReturnType<typeof createClient>) => Promise<unknown>,
): Promise<Sent> => sentBy(createClient, token, call);

/** The same of any of its clients. */
export const sentBy = async <Client>(
  create: (options: ClientOptions) => Client,
  token: string,
  call: (client: Client) => Promise<unknown>,
): Promise<Sent> => {
  let sent: Sent | undefined;
  const client = create({
    url: 'http://127.0.0.1/graphql',
    token,
    locale: 'en',
    retry: { tries: 1 },
    fetch: async (_url, { headers, body } = {}) => {
      sent = { headers: Object.fromEntries(new Headers(headers)), body: String(body) };
      throw new TypeError('not sent');
    },
  });
  await call(client).catch(() => undefined);
  if (!sent) throw new Error('The SDK has sent nothing');
  return sent;
};

/** The SDK's list of tickets with each ticket's subscriber, as a support service's page shows it, uncounted. */
export const pageWithSubscribers = ({ headers, body }: Sent): Sent => {
  const changed = body
    .replace('nodes{...TicketFields}', 'nodes{...TicketFields subscriber{id login contractNumber name}}')
    .replace('totalCount ', '');
  if (changed.length <= body.length)
    throw new Error('The SDK asks for tickets in other words: see documents.ts');
  return { headers, body: changed };
};
