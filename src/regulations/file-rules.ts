import { patternFault } from './pattern-cost.js';
import { RefusalReason, RequestType } from './request-type.js';
import { TOPIC_FIELD_NAMES, textBounds } from './topic-field-name.js';

/** What is wrong at one place of the file, beyond the shape of a single key. */
export type RuleFault = { code: 'custom'; path: (string | number)[]; message: string };

const fault = (path: (string | number)[], message: string): RuleFault => ({ code: 'custom', path, message });

// The file may still be of any shape here: these rules are judged together with the shape, and whatever they
// do not understand is the shape's fault to tell.
type Loose = { readonly [key: string]: unknown };
const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : []);
const length = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

/** Indexes of the entries whose key was already used by an earlier one. */
const repeats = (entries: readonly Loose[], key: string): number[] =>
  entries.flatMap((entry, i) =>
    typeof entry[key] === 'string' && entries.findIndex((other) => other[key] === entry[key]) < i ? [i] : [],
  );

const fieldFaults = (field: Loose, at: (string | number)[]): RuleFault[] => {
  const name = TOPIC_FIELD_NAMES.find((known) => known === field.name);
  if (!name) return [];
  const bounds = textBounds(name);
  if (!bounds)
    return ['minLength', 'maxLength', 'pattern']
      .filter((key) => field[key] !== undefined)
      .map((key) => fault([...at, key], `does not apply to ${name}, which is chosen and not written`));

  const faults: RuleFault[] = [];
  const min = length(field.minLength);
  const max = length(field.maxLength);
  if (min !== undefined && max !== undefined && min > max)
    faults.push(fault([...at, 'minLength'], `is greater than maxLength (${max}): no text would do`));
  if (min !== undefined && min > bounds.maxLength)
    faults.push(fault([...at, 'minLength'], `must be at most ${bounds.maxLength}, the limit of ${name}`));
  if (max !== undefined && (max > bounds.maxLength || max < (bounds.minLength ?? 1)))
    faults.push(
      fault([...at, 'maxLength'], `must be from ${bounds.minLength ?? 1} to ${bounds.maxLength} for ${name}`),
    );
  if (bounds.minLength !== undefined && field.required === false)
    faults.push(fault([...at, 'required'], `must be true: every ticket has its ${name}`));
  if (typeof field.pattern === 'string') {
    const reason = patternFault(field.pattern, Math.min(max ?? bounds.maxLength, bounds.maxLength));
    if (reason) faults.push(fault([...at, 'pattern'], reason));
  }
  return faults;
};

/** Rules that one topic must keep as a whole. */
export const topicFaults = (source: unknown): RuleFault[] => {
  const topic = loose(source);
  const fields = list(topic.fields);
  const faults = fields.flatMap((field, i) => fieldFaults(field, ['fields', i]));
  for (const i of repeats(fields, 'name'))
    faults.push(fault(['fields', i, 'name'], `is named twice: ${fields[i]?.name}`));
  if (topic.requestType === RequestType.PASSWORD_CHANGE && topic.significant !== true)
    faults.push(fault(['significant'], 'must be true: a password change is always authorized (2.3, 3.7)'));
  if (topic.mainServicesOnly === true && !fields.some((f) => f.name === 'serviceId' && f.required === true))
    faults.push(
      fault(
        ['fields'],
        'must have serviceId with required: true, because the topic is for main services only',
      ),
    );
  return faults;
};

/** Rules that the file must keep as a whole. */
export const regulationsFaults = (source: unknown): RuleFault[] => {
  const file = loose(source);
  const topics = list(file.topics);
  const faults = repeats(topics, 'id').map((i) =>
    fault(['topics', i, 'id'], `is used by an earlier topic too: ${topics[i]?.id}`),
  );
  const allRetired = topics.length > 0 && topics.every((topic) => topic.retired === true);
  if (allRetired) faults.push(fault(['topics'], 'must have at least one topic that is not retired'));

  if (typeof file.letterTopic === 'string') {
    const topic = topics.find(({ id }) => id === file.letterTopic);
    const reason = !topic
      ? 'names no topic of this file'
      : topic.retired === true && !allRetired
        ? 'names a retired topic'
        : topic.significant === true || topic.requestType === RequestType.CONSULTATION
          ? 'must not name a significant topic or a consultation: letters get it without a sign of either (3.7, 3.8)'
          : undefined;
    if (reason) faults.push(fault(['letterTopic'], reason));
  }

  const clauses = list(file.clauses);
  for (const i of repeats(clauses, 'clause'))
    faults.push(fault(['clauses', i, 'clause'], `stands twice: ${clauses[i]?.clause}`));

  // One id is one article: a page that shows it twice must not show two different texts.
  const articles = topics.map((topic) => loose(topic.selfService));
  for (const [i, article] of articles.entries()) {
    const first = articles.find((other) => typeof other.id === 'string' && other.id === article.id);
    if (first && JSON.stringify(first) !== JSON.stringify(article))
      faults.push(fault(['topics', i, 'selfService'], `differs from the earlier instruction ${article.id}`));
  }

  if (Array.isArray(file.refusalReasons)) {
    const reasons = list(file.refusalReasons);
    for (const i of repeats(reasons, 'reason'))
      faults.push(fault(['refusalReasons', i, 'reason'], `stands twice: ${reasons[i]?.reason}`));
    for (const reason of Object.values(RefusalReason))
      if (!reasons.some((entry) => entry.reason === reason))
        faults.push(fault(['refusalReasons'], `must have ${reason} (3.10)`));
  }
  return faults;
};
