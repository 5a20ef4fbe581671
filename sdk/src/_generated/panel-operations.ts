// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { Result } from '../result.js';
import type { Call, CallOptions, Operation } from '../transport/operation.js';
import { FieldErrorFields, ServiceFields, SubscriberFields } from './fragments.js';
import type * as T from './types.js';

/** What `openPanelSession` answers: what was asked for, or every error that the caller can mend. */
export type OpenPanelSessionResult = Result<T.OpenPanelSessionMutation['openPanelSession'], 'token' | 'expiresAt'>;
const openPanelSessionOperation: Operation = {
  name: 'openPanelSession',
  promised: ['token', 'expiresAt'],
  document: "mutation openPanelSession($login:String$contractNumber:String){openPanelSession(login:$login contractNumber:$contractNumber){token expiresAt errors{...FieldErrorFields}}}" + FieldErrorFields,
};

const subscriberOperation: Operation = {
  name: 'subscriber',
  document: "query subscriber($login:String$contractNumber:String){subscriber(login:$login contractNumber:$contractNumber){...SubscriberFields}}" + ServiceFields + SubscriberFields,
};

/** What `syncSubscribers` answers: what was asked for, or every error that the caller can mend. */
export type SyncSubscribersResult = Result<T.SyncSubscribersMutation['syncSubscribers'], never>;
const syncSubscribersOperation: Operation = {
  name: 'syncSubscribers',
  promised: [],
  document: "mutation syncSubscribers($subscribers:[SubscriberInput!]!){syncSubscribers(subscribers:$subscribers){created updated errors{...FieldErrorFields}}}" + FieldErrorFields,
};

/** Each of these operations, bound to one way of calling. */
export const bindPanelOperations = (call: Call) => ({
  /** A short session for a customer whom the panel has signed in, by login or contract number. */
  openPanelSession: (variables: T.OpenPanelSessionMutationVariables = {}, options?: CallOptions): Promise<OpenPanelSessionResult> =>
    call(openPanelSessionOperation, variables, options),
  /** Looks a subscriber up; for services and agents. */
  subscriber: (variables: T.SubscriberQueryVariables = {}, options?: CallOptions): Promise<T.SubscriberQuery['subscriber']> =>
    call(subscriberOperation, variables, options),
  /** Takes over what the panel knows of its customers: by login, each whole or not at all. */
  syncSubscribers: (variables: T.SyncSubscribersMutationVariables, options?: CallOptions): Promise<SyncSubscribersResult> =>
    call(syncSubscribersOperation, variables, options),
});
