import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Answer } from './asking.js';
import { rootField } from './documents.js';

/** Whose a value is, by login; `common` when it belongs to nobody in particular. */
export type Sight = { readonly field: string; readonly whose: string };

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** An object that says itself whose it is; what stands below it is the same person's. */
const namedOwner = (type: string, node: Node, owners: ReadonlyMap<string, string>): string | undefined => {
  if (type === 'Subscriber') return String(node.login);
  if (type === 'Ticket') return owners.get(String(node.id));
  return type === 'TicketEvent' || type === 'Message' ? owners.get(String(node.ticketId)) : undefined;
};

/** Every field of which an answer brought a value, with whose it was. Null and empty lists bring none. */
export const sightsIn = (
  schema: GraphQLSchema,
  path: string,
  { data }: Answer,
  owners: ReadonlyMap<string, string>,
): Sight[] => {
  const sights: Sight[] = [];
  const look = (type: GraphQLNamedType, value: unknown, above: string): void => {
    if (Array.isArray(value)) for (const item of value) look(type, item, above);
    if (!isObjectType(type) || !isNode(value) || Array.isArray(value)) return;
    const whose = namedOwner(type.name, value, owners) ?? above;
    for (const [name, field] of Object.entries(type.getFields())) {
      const inner = value[name];
      if (inner === null || inner === undefined || (Array.isArray(inner) && inner.length === 0)) continue;
      sights.push({ field: `${type.name}.${name}`, whose });
      look(getNamedType(field.type), inner, whose);
    }
  };
  const field = rootField(schema, path);
  look(getNamedType(field.type), data?.[field.name], 'common');
  return sights;
};
