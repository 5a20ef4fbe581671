import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acceptAuthorization } from './accept-authorization.js';
import { addNote } from './add-note.js';
import {
  AcceptAuthorizationInput,
  AddNoteInput,
  AnswerTicketInput,
  ChangeLaneInput,
  ChangeTopicInput,
  MergeDuplicateInput,
  RefuseTicketInput,
  RegisterLetterInput,
  RequestAuthorizationInput,
} from './agent.inputs.js';
import { answerTicket } from './answer-ticket.js';
import { changeLane } from './change-lane.js';
import { changeTopic } from './change-topic.js';
import { mergeDuplicate } from './merge-duplicate.js';
import { answer, OpenTicketPayload, TicketPayload } from './payloads.js';
import { refuseTicket } from './refuse-ticket.js';
import { registerLetter } from './register-letter.js';
import { requestAuthorization } from './request-authorization.js';
import type { TicketContext } from './ticket.context.js';

/** What the support service does to tickets; taking them is the queue's. */
@Resolver()
export class AgentMutations {
  @Mutation(() => TicketPayload, {
    description: 'The reply: it resolves, asks, or says until when the solution is expected (3.5).',
  })
  answerTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => AnswerTicketInput) input: AnswerTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => answerTicket(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, { description: 'A note between agents; no subscriber gets to read it.' })
  addNote(
    @Ctx() context: TicketContext,
    @Arg('input', () => AddNoteInput) input: AddNoteInput,
  ): Promise<TicketPayload> {
    return answer(context, () => addNote(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Demands further authorization; the time to reply stands still meanwhile (3.7).',
  })
  requestAuthorization(
    @Ctx() context: TicketContext,
    @Arg('input', () => RequestAuthorizationInput) input: RequestAuthorizationInput,
  ): Promise<TicketPayload> {
    return answer(context, () => requestAuthorization(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, { description: 'Accepts another proof than the password (3.7).' })
  acceptAuthorization(
    @Ctx() context: TicketContext,
    @Arg('input', () => AcceptAuthorizationInput) input: AcceptAuthorizationInput,
  ): Promise<TicketPayload> {
    return answer(context, () => acceptAuthorization(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Refuses on one of three grounds, where the facts on record support it (3.10).',
  })
  refuseTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => RefuseTicketInput) input: RefuseTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => refuseTicket(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Moves a ticket to the other lane; the reason is kept (3.5).',
  })
  changeLane(
    @Ctx() context: TicketContext,
    @Arg('input', () => ChangeLaneInput) input: ChangeLaneInput,
  ): Promise<TicketPayload> {
    return answer(context, () => changeLane(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Says what a ticket is about, where that was chosen wrongly; its place stays (3.5).',
  })
  changeTopic(
    @Ctx() context: TicketContext,
    @Arg('input', () => ChangeTopicInput) input: ChangeTopicInput,
  ): Promise<TicketPayload> {
    return answer(context, () => changeTopic(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Joins a ticket to the earlier one that it repeats (G.4); the longer wait counts.',
  })
  mergeDuplicate(
    @Ctx() context: TicketContext,
    @Arg('input', () => MergeDuplicateInput) input: MergeDuplicateInput,
  ): Promise<TicketPayload> {
    return answer(context, () => mergeDuplicate(context.deps, context.actor, input));
  }

  @Mutation(() => OpenTicketPayload, { description: 'Makes a ticket of a letter on paper (3.1).' })
  async registerLetter(
    @Ctx() context: TicketContext,
    @Arg('input', () => RegisterLetterInput) input: RegisterLetterInput,
  ): Promise<OpenTicketPayload> {
    const payload = await answer(context, () => registerLetter(context.deps, context.actor, input));
    return { ...payload, duplicateOf: null };
  }
}
