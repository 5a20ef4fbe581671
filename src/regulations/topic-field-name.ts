/** Fields of a new ticket on which a topic may make demands of its own. */
export const TOPIC_FIELD_NAMES = [
  'subject',
  'description',
  'errorText',
  'stepsToReproduce',
  'serviceId',
] as const;
export type TopicFieldName = (typeof TOPIC_FIELD_NAMES)[number];

/** Length in code points that the public contract allows a text, whatever the topic. */
export type TextBounds = { readonly minLength?: number; readonly maxLength: number };

/**
 * The contract's own limits. A topic may only narrow them: one that asked for more could never be satisfied.
 * `serviceId` has none, because it is chosen from the contract's services and not written.
 */
export const TEXT_BOUNDS = {
  subject: { minLength: 3, maxLength: 200 },
  description: { minLength: 10, maxLength: 50_000 },
  errorText: { maxLength: 200_000 },
  stepsToReproduce: { maxLength: 50_000 },
} as const satisfies Partial<Record<TopicFieldName, TextBounds>>;

export const textBounds = (name: TopicFieldName): TextBounds | undefined =>
  name === 'serviceId' ? undefined : TEXT_BOUNDS[name];
