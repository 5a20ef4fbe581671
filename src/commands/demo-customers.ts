import { readFileSync } from 'node:fs';
import type { SubscriberInput } from '../subscribers/index.js';

const CUSTOMERS = new URL('../../demo/subscribers.json', import.meta.url);

/** Days for which agreements that the demo shows as being in force stay so. */
const DAYS = 30;
const DAY_MS = 86_400_000;

/** A customer as the file has it. */
type DemoCustomer = Omit<SubscriberInput, 'consultationAgreementUntil'> & {
  consultationAgreementUntil?: string | null;
};

/** The same day of a later year where that one is over, or nearly so: the demo outlives the year that its file was written in. */
export const stillAhead = (date: string, now: Date): string => {
  const moved = new Date(date);
  while (moved.getTime() < now.getTime() + DAYS * DAY_MS) moved.setUTCFullYear(moved.getUTCFullYear() + 1);
  return moved.toISOString();
};

/** The customers of the demo, for its seed and for its panel: both have the same agreements. */
export const demoCustomers = (now = new Date()): DemoCustomer[] =>
  (JSON.parse(readFileSync(CUSTOMERS, 'utf8')) as DemoCustomer[]).map((customer) => {
    const { consultationAgreementUntil: until } = customer;
    return until ? { ...customer, consultationAgreementUntil: stillAhead(until, now) } : customer;
  });
