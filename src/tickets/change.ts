import {
  atRiskFrom,
  needsAuthorization,
  type RegulationsData,
  respondBy,
  type TopicData,
} from '../regulations/index.js';
import { AuthorizationState, DeadlineState, type Lane, type TicketEventType, TopicChooser } from './enums.js';
import { LIFECYCLE, OWED, SETTLED, type TicketAction } from './lifecycle.js';
import type { RefusalFacts, TicketState } from './ticket-state.js';

export type Change = { readonly state: TicketState; readonly event: TicketEventType };

/** The time of a change and the rules in force. */
export type Circumstances = { readonly now: number; readonly regulations: RegulationsData };

/** What an action brings along. */
export type Doing =
  | { readonly action: Exclude<TicketAction, Speaking['action'] | Particular['action']> }
  | Speaking
  | Particular;

type Speaking =
  | { readonly action: 'resolve' | 'ask' | 'demandAuthorization'; readonly agentId: number }
  | { readonly action: 'promise' | 'postpone'; readonly agentId: number; readonly until: number }
  | { readonly action: 'refuse'; readonly agentId: number; readonly refusal: RefusalFacts };

type Particular =
  | { readonly action: 'take'; readonly agentId: number }
  | { readonly action: 'changeLane'; readonly lane: Lane }
  | { readonly action: 'changeTopic' | 'dropProof'; readonly topic: TopicData }
  | { readonly action: 'mergeAway'; readonly into: string }
  | { readonly action: 'absorb'; readonly other: TicketState };

const owes = (state: TicketState): boolean => OWED.includes(state.status);

/** The turn passes to the support service: its time to reply begins (3.5), and the ticket waits for whoever is next. */
const turnToSupport = ({ now, regulations }: Circumstances) => ({
  waitingSince: now,
  respondBy: respondBy(now, regulations),
  watchAt: atRiskFrom(now, regulations),
  deadline: DeadlineState.PENDING,
  assigneeId: null,
  resolvedAt: null,
  refusal: null,
});

/** Nothing is owed any more. A promise that is not broken yet is kept. */
const turnOver = (state: TicketState) => ({
  waitingSince: null,
  respondBy: null,
  watchAt: null,
  deadline: state.deadline === DeadlineState.BREACHED ? DeadlineState.BREACHED : DeadlineState.MET,
});

const replied = (state: TicketState, agentId: number, now: number) => ({
  ...(owes(state) ? turnOver(state) : {}),
  assigneeId: agentId,
  firstRespondedAt: state.firstRespondedAt ?? now,
});

/** The longer wait of the two counts: nobody loses time by having written twice (G.4). */
const earlierTurn = (state: TicketState, other: TicketState): Partial<TicketState> =>
  other.waitingSince !== null && (state.waitingSince === null || other.waitingSince < state.waitingSince)
    ? {
        waitingSince: other.waitingSince,
        respondBy: other.respondBy,
        watchAt: other.watchAt,
        deadline: other.deadline,
      }
    : {};

/** What an agent found the ticket to be about, and the proof that follows from it (3.7). What is proven stays proven. */
const aboutElse = (state: TicketState, topic: TopicData, now: number): Partial<TicketState> => {
  const about = { topicId: topic.id, requestType: topic.requestType, topicChosenBy: TopicChooser.AGENT };
  const { authorization, furtherAuthorization } = state;
  if (needsAuthorization(topic))
    return authorization === AuthorizationState.NOT_REQUIRED
      ? { ...about, authorization: AuthorizationState.REQUIRED, authorizationSince: now }
      : about;
  return authorization === AuthorizationState.REQUIRED && !furtherAuthorization
    ? { ...about, authorization: AuthorizationState.NOT_REQUIRED, authorizationSince: null }
    : about;
};

/** What the action changes beyond the status; later entries of `afterAction` have the last word. */
const particulars = (
  state: TicketState,
  doing: Doing,
  circumstances: Circumstances,
): Partial<TicketState> => {
  const { now } = circumstances;
  switch (doing.action) {
    case 'reply':
    case 'meetDemand':
      return {};
    case 'reopenUnproven':
      return { assigneeId: null, authorizationSince: now, resolvedAt: null, refusal: null };
    case 'authorize':
    case 'acceptAuthorization':
      return {
        authorization: AuthorizationState.VERIFIED,
        authorizationSince: null,
        furtherAuthorization: false,
      };
    case 'close':
      return { ...turnOver(state), closedAt: now };
    case 'take':
      return { assigneeId: doing.agentId };
    case 'release':
      return { assigneeId: null };
    case 'resolve':
      return { ...replied(state, doing.agentId, now), resolvedAt: now, expectedResolutionAt: null };
    case 'promise':
    case 'postpone':
      return { ...replied(state, doing.agentId, now), expectedResolutionAt: doing.until };
    case 'ask':
      return replied(state, doing.agentId, now);
    case 'demandAuthorization':
      return {
        ...replied(state, doing.agentId, now),
        authorization: AuthorizationState.REQUIRED,
        authorizationSince: now,
        furtherAuthorization: true,
      };
    case 'refuse':
      return {
        ...replied(state, doing.agentId, now),
        ...turnOver(state),
        refusal: doing.refusal,
        expectedResolutionAt: null,
      };
    case 'note':
      return {};
    case 'changeLane':
      return { lane: doing.lane };
    case 'changeTopic':
    case 'dropProof':
      return aboutElse(state, doing.topic, now);
    case 'mergeAway':
      return { ...turnOver(state), closedAt: now, duplicateOfId: doing.into };
    case 'absorb':
      return state.status === 'AWAITING_AUTHORIZATION' ? {} : earlierTurn(state, doing.other);
    case 'fallAtRisk':
      return { deadline: DeadlineState.AT_RISK, watchAt: state.respondBy };
    case 'breach':
      return { deadline: DeadlineState.BREACHED, watchAt: null };
  }
};

/** Whether the ticket waits for a password that its new topic does not ask for; an agent's demand is another matter. */
const needsProofNoMore = (state: TicketState, topic: TopicData): boolean =>
  state.status === 'AWAITING_AUTHORIZATION' && !state.furtherAuthorization && !needsAuthorization(topic);

/**
 * What a reply comes to where an authorization is missing (3.7). To an agent's demand it may hold what was demanded: the
 * agent looks at it. To a missing password it is none, also where the ticket was refused for it.
 */
const actual = (state: TicketState, doing: Doing): Doing => {
  if (doing.action === 'changeTopic')
    return needsProofNoMore(state, doing.topic) ? { ...doing, action: 'dropProof' } : doing;
  if (doing.action !== 'reply' || state.authorization !== AuthorizationState.REQUIRED) return doing;
  if (state.status === 'AWAITING_AUTHORIZATION')
    return state.furtherAuthorization ? { action: 'meetDemand' } : doing;
  return SETTLED.includes(state.status) && !state.furtherAuthorization ? { action: 'reopenUnproven' } : doing;
};

/** What an action makes of a ticket, or undefined where its status forbids the action. */
export const afterAction = (
  state: TicketState,
  wanted: Doing,
  circumstances: Circumstances,
): Change | undefined => {
  const doing = actual(state, wanted);
  const move = LIFECYCLE[doing.action][state.status];
  if (!move) return undefined;
  const joinsQueue = move.to === 'WAITING' && !owes(state);
  return {
    event: move.event,
    state: {
      ...state,
      ...(joinsQueue ? turnToSupport(circumstances) : {}),
      ...particulars(state, doing, circumstances),
      status: move.to,
    },
  };
};

/** The next thing that time itself has made of the ticket and that is not told yet (3.5). */
export const dueChange = (state: TicketState, circumstances: Circumstances): Change | undefined => {
  if (state.watchAt === null || state.watchAt > circumstances.now) return undefined;
  const action = state.deadline === DeadlineState.PENDING ? 'fallAtRisk' : 'breach';
  return afterAction(state, { action }, circumstances);
};

/** The state of a ticket that has just come in. */
export const opened = (facts: {
  readonly topic: Pick<TopicData, 'id' | 'requestType'>;
  /** Null where whoever opened it chose the topic. */
  readonly topicChosenBy?: TopicChooser | null;
  readonly status: 'WAITING' | 'AWAITING_AUTHORIZATION';
  readonly lane: Lane;
  readonly authorization: AuthorizationState;
  readonly now: number;
  readonly regulations: RegulationsData;
}): TicketState => ({
  status: facts.status,
  lane: facts.lane,
  authorization: facts.authorization,
  deadline: DeadlineState.PENDING,
  assigneeId: null,
  waitingSince: null,
  respondBy: null,
  watchAt: null,
  firstRespondedAt: null,
  expectedResolutionAt: null,
  resolvedAt: null,
  closedAt: null,
  refusal: null,
  authorizationSince: facts.status === 'AWAITING_AUTHORIZATION' ? facts.now : null,
  furtherAuthorization: false,
  duplicateOfId: null,
  topicId: facts.topic.id,
  requestType: facts.topic.requestType,
  topicChosenBy: facts.topicChosenBy ?? null,
  ...(facts.status === 'WAITING' ? turnToSupport(facts) : {}),
});
