/** How the story puts things into words. */
const asTime = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Moscow',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Moscow time. */
export const time = (iso) => asTime.format(new Date(iso));

export const placeText = (place) => {
  if (!place) return 'has left the queue: an agent is at it';
  const { lane, position, emergenciesAhead, estimatedStartAt } = place;
  const first = emergenciesAhead ? `, after ${emergenciesAhead} of the emergency lane` : '';
  const estimate = estimatedStartAt ? `, probably taken at ${time(estimatedStartAt)}` : '';
  return `place ${position} in the ${lane.toLowerCase()} lane${first}${estimate}`;
};

export const faultText = ({ path, code, clause, message }) =>
  `✗ ${path.join('.')}: ${code}${clause ? ` (clause ${clause})` : ''}${message ? `: ${message}` : ''}`;

/** An event as the customer's page shows it. */
export const eventText = (ticket, { type, message }) => {
  const promise = ticket.expectedResolutionAt ? `, expected by ${time(ticket.expectedResolutionAt)}` : '';
  const taker = type === 'TAKEN' ? ` by ${ticket.assignee.name}` : '';
  const by = message?.agent ? ` ${message.agent.name}: «${message.body}»` : '';
  const links = (message?.instructions ?? []).map(({ title, url }) => ` [${title}: ${url}]`).join('');
  return `↓ ${type} → version ${ticket.version}, ${ticket.status}${taker}${promise}${by}${links}`;
};
