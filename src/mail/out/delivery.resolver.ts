import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActorKind } from '../../kernel/actor.js';
import { Message, Ticket, TicketEvent } from '../../tickets/index.js';
import { Delivery, deliveryType } from './delivery.type.js';
import type { DeliveryLoaders } from './delivery-loaders.js';

type DeliveryContext = { readonly loaders: DeliveryLoaders };

@Resolver(() => Ticket)
export class TicketDeliveriesResolver {
  @FieldResolver(() => [Delivery], {
    description: 'All letters that were written on it, confirmations among them, in their order (3.11).',
  })
  async deliveries(@Root('id') id: string, @Ctx() { loaders }: DeliveryContext): Promise<Delivery[]> {
    return (await loaders.deliveriesOfTicket.load(id)).map(deliveryType);
  }
}

@Resolver(() => Message)
export class MessageDeliveriesResolver {
  @FieldResolver(() => [Delivery], { description: 'The letters that carry it (3.11).' })
  async deliveries(
    @Root('row') { id, author }: Message['row'],
    @Ctx() { loaders }: DeliveryContext,
  ): Promise<Delivery[]> {
    // Nobody is sent what they wrote themselves.
    if (author === ActorKind.SUBSCRIBER) return [];
    return (await loaders.deliveriesOfMessage.load(Number(id))).map(deliveryType);
  }
}

@Resolver(() => TicketEvent)
export class EventDeliveryResolver {
  @FieldResolver(() => Delivery, {
    nullable: true,
    description: 'The letter that a DELIVERY_CHANGED tells of, as it is now.',
  })
  async delivery(
    @Root('deliveryId') deliveryId: number | null,
    @Ctx() { loaders }: DeliveryContext,
  ): Promise<Delivery | null> {
    const row = deliveryId === null ? null : await loaders.delivery.load(deliveryId);
    return row && deliveryType(row);
  }
}
