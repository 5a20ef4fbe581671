import { keyedRequest, nameMade, once, recall } from '../idempotency/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { notFound } from '../kernel/problem.js';
import type { InstructionRow } from './instruction.entity.js';
import { CreateInstructionInput } from './instruction.inputs.js';
import { insertArticle } from './instruction-rows.js';
import { type InstructionDeps, type InstructionResult, requireWriter, written } from './writer.js';

type Earlier = NonNullable<Awaited<ReturnType<typeof recall>>>;

/** The article that the first of the repeats has made, as it is now. */
const repeated = async ({ database }: InstructionDeps, earlier: Earlier): Promise<InstructionResult> => {
  if ('fault' in earlier) return { instruction: null, faults: [earlier.fault] };
  const [row] = await database.select<InstructionRow>('SELECT * FROM instruction WHERE id = ?', [
    Number(earlier.objectId),
  ]);
  if (!row) throw notFound();
  return written(row);
};

/**
 * Writes a new article (3.9). Repeated under its idempotency key, it answers with the article it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const createInstruction = async (
  deps: InstructionDeps,
  actor: Actor,
  input: CreateInstructionInput,
): Promise<InstructionResult> => {
  const agent = requireWriter(actor);
  const faults = checkInput(CreateInstructionInput, input, ['input']);
  const request = keyedRequest(agent, 'createInstruction', input);
  const earlier = await recall(deps.database, request);
  if (earlier) return repeated(deps, earlier);
  if (faults.length) return { instruction: null, faults };

  const now = deps.clock.now();
  const result = await once(
    deps.database,
    request,
    now,
    () => '',
    async (tx) => {
      const row = await insertArticle(tx, input, { changedBy: agent.agentId, now });
      await nameMade(tx, request, String(row.id));
      return row;
    },
  );
  return 'made' in result ? written(result.made) : repeated(deps, result.earlier);
};
