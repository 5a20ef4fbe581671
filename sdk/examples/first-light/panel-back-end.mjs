/**
 * The panel's own server. It alone holds the service token; a page gets a short session of the customer whom the panel
 * has signed in.
 */
import { createPanel } from '@zayavka/sdk/panel';

export function panelBackEnd({ url, serviceToken }) {
  const panel = createPanel({ url, serviceToken, locale: 'ru' });

  return {
    /** Tells the support desk who the customers are; run at each change, or each night with everybody. */
    syncCustomers: (customers) => panel.sync(customers),

    /** What the panel's page asks for on behalf of its signed-in customer; the same session while it lasts. */
    openSession: (login, refused) => panel.session(login, { refused }),
  };
}
