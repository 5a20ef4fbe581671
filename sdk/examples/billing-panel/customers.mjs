/** Who the customers are, and how they prove it. A real panel has them in its database. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(scrypt);
const HASH_BYTES = 32;
/** After this many wrong passwords for one login nothing is compared for a while, right or wrong. */
const TRIES = 5;
const TRIES_MS = 15 * 60_000;

export function customersOf(list, password) {
  const byLogin = new Map(list.map((customer) => [customer.login, customer]));
  const failures = new Map();
  const salt = randomBytes(16);
  const expected = hash(password, salt, HASH_BYTES);

  const recentFailures = (login) =>
    (failures.get(login) ?? []).filter((time) => Date.now() - time < TRIES_MS);

  return {
    all: list,
    find: (login) => byLogin.get(login),

    /** @returns the customer, undefined when login or password is wrong, or 'tooOften' */
    async prove(login, typed) {
      const customer = byLogin.get(login);
      if (customer) {
        const recent = recentFailures(login);
        if (recent.length >= TRIES) return 'tooOften';
        // Counted beforehand: guesses that are sent all at once gain nothing.
        failures.set(login, [...recent, Date.now()]);
      }
      // Logins that nobody has cost the same time, and are not remembered.
      const isRight = timingSafeEqual(await hash(typed, salt, HASH_BYTES), await expected);
      if (!customer || !isRight) return undefined;
      failures.delete(login);
      return customer;
    },
  };
}
