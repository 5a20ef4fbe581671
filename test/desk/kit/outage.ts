/** A main service that is down, as a subscriber tells of it. */
export const OUTAGE = {
  topic: 'site-errors',
  subject: 'Магазин не работает',
  errorText: 'Fatal error: Allowed memory size exhausted',
  stepsToReproduce: 'Открыть главную страницу сайта',
} as const;
