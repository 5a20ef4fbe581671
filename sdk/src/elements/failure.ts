/** A thrown error in words for the person at the page: what they can do about it, and nothing that is not so. */
import {
  AuthError,
  NetworkError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../errors.js';
import { common, type Language } from './texts/index.js';

/** The code of an error that says: nobody is signed in to the panel any more. */
export const SESSION_ENDED = 'SESSION_ENDED';

export function inWords(error: unknown, language: Language): string {
  const texts = common[language];
  if (error instanceof AuthError) {
    if (error.code === SESSION_ENDED) return texts.noSession;
    return error.renewable ? texts.sessionRefused : texts.notAllowed;
  }
  if (error instanceof RateLimitError) return texts.busy;
  if (error instanceof OverloadedError) return texts.overloaded;
  if (error instanceof NotFoundError) return texts.notFound;
  const unanswered = error instanceof NetworkError || error instanceof TimeoutError;
  // With a status there was an answer, if not the API's: the network is not what is missing.
  if (unanswered && error.status === undefined) return texts.noNetwork;
  return texts.fault(error instanceof ServerError ? error.reference : undefined);
}
