import type { ClauseData } from './clause-data.js';
import { DUTIES, GENERAL, TERMS } from './general.js';
import { LIMITS_OF_DUTY } from './limits.js';
import { PROCEDURE } from './procedure.js';

/** In the order of the regulations. */
export const CLAUSES: readonly ClauseData[] = [
  ...GENERAL,
  ...TERMS,
  ...DUTIES,
  ...PROCEDURE,
  ...LIMITS_OF_DUTY,
];

/** Those that there are: what messages cite, and what a provider's file may say in its own words. */
export const CLAUSE_NAMES: readonly string[] = CLAUSES.map(({ clause }) => clause);
