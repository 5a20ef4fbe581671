import { keyedRequest, nameMade, once, recall } from '../idempotency/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { notFound } from '../kernel/problem.js';
import type { AnswerTemplateRow } from './answer-template.entity.js';
import { CreateAnswerTemplateInput } from './answer-template.inputs.js';
import { insertTemplate, linked } from './template-rows.js';
import { readSketch, requireTemplateWriter, type TemplateDeps, type TemplateResult } from './writer.js';

type Earlier = NonNullable<Awaited<ReturnType<typeof recall>>>;

const done = async ({ database }: TemplateDeps, row: AnswerTemplateRow): Promise<TemplateResult> => {
  const [template = null] = await linked(database, [row]);
  return { template, faults: [] };
};

/** The template that the first of the repeats has made, as it is now. */
const repeated = async (deps: TemplateDeps, earlier: Earlier): Promise<TemplateResult> => {
  if ('fault' in earlier) return { template: null, faults: [earlier.fault] };
  const [row] = await deps.database.select<AnswerTemplateRow>('SELECT * FROM answer_template WHERE id = ?', [
    Number(earlier.objectId),
  ]);
  if (!row) throw notFound();
  return done(deps, row);
};

/**
 * Writes a new answer template. Repeated under its idempotency key, it answers with the template it made before.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators.
 */
export const createAnswerTemplate = async (
  deps: TemplateDeps,
  actor: Actor,
  input: CreateAnswerTemplateInput,
): Promise<TemplateResult> => {
  const agent = requireTemplateWriter(actor);
  const { database, regulations, clock } = deps;
  const request = keyedRequest(agent, 'createAnswerTemplate', input);
  const earlier = await recall(database, request);
  if (earlier) return repeated(deps, earlier);
  const broken = checkInput(CreateAnswerTemplateInput, input, ['input']);
  const { template, faults } = await readSketch(database, regulations, input, broken);
  if (faults.length) return { template: null, faults };

  const now = clock.now();
  const result = await once(
    database,
    request,
    now,
    () => '',
    async (tx) => {
      const row = await insertTemplate(tx, template, { changedBy: agent.agentId, now });
      await nameMade(tx, request, String(row.id));
      return row;
    },
  );
  return 'made' in result ? done(deps, result.made) : repeated(deps, result.earlier);
};
