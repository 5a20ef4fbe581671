/** Fills in answer templates, where the answer is written. */
import type { TemplatePlaceholder } from '../_generated/types.js';

/** What the placeholders stand for, in the words of the answer's language; what is not known is left out. */
export type TemplateFacts = Readonly<Partial<Record<TemplatePlaceholder, string | null | undefined>>>;

/** A template with what is known put in. */
export interface FilledTemplate {
  readonly text: string;
  /** What stands in the text still, by name, each once: no fact was there for it, or nobody knows it. */
  readonly unfilled: readonly string[];
}

// A key that the schema has not, or has and is missing here, does not compile.
const ALL: Readonly<Record<TemplatePlaceholder, true>> = {
  subscriberName: true,
  ticketId: true,
  login: true,
  contractNumber: true,
  serviceName: true,
  agentName: true,
  expectedResolutionAt: true,
};

/** Every placeholder that a template may have, for a list to choose from. */
export const templatePlaceholders: readonly TemplatePlaceholder[] = Object.keys(
  ALL,
) as readonly TemplatePlaceholder[];

/** The same that the server reads as a placeholder. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/**
 * Puts facts in the places of `{{ticketId}}` and the like, once: braces within a fact are text. A fact of white space
 * alone counts as none.
 */
export function fillTemplate(body: string, facts: TemplateFacts): FilledTemplate {
  const unfilled = new Set<string>();
  const text = body.replace(PLACEHOLDER, (placeholder: string, name: string) => {
    const fact = Object.hasOwn(ALL, name) ? facts[name as TemplatePlaceholder] : undefined;
    if (fact?.trim()) return fact;
    unfilled.add(name);
    return placeholder;
  });
  return { text, unfilled: [...unfilled] };
}
