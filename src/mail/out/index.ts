import {
  EventDeliveryResolver,
  MessageDeliveriesResolver,
  TicketDeliveriesResolver,
} from './delivery.resolver.js';

export { askToIdentify, type Unidentified } from './ask-to-identify.js';
export { DELIVERY_LOADERS, type DeliveryLoaders } from './delivery-loaders.js';
export { concernsUs, recordReport } from './record-report.js';
export { startPosting } from './start-posting.js';
export { loadTemplates, TemplateError } from './templates/load-templates.js';

export const DELIVERY_RESOLVERS = [
  TicketDeliveriesResolver,
  MessageDeliveriesResolver,
  EventDeliveryResolver,
] as const;
