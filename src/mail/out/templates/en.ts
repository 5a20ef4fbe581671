import type { TemplateName } from './template-names.js';

const PASSWORD_WANTED = `This request needs the password of the control panel (clause 3.7 of the \
regulations). Until it is given, the ticket is not in the queue. Give it in the \
control panel, on the ticket's page, or reply to this letter with a line of its \
own:

    Password: your password

The password is compared and kept nowhere.`;

const PLACE = `{{#waiting}}

{{#emergency}}
The ticket was accepted as an emergency. Its place among emergencies: {{position}}.
{{/emergency}}
{{^emergency}}
Place in the queue: {{position}}.
{{#emergenciesAhead}}
Emergencies go first; there are this many now: {{emergenciesAhead}}.
{{/emergenciesAhead}}
{{/emergency}}
{{/waiting}}
{{#respondBy}}
{{^waiting}}

{{/waiting}}
We will reply no later than: {{respondBy}}.
{{/respondBy}}
{{#passwordMissing}}

${PASSWORD_WANTED}
{{/passwordMissing}}
{{#proofDemanded}}

The ticket waits for the proof that the support service has asked for.
{{/proofDemanded}}`;

const FILES = `{{#instructions.length}}

Instructions on this matter:
{{#instructions}}
- {{title}}
  {{url}}
{{/instructions}}
{{/instructions.length}}
{{#panelFiles.length}}

These files are too large for a letter; they are in the control panel, on the \
ticket's page:
{{#panelFiles}}
- {{name}}
{{/panelFiles}}
{{/panelFiles.length}}`;

const HOW_TO_REPLY = `To answer, simply reply to this letter. If you write a new one, put the number \
{{ticketId}} into its subject.

{{> footer}}`;

/** The letters in English, as they go out where the provider has no texts of its own. */
export const EN: Readonly<Record<TemplateName, string>> = {
  sender: 'Technical support',

  footer: `--\u0020
Technical support
{{supportAddress}}
`,

  CONFIRMATION: `Subject: [{{ticketId}}] {{#details}}Request received: {{subject}}{{/details}}{{^details}}Letter received{{/details}}

Hello,

we have received your {{#toLetter}}letter{{/toLetter}}{{^toLetter}}request{{/toLetter}}. Ticket number: {{ticketId}}
{{#details}}
Request: {{subject}}
Topic: {{topic}}
{{/details}}
${PLACE}
{{#selfServiceUrl}}

Perhaps you can do this at once and by yourself:
- {{selfServiceTitle}}
  {{selfServiceUrl}}
{{/selfServiceUrl}}

Keep the number {{ticketId}} in the subject of all later letters on this ticket. \
There is no need to write again to hurry it: that does not change its place in \
the queue.

{{> footer}}`,

  RECEIPT: `Subject: [{{ticketId}}] {{#details}}Letter added to the ticket: {{subject}}{{/details}}{{^details}}Letter received{{/details}}

Hello,

we have received your letter and added it to the ticket {{ticketId}}.
{{#details}}
Request: {{subject}}
{{/details}}
${PLACE}

New letters do not change the place in the queue.

{{> footer}}`,

  ANSWER: `Subject: [{{ticketId}}] {{subject}}

{{message}}
${FILES}
{{#expectedResolutionAt}}

{{#postponed}}New date of the solution{{/postponed}}{{^postponed}}The solution is expected by{{/postponed}}: {{expectedResolutionAt}}.
{{/expectedResolutionAt}}
{{#resolved}}

We take the ticket {{ticketId}} for resolved. If it is not, reply to this letter, and \
it opens again.
{{/resolved}}
{{#awaitingReply}}

We wait for your reply on the ticket {{ticketId}}.
{{/awaitingReply}}

${HOW_TO_REPLY}`,

  AUTHORIZATION_REQUEST: `Subject: [{{ticketId}}] Authorization needed: {{subject}}

Hello,

the ticket {{ticketId}} needs further authorization (clause 3.7 of the regulations). The \
support service writes:

{{message}}
${FILES}

Send it in reply to this letter. Until then the ticket waits, and the time to \
reply stands still.

${HOW_TO_REPLY}`,

  REFUSAL: `Subject: [{{ticketId}}] Refused: {{subject}}

Hello,

we are sorry: the request of ticket {{ticketId}} has been refused.

Reason (clause {{clause}} of the regulations): {{reason}}
{{#explanation}}

{{explanation}}
{{/explanation}}
{{#authorizationMissing}}

If you send what is missing in reply to this letter, the ticket opens again.
{{/authorizationMissing}}

${HOW_TO_REPLY}`,

  CLOSURE: `Subject: [{{ticketId}}] Ticket closed: {{subject}}

Hello,

{{#goesOnIn}}
the ticket {{ticketId}} repeats the earlier ticket {{goesOnIn}} and has become part of it. \
All that you wrote was moved there, and the answer will come on {{goesOnIn}}.
{{/goesOnIn}}
{{^goesOnIn}}
the ticket {{ticketId}} has been closed. If anything is left to ask, reply to this \
letter: that opens a new ticket linked to this one.
{{/goesOnIn}}

{{> footer}}`,

  IDENTIFICATION_REQUEST: `Subject: Please tell us your login or contract number

Hello,

we have received your letter and could not find out which subscriber it is from. \
The regulations (clause 3.6) ask for the login or the contract number in every \
letter to the support service.

Please send the letter again to {{supportAddress}}, with the login or the contract \
number in its text, on a line of its own, such as:

    Login: ivanov

or

    Contract: D-2026/0001

Your letter has been kept. It is easiest to write from the address that is named \
in the control panel.

{{> footer}}`,
};
