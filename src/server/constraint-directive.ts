import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLString } from 'graphql';

/** How `Constraint` of the kernel is declared in the schema. Clients read the rules from it; nothing runs by it. */
export const constraintDirectiveDefinition = new GraphQLDirective({
  name: 'constraint',
  description: 'What the server checks of this value. A violation is a field error, not a refused request.',
  locations: [DirectiveLocation.INPUT_FIELD_DEFINITION, DirectiveLocation.ARGUMENT_DEFINITION],
  args: {
    minLength: { type: GraphQLInt },
    maxLength: { type: GraphQLInt },
    pattern: { type: GraphQLString },
    format: { type: GraphQLString },
    min: { type: GraphQLInt },
    max: { type: GraphQLInt },
    minItems: { type: GraphQLInt },
    maxItems: { type: GraphQLInt },
  },
});
