import type { Locale } from '../../kernel/locale.js';
import type { QueuePlace } from '../../queue/index.js';
import { localize, type RegulationsData, topicById } from '../../regulations/index.js';
import type { RecordedState } from '../../tickets/index.js';
import type { LetterKind } from '../words.js';
import { filesThatFit } from './attached-files.js';
import { oneLine } from './line.js';
import type { Matter } from './read-matter.js';
import type { LetterView } from './templates/variables.js';
import { inWords } from './when.js';

/** What a letter is about, and in which language and to whom it is told. */
export type Telling = {
  readonly matter: Matter;
  readonly regulations: RegulationsData;
  readonly supportAddress: string;
  readonly locale: Locale;
  /** Whether it goes to an address of the subscriber. */
  readonly known: boolean;
  /** Where the ticket stands now; null unless it waits. */
  readonly place: QueuePlace | null;
  /** The ticket as it was just after the event. */
  readonly told: Pick<RecordedState, 'status' | 'expectedResolutionAt' | 'refusal' | 'duplicateOfId'>;
  /** Whether the event was a postponement. */
  readonly postponed: boolean;
};

const SUBJECT = 200;

const aboutTicket = ({ matter: { ticket }, regulations, supportAddress, locale, known }: Telling) => {
  const topic = topicById(regulations, ticket.topicId);
  return {
    supportAddress,
    ticketId: ticket.id,
    subject: known ? oneLine(ticket.subject, SUBJECT) : '',
    topic: known ? (topic ? localize(topic.title, locale) : ticket.topicId) : '',
  };
};

/** As the queue and the clock stand when the letter is written. */
const placeView = (telling: Telling): LetterView<'RECEIPT'> => {
  const { matter, regulations, locale, known, place } = telling;
  const { ticket, confirmed } = matter;
  const unproven = ticket.status === 'AWAITING_AUTHORIZATION';
  return {
    ...aboutTicket(telling),
    details: known,
    toLetter: confirmed !== null,
    waiting: place !== null,
    emergency: place?.lane === 'EMERGENCY',
    position: place ? String(place.position) : '',
    emergenciesAhead: place?.emergenciesAhead ? String(place.emergenciesAhead) : '',
    respondBy: inWords(ticket.respondBy, locale, regulations.timeZone),
    passwordMissing: unproven && !ticket.furtherAuthorization,
    proofDemanded: unproven && Boolean(ticket.furtherAuthorization),
  };
};

const confirmationView = (telling: Telling): LetterView<'CONFIRMATION'> => {
  const { matter, regulations, locale, known } = telling;
  const page = known ? topicById(regulations, matter.ticket.topicId)?.selfService : undefined;
  return {
    ...placeView(telling),
    selfServiceTitle: page ? localize(page.title, locale) : '',
    selfServiceUrl: page ? localize(page.url, locale) : '',
  };
};

const messageView = (telling: Telling): LetterView<'AUTHORIZATION_REQUEST'> => {
  const { message } = telling.matter;
  const { attached, inPanel } = filesThatFit(message?.files ?? []);
  const names = (files: typeof attached) => files.map(({ name }) => ({ name: oneLine(name, SUBJECT) }));
  return {
    ...aboutTicket(telling),
    message: message?.body ?? '',
    instructions: (message?.instructions ?? []).map(({ title, url }) => ({
      title: oneLine(title, SUBJECT),
      url,
    })),
    attachedFiles: names(attached),
    panelFiles: names(inPanel),
  };
};

const answerView = (telling: Telling): LetterView<'ANSWER'> => {
  const { told, regulations, locale, postponed } = telling;
  return {
    ...messageView(telling),
    resolved: told.status === 'RESOLVED',
    awaitingReply: told.status === 'AWAITING_SUBSCRIBER',
    postponed,
    expectedResolutionAt:
      told.status === 'IN_PROGRESS' ? inWords(told.expectedResolutionAt, locale, regulations.timeZone) : '',
  };
};

const refusalView = (telling: Telling): LetterView<'REFUSAL'> => {
  const { told, regulations, locale } = telling;
  const refusal = told.refusal;
  const text = regulations.refusalReasons.find(({ reason }) => reason === refusal?.reason)?.text;
  return {
    ...aboutTicket(telling),
    reason: text ? localize(text, locale) : (refusal?.reason ?? ''),
    clause: refusal?.clause ?? '',
    explanation: refusal?.explanation ?? '',
    authorizationMissing: refusal?.reason === 'AUTHORIZATION_MISSING',
  };
};

const closureView = (telling: Telling): LetterView<'CLOSURE'> => ({
  ...aboutTicket(telling),
  goesOnIn: telling.told.duplicateOfId ?? '',
});

type Views = { readonly [Kind in LetterKind]: (telling: Telling) => LetterView<Kind> };

/** The values for each kind of letter. Pure. */
export const LETTER_VIEWS: Views = {
  CONFIRMATION: confirmationView,
  RECEIPT: placeView,
  ANSWER: answerView,
  AUTHORIZATION_REQUEST: messageView,
  REFUSAL: refusalView,
  CLOSURE: closureView,
  IDENTIFICATION_REQUEST: ({ supportAddress }) => ({ supportAddress }),
};
