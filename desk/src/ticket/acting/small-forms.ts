/** The small forms by which an agent acts on a ticket: which fields they have, and what they ask of the server. */
import type {
  AgentClient,
  RefusalReason,
  Regulations,
  TicketCircumstances,
  TicketDetails,
} from '@zayavka/sdk';
import type { Language } from '../../kernel/language.js';
import type { SmallFormSpec } from '../../parts/small-form.js';
import { refusalWords } from '../../parts/words.js';
import { texts } from './texts.js';

export type SmallForm = 'note' | 'request' | 'accept' | 'refuse' | 'lane' | 'topic' | 'take';

export interface FormFacts {
  readonly client: AgentClient;
  readonly language: Language;
  readonly ticket: TicketDetails;
  /** Of the ticket as the agent has read it: no refusal covers what nobody has seen. */
  readonly readVersion: number;
  readonly circumstances: TicketCircumstances;
  /** Undefined until they are there. */
  readonly regulations: Regulations | undefined;
}

const spec: Readonly<Record<SmallForm, (facts: FormFacts) => Omit<SmallFormSpec, 'draft' | 'words'>>> = {
  note: ({ client, language, ticket: { id } }) => ({
    fields: [
      { name: 'body', kind: 'text', label: texts[language].note.body, required: true, maxLength: 50_000 },
    ],
    act: ({ body = '' }) => client.addNote({ ticketId: id, body }),
  }),
  request: ({ client, language, ticket: { id } }) => ({
    fields: [
      { name: 'what', kind: 'text', label: texts[language].request.what, required: true, maxLength: 2_000 },
    ],
    act: ({ what = '' }) => client.requestAuthorization({ ticketId: id, what }),
  }),
  accept: ({ client, language, ticket: { id } }) => ({
    fields: [
      { name: 'basis', kind: 'text', label: texts[language].accept.basis, required: true, maxLength: 2_000 },
    ],
    act: ({ basis = '' }) => client.acceptAuthorization({ ticketId: id, basis }),
  }),
  refuse: ({ client, language, ticket: { id }, readVersion, circumstances, regulations }) => {
    const words = texts[language].refuse;
    return {
      danger: true,
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: words.reason,
          required: true,
          choices: circumstances.supportedRefusals.map((reason) => {
            const said = regulations?.refusalReasons.find((one) => one.reason === reason);
            const hint = said ? `${said.text} (${words.clause(said.clause)})` : undefined;
            return { value: reason, label: refusalWords[language][reason], ...(hint ? { hint } : {}) };
          }),
        },
        {
          name: 'explanation',
          kind: 'text',
          label: words.explanation,
          hint: words.explanationHint,
          maxLength: 5_000,
        },
      ],
      act: ({ reason, explanation }) =>
        client.refuseTicket({
          ticketId: id,
          expectedVersion: readVersion,
          // One of the choices above, and required.
          reason: reason as RefusalReason,
          explanation: explanation?.trim() ? explanation : null,
        }),
    };
  },
  lane: ({ client, language, ticket: { id, lane } }) => ({
    about: lane,
    fields: [
      { name: 'reason', kind: 'line', label: texts[language].lane.reason, required: true, maxLength: 500 },
    ],
    act: ({ reason = '' }) =>
      client.changeLane({ ticketId: id, lane: lane === 'EMERGENCY' ? 'REGULAR' : 'EMERGENCY', reason }),
  }),
  topic: ({ client, language, ticket, regulations }) => ({
    fields: [
      {
        name: 'topic',
        kind: 'select',
        label: texts[language].topic.topic,
        required: true,
        choices: (regulations?.topics ?? [])
          .filter(({ id }) => id !== ticket.topic.id)
          .map(({ id, title }) => ({ value: id, label: title })),
      },
      { name: 'reason', kind: 'line', label: texts[language].topic.reason, maxLength: 500 },
    ],
    act: ({ topic = '', reason }) =>
      client.changeTopic({ ticketId: ticket.id, topic, reason: reason?.trim() ? reason : null }),
  }),
  take: ({ client, language, ticket: { id } }) => ({
    fields: [
      { name: 'reason', kind: 'line', label: texts[language].take.reason, required: true, maxLength: 500 },
    ],
    act: ({ reason = '' }) => client.takeTicket({ ticketId: id, reason }),
  }),
};

/** What a small form asks, and does with it. */
export function smallForm(name: SmallForm, facts: FormFacts): SmallFormSpec {
  const { language, ticket } = facts;
  const words = texts[language][name];
  const toOther =
    ticket.lane === 'EMERGENCY' ? texts[language].lane.toRegular : texts[language].lane.toEmergency;
  return {
    ...spec[name](facts),
    words: name === 'lane' ? { ...words, title: toOther, send: toOther } : words,
    draft: `${name}:${ticket.id}`,
  };
}
