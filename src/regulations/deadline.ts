import type { RegulationsData } from './schema.js';

const HOUR = 3_600_000;

/**
 * Clause 3.5: the moment until which the support service owes its reply.
 * @param waitingSince epoch milliseconds at which the turn passed to the support service
 * @returns epoch milliseconds
 */
export const respondBy = (waitingSince: number, regulations: RegulationsData): number =>
  waitingSince + regulations.responseHours * HOUR;
