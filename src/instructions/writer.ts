import { type AgentActor, mayWriteInstructions, requireAgent } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Fault } from '../kernel/fault.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { InstructionRow } from './instruction.entity.js';

export type InstructionDeps = { readonly database: Database; readonly clock: Clock };

export type InstructionResult = {
  /** As it is now; also with a conflict, so that the caller sees what is newer. Null when nothing was written. */
  readonly instruction: InstructionRow | null;
  readonly faults: readonly Fault[];
};

export const written = (instruction: InstructionRow): InstructionResult => ({ instruction, faults: [] });

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for those who may not write articles. */
export const requireWriter = (actor: Actor): AgentActor => {
  const agent = requireAgent(actor);
  if (!mayWriteInstructions(agent)) throw new Problem(ProblemCode.FORBIDDEN, { reason: 'agentsOnly' });
  return agent;
};
