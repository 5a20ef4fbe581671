import type { RegulationsData } from './schema.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Clause 3.5: the moment until which the support service owes its reply.
 * @param waitingSince epoch milliseconds at which the turn passed to the support service
 * @returns epoch milliseconds
 */
export const respondBy = (waitingSince: number, regulations: RegulationsData): number =>
  waitingSince + regulations.responseHours * HOUR;

/**
 * The moment from which the reply counts as at risk.
 * @param waitingSince epoch milliseconds
 * @returns epoch milliseconds, whole
 */
export const atRiskFrom = (waitingSince: number, regulations: RegulationsData): number =>
  waitingSince + Math.floor((regulations.responseHours * HOUR * regulations.atRiskPercent) / 100);

/**
 * Clauses 3.7 and 3.10: the moment from which an authorization that was not given may be answered by a refusal.
 * @param since epoch milliseconds at which the subscriber was told what is missing
 */
export const refusalOfferedFrom = (since: number, regulations: RegulationsData): number =>
  since + regulations.authorizationDays * DAY;

/** The other way round: who has owed an authorization since then, or longer, may be refused now. */
export const owedSince = (now: number, regulations: RegulationsData): number =>
  now - regulations.authorizationDays * DAY;

/** How long a ticket stays with an agent of whom nothing is heard, in milliseconds. */
export const takeLapse = (regulations: RegulationsData): number => regulations.takeLapseMinutes * MINUTE;
