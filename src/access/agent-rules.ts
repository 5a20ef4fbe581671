import type { AgentRole } from '../kernel/actor.js';
import { type ConstraintRules, checkValue } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';

/** What an agent is made of, as far as it is typed by hand. */
export type AgentSketch = {
  readonly login: string;
  readonly name: string;
  readonly password: string;
};

/** A login of a subscriber or an agent: 1 to 64 characters on one line. */
export const LOGIN_RULES = { minLength: 1, maxLength: 64, format: 'line' } as const;
export const NAME_RULES = { minLength: 1, maxLength: 200, format: 'line' } as const;
/** An agent's password, in characters; what is typed at a sign-in may be shorter and is then simply wrong. */
export const SHORTEST_AGENT_PASSWORD = 10;
export const TYPED_PASSWORD_RULES = { minLength: 1, maxLength: 1024 } as const;
export const PASSWORD_RULES = { ...TYPED_PASSWORD_RULES, minLength: SHORTEST_AGENT_PASSWORD } as const;

/**
 * Agents type their login by hand, on telephones too: capitals and spaces around it do not make it another.
 * What comes out is what is stored and compared.
 */
export const agentLogin = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

const RULES: Readonly<Record<keyof AgentSketch, ConstraintRules>> = {
  login: LOGIN_RULES,
  name: NAME_RULES,
  password: PASSWORD_RULES,
};

/** Everything that is wrong with these parts of an agent. */
export const agentFaults = (parts: Partial<AgentSketch>): Fault[] =>
  Object.entries(parts).flatMap(([name, value]) =>
    checkValue(value, RULES[name as keyof AgentSketch], [name]),
  );

/** The login is another agent's, perhaps of one who has retired: answers still name them. */
export const loginTaken: Fault = { path: ['agent', 'login'], code: FieldErrorCode.NOT_ALLOWED };

const OF_ALL = ['tickets:work', 'subscribers:read'] as const;
const OF_SUPERVISORS = [
  ...OF_ALL,
  'tickets:take-over',
  'reports:read',
  'agents:write',
  'templates:write',
] as const;

/** What an agent's session is good for, in the words that `viewer` shows; the policies decide by the role itself. */
export const AGENT_SCOPES: Readonly<Record<AgentRole, readonly string[]>> = {
  AGENT: OF_ALL,
  SUPERVISOR: OF_SUPERVISORS,
  ADMIN: OF_SUPERVISORS,
};
