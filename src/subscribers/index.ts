import { ContactRow } from './contact.entity.js';
import { ContactAgentResolver, ContactResolver } from './contact.resolver.js';
import { PasswordTryRow } from './password-try.entity.js';
import { ServiceRow } from './service.entity.js';
import { SubscriberRow } from './subscriber.entity.js';
import { SubscriberEmailRow } from './subscriber-email.entity.js';

export { addressKey } from './address-key.js';
export { checkPassword, PASSWORD_TRIES, PASSWORD_WINDOW_MS, type Trying } from './check-password.js';
export { SUBSCRIBER_LOADERS, type SubscriberLoaders } from './loaders.js';
export { namedSubscriber } from './named-subscriber.js';
export { ServiceRow } from './service.entity.js';
export { SubscriberRow } from './subscriber.entity.js';
export type { SubscriberInput } from './subscriber.inputs.js';
export { Service, Subscriber, serviceType, subscriberType } from './subscriber.type.js';
export { SubscribersResolver } from './subscribers.resolver.js';
export { syncSubscribers } from './sync-subscribers.js';
export { ViewerResolver } from './viewer.resolver.js';

export const SUBSCRIBER_ENTITIES = [
  SubscriberRow,
  SubscriberEmailRow,
  ServiceRow,
  PasswordTryRow,
  ContactRow,
];
export const CONTACT_RESOLVERS = [ContactResolver, ContactAgentResolver] as const;
