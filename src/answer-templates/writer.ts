import { type AgentActor, mayWriteAnswerTemplates, requireAgent } from '../access/index.js';
import type { Database } from '../database/index.js';
import { instructionsById } from '../instructions/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { offeredTopic, type RegulationsData } from '../regulations/index.js';
import type { CreateAnswerTemplateInput } from './answer-template.inputs.js';
import type { LinkedTemplate, Reader, Template } from './template-rows.js';
import { KNOWN_PLACEHOLDERS, placeholdersOf } from './template-rules.js';

export type TemplateDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly regulations: RegulationsData;
};

export type TemplateResult = {
  /** As it is now; also with a conflict, so that the caller sees what is newer. Null when nothing was written. */
  readonly template: LinkedTemplate | null;
  readonly faults: readonly Fault[];
};

/** What both inputs have in common. */
export type Sketch = Omit<CreateAnswerTemplateInput, 'idempotencyKey'>;

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for those who may not write templates. */
export const requireTemplateWriter = (actor: Actor): AgentActor => {
  const agent = requireAgent(actor);
  if (!mayWriteAnswerTemplates(agent))
    throw new Problem(ProblemCode.FORBIDDEN, { reason: 'supervisorsOnly' });
  return agent;
};

/** Placeholders that nobody would fill in: the subscriber would read them. */
export const bodyFaults = (body: string, path: readonly string[]): Fault[] =>
  placeholdersOf(body).hasUnknown
    ? [
        {
          path,
          code: FieldErrorCode.WRONG_FORMAT,
          params: { reason: 'placeholders', known: KNOWN_PLACEHOLDERS },
        },
      ]
    : [];

/** What a template refers to, as it is there. */
export type Read = { readonly template: Template; readonly faults: readonly Fault[] };

/**
 * Looks up what a template refers to.
 * @param broken what its declared rules say
 * @param kept the template as it is: what it referred to already stays allowed, though it was retired meanwhile
 */
export const readSketch = async (
  reader: Reader,
  regulations: RegulationsData,
  sketch: Sketch,
  broken: readonly Fault[],
  kept?: Pick<Template, 'topic' | 'articles'>,
): Promise<Read> => {
  const { title, body, locale } = sketch;
  const topic = sketch.topic ?? null;
  const topicFaults: Fault[] =
    topic === null || topic === kept?.topic || offeredTopic(regulations, topic)
      ? []
      : [{ path: ['input', 'topic'], code: FieldErrorCode.UNKNOWN }];
  const ids = broken.some(({ path }) => path[1] === 'instructionIds') ? [] : (sketch.instructionIds ?? []);
  const found = await instructionsById(reader, ids);
  const keys = ids.map((id, i) => found[i]?.id ?? kept?.articles.find((key) => `A${key}` === id));
  const links: Fault[] = keys.flatMap((key, i) =>
    key === undefined ? [{ path: ['input', 'instructionIds', String(i)], code: FieldErrorCode.UNKNOWN }] : [],
  );
  const articles = [...new Set(keys.filter((key) => key !== undefined).map(Number))];
  return {
    template: { title, body, locale, topic, outcome: sketch.outcome ?? null, articles },
    faults: mergeFaults(broken, bodyFaults(body, ['input', 'body']), topicFaults, links),
  };
};
