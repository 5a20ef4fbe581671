/**
 * The panel's own server. It alone holds the service token; a page gets a short session of the customer whom the panel
 * has signed in.
 */
import { createClient } from '@zayavka/sdk';

export function panelBackEnd({ url, serviceToken }) {
  const client = createClient({ url, token: serviceToken, locale: 'ru' });

  return {
    /** Tells the support desk who the customers are; run at each change, or each night with everybody. */
    async syncCustomers(customers) {
      const result = { created: 0, updated: 0, errors: [] };
      for (let i = 0; i < customers.length; i += 250) {
        const part = await client.syncSubscribers({ subscribers: customers.slice(i, i + 250) });
        result.created += part.created;
        result.updated += part.updated;
        result.errors.push(...part.errors);
      }
      return result;
    },

    /** What the panel's page asks for on behalf of its signed-in customer. */
    async openSession(login) {
      const { token, expiresAt } = (await client.openPanelSession({ login })).orThrow();
      return { token, expiresAt };
    },
  };
}
