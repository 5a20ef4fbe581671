import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { DeliveryState } from '../../tickets/index.js';
import type { DeliveryRow } from '../delivery.entity.js';
import { LetterKind } from '../words.js';

registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'Why a letter is sent.',
  valuesConfig: {
    CONFIRMATION: { description: 'Of a ticket, with its ticketID, place and deadline (3.2).' },
    RECEIPT: { description: 'Of a later letter on a ticket (3.2).' },
    ANSWER: { description: 'What the support service says.' },
    AUTHORIZATION_REQUEST: { description: 'What is demanded beyond the password (3.7).' },
    REFUSAL: { description: 'With its reason and clause (3.10).' },
    CLOSURE: { description: 'The support service closed the ticket, or made it part of an earlier one.' },
    IDENTIFICATION_REQUEST: {
      description: 'What is missing for the sender of a letter to be recognised (G.1).',
    },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A letter on its way, with what the remote server said (3.11).',
})
export class Delivery {
  @Field(() => ID)
  id: string;

  @Field(() => LetterKind)
  kind: LetterKind;

  @Field(() => String)
  to: string;

  @Field(() => DeliveryState)
  state: DeliveryState;

  @Field(() => DateTimeScalar, { description: 'When it came to be so.' })
  at: number;

  @Field(() => String, { nullable: true, description: 'The words of the server that had it last.' })
  answer: string | null;
}

/** What is shown of a letter; the rest of its row is how it is sent. */
export type ShownDelivery = Pick<
  DeliveryRow,
  'id' | 'kind' | 'toAddress' | 'state' | 'changedAt' | 'answer' | 'ticketId' | 'messageId'
>;

export const deliveryType = (row: ShownDelivery): Delivery => ({
  id: String(row.id),
  kind: row.kind,
  to: row.toAddress,
  state: row.state,
  at: row.changedAt,
  answer: row.answer,
});
