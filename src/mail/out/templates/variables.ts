import type { LetterKind } from '../../words.js';

/** What a variable holds: a text, a yes or no for a section, or a list whose items have fields of their own. */
export type Variable = 'text' | 'flag' | readonly string[];

/** In every letter. */
const ALWAYS = {
  supportAddress: 'text',
} as const satisfies Record<string, Variable>;

/** In every letter about a ticket. */
const TICKET = {
  ...ALWAYS,
  ticketId: 'text',
  /** The ticket's own subject. */
  subject: 'text',
  topic: 'text',
} as const satisfies Record<string, Variable>;

const MESSAGE = {
  ...TICKET,
  /** What the agent wrote. */
  message: 'text',
  instructions: ['title', 'url'],
  attachedFiles: ['name'],
  /** Too large for a letter: they are in the panel alone. */
  panelFiles: ['name'],
} as const satisfies Record<string, Variable>;

const PLACE = {
  ...TICKET,
  /** False where the letter goes to an address that is not known to be the subscriber's: then it says nothing of the matter. */
  details: 'flag',
  /** In answer to a letter, not to a request from the panel. */
  toLetter: 'flag',
  waiting: 'flag',
  emergency: 'flag',
  position: 'text',
  emergenciesAhead: 'text',
  respondBy: 'text',
  passwordMissing: 'flag',
  proofDemanded: 'flag',
} as const satisfies Record<string, Variable>;

/** The variables of each kind of letter. A template that names another is refused at the start. */
export const VARIABLES = {
  CONFIRMATION: { ...PLACE, selfServiceTitle: 'text', selfServiceUrl: 'text' },
  RECEIPT: PLACE,
  ANSWER: {
    ...MESSAGE,
    resolved: 'flag',
    /** Until when the solution is promised. */
    expectedResolutionAt: 'text',
    /** A later promise than before. */
    postponed: 'flag',
    awaitingReply: 'flag',
  },
  AUTHORIZATION_REQUEST: MESSAGE,
  REFUSAL: {
    ...TICKET,
    /** In the words of the regulations. */
    reason: 'text',
    clause: 'text',
    explanation: 'text',
    authorizationMissing: 'flag',
  },
  CLOSURE: { ...TICKET, /** Empty where the ticket was closed and not merged. */ goesOnIn: 'text' },
  IDENTIFICATION_REQUEST: ALWAYS,
} as const satisfies Record<LetterKind, Record<string, Variable>>;

/** In the footer of every letter, whatever its kind. */
export const FOOTER_VARIABLES = ALWAYS;

type ValueOf<V> = V extends 'text'
  ? string
  : V extends 'flag'
    ? boolean
    : V extends readonly (infer Field extends string)[]
      ? ReadonlyArray<Readonly<Record<Field, string>>>
      : never;

/** The values that a letter of this kind is written with; an empty text counts as no. */
export type LetterView<Kind extends LetterKind = LetterKind> = {
  readonly [Name in keyof (typeof VARIABLES)[Kind]]: ValueOf<(typeof VARIABLES)[Kind][Name]>;
};
