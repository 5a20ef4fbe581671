/**
 * The way to the support desk. The service token stays here, on the panel's server: it may act for every customer.
 * A page gets a session that is one customer's and ends after minutes.
 */
import { FieldErrorsError } from '@zayavka/sdk';
import { createPanel } from '@zayavka/sdk/panel';

export function connectSupport({ url, serviceToken }) {
  const desk = createPanel({ url, serviceToken });

  const support = {
    /** Tells the support desk who the customers are. Run it at each change, or each night with everybody. */
    async sync(customers) {
      const { created, updated, errors } = await desk.sync(customers);
      for (const { path, message } of errors) console.error(customers[Number(path[1])]?.login, message);
      return created + updated;
    },

    /** Cached, and renewed before it ends, or when the support desk has refused it: ask as often as you like. */
    async session(customer, { refused } = {}) {
      try {
        return await desk.session(customer.login, { refused });
      } catch (error) {
        if (!(error instanceof FieldErrorsError)) throw error;
        // A customer of today, whom the support desk has not been told of yet.
        await support.sync([customer]);
        return desk.session(customer.login, { refused });
      }
    },

    /**
     * Significant changes need the customer's password (3.7), and the support desk can only compare one that it was given.
     * This panel stores hashes alone, so it hands the password on at the one moment it has it: after a sign-in, which
     * must not fail when the support desk is away.
     */
    async passwordProved(customer, password) {
      await support.sync([{ ...customer, password }]).catch(console.error);
    },
  };
  return support;
}
