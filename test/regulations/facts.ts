import {
  defaultRegulations,
  type OpenTicketFacts,
  type OpenTicketFactsInput,
} from '../../src/regulations/index.js';

export const NOW = Date.UTC(2026, 10, 22, 9, 30);

export const HOSTING = { id: 'hosting', main: true, blocked: false };
export const BLOCKED_HOSTING = { id: 'blocked-hosting', main: true, blocked: true };
export const PARKED_SITE = { id: 'parked', main: false, blocked: false };
export const BLOCKED_PARKED_SITE = { id: 'blocked-parked', main: false, blocked: true };

/** A ticket about a site that is down, with everything its topic asks for. */
export const SITE_DOWN: OpenTicketFactsInput = {
  topic: 'site-down',
  subject: 'Не открывается example.ru',
  description: 'Сайт example.ru не открывается с 09:10, ничего не меняли.',
  errorText: '502 Bad Gateway\nnginx/1.24.0',
  stepsToReproduce: null,
  serviceId: HOSTING.id,
  emergency: false,
  selfServiceDidNotHelp: true,
};

/** Facts under which a ticket about a site that is down may be opened, with what a test changes. */
export const factsWith = (
  input: Partial<OpenTicketFactsInput> = {},
  rest: Partial<Omit<OpenTicketFacts, 'input'>> = {},
): OpenTicketFacts => ({
  input: { ...SITE_DOWN, ...input },
  regulations: defaultRegulations(),
  subscriber: { blocked: false, consultationAgreementUntil: null },
  services: [HOSTING, BLOCKED_HOSTING, PARKED_SITE, BLOCKED_PARKED_SITE],
  now: NOW,
  ...rest,
});
