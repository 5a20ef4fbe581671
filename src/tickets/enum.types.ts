import { registerEnumType } from 'type-graphql';
import { ActorKind } from '../kernel/actor.js';
import * as enums from './enums.js';

registerEnumType(ActorKind, { name: 'ActorKind', description: 'Who stands behind a change.' });
registerEnumType(enums.Channel, {
  name: 'Channel',
  description: 'Ways a ticket comes in by (3.1). Telephone, messengers and forums are none (3.3, 3.4).',
});
registerEnumType(enums.Lane, {
  name: 'Lane',
  description: 'Emergencies are requests to restore a main service; they go first (3.5).',
});
registerEnumType(enums.TicketStatus, {
  name: 'TicketStatus',
  description: 'Whose turn it is, and whether it is over.',
  valuesConfig: {
    WAITING: { description: 'In the queue: the support service owes a reply.' },
    TAKEN: { description: 'An agent is working on the reply.' },
    IN_PROGRESS: {
      description: 'Answered; the solution takes longer, `expectedResolutionAt` says until when.',
    },
    AWAITING_SUBSCRIBER: { description: 'The support service asked something.' },
    AWAITING_AUTHORIZATION: {
      description:
        'An authorization is missing (3.7): the password, which `authorizeTicket` gives, or what an agent demanded.',
    },
    REFUSED: { description: 'Refused on one of three grounds (3.10).' },
    CLOSED: { description: 'Over; what remains goes into a new ticket.' },
  },
});
registerEnumType(enums.AuthorizationState, { name: 'AuthorizationState', description: 'Clause 3.7.' });
registerEnumType(enums.DeadlineState, {
  name: 'DeadlineState',
  description: 'How the promise to reply in time stands (3.5).',
});
registerEnumType(enums.TopicChooser, {
  name: 'TopicChooser',
  description: 'Who chose a ticket’s topic, where it was not whoever opened it.',
  valuesConfig: {
    MACHINE: { description: 'The rules for letters, by the words of the letter.' },
    AGENT: { description: 'The support service.' },
  },
});
registerEnumType(enums.Visibility, {
  name: 'Visibility',
  description: 'Who may read a message: internal ones are the support service’s notes.',
});
registerEnumType(enums.TicketEventType, {
  name: 'TicketEventType',
  description: 'What happened to a ticket.',
});
registerEnumType(enums.DeliveryState, { name: 'DeliveryState', description: 'How a letter fares (3.11).' });
