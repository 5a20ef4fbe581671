/** What a template may leave to be filled in; the one list of them, which the schema hands on as an enum. */
export const TemplatePlaceholder = {
  subscriberName: 'subscriberName',
  ticketId: 'ticketId',
  login: 'login',
  contractNumber: 'contractNumber',
  serviceName: 'serviceName',
  agentName: 'agentName',
  expectedResolutionAt: 'expectedResolutionAt',
} as const;
export type TemplatePlaceholder = (typeof TemplatePlaceholder)[keyof typeof TemplatePlaceholder];

const KNOWN: ReadonlySet<string> = new Set(Object.values(TemplatePlaceholder));

const isKnown = (name: string): name is TemplatePlaceholder => KNOWN.has(name);

/** As the SDK reads it: two braces, a word, two braces, with white space around the word if one likes. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;
const OPENING = /\{\{/;

export type PlaceholdersOfText = {
  /** Each once, in the order in which they first appear. */
  readonly known: readonly TemplatePlaceholder[];
  /** Whether two braces open that begin none of them: a name that nobody knows, or one that is not closed. */
  readonly hasUnknown: boolean;
};

/** Which placeholders a template's text has. */
export const placeholdersOf = (text: string): PlaceholdersOfText => {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return {
    known: [...new Set(names.filter(isKnown))],
    hasUnknown: !names.every(isKnown) || OPENING.test(text.replace(PLACEHOLDER, '')),
  };
};

/** As a message names them. */
export const KNOWN_PLACEHOLDERS: string = Object.values(TemplatePlaceholder)
  .map((name) => `{{${name}}}`)
  .join(', ');
