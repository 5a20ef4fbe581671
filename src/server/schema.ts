import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessResolver, TeamResolver } from '../access/index.js';
import { AnswerTemplateResolver } from '../answer-templates/index.js';
import { ATTACHMENT_RESOLVERS } from '../attachments/index.js';
import { InstructionResolver } from '../instructions/index.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { LIVE_RESOLVERS, NO_PUB_SUB } from '../live/index.js';
import { DELIVERY_RESOLVERS, DESK_RESOLVERS } from '../mail/index.js';
import { PRESENCE_RESOLVERS } from '../presence/index.js';
import { QUEUE_RESOLVERS } from '../queue/index.js';
import { RegulationsResolver } from '../regulations/index.js';
import { REPORT_RESOLVERS } from '../reports/index.js';
import { CONTACT_RESOLVERS, SubscribersResolver, ViewerResolver } from '../subscribers/index.js';
import { TICKET_RESOLVERS } from '../tickets/index.js';
import { constraintDirectiveDefinition } from './constraint-directive.js';

let built: GraphQLSchema | undefined;

/**
 * The schema of the whole house. Built once per process and shared: type-graphql keeps what its decorators declare
 * in statics, so a second build would not be independent of the first.
 */
export const buildZayavkaSchema = (): GraphQLSchema => {
  built ??= buildSchemaSync({
    resolvers: [
      RegulationsResolver,
      AccessResolver,
      TeamResolver,
      InstructionResolver,
      AnswerTemplateResolver,
      SubscribersResolver,
      ViewerResolver,
      ...CONTACT_RESOLVERS,
      ...TICKET_RESOLVERS,
      ...ATTACHMENT_RESOLVERS,
      ...QUEUE_RESOLVERS,
      ...PRESENCE_RESOLVERS,
      ...REPORT_RESOLVERS,
      ...DESK_RESOLVERS,
      ...DELIVERY_RESOLVERS,
      ...LIVE_RESOLVERS,
    ],
    pubSub: NO_PUB_SUB,
    directives: [...specifiedDirectives, constraintDirectiveDefinition],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // The rules of inputs are checked by the use cases, which answer with field errors, all of them at once.
    validate: false,
  });
  return built;
};
