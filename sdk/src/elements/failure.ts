/** A thrown error in words for the person at the page. */
import { AuthError, NotFoundError, OverloadedError, RateLimitError, ServerError } from '../errors.js';
import { common, type Language } from './texts/index.js';

export function inWords(error: unknown, language: Language): string {
  const texts = common[language];
  if (error instanceof AuthError) return texts.noSession;
  if (error instanceof RateLimitError || error instanceof OverloadedError) return texts.busy;
  if (error instanceof NotFoundError) return texts.notFound;
  if (error instanceof ServerError) return texts.serverFault(error.reference ?? String(error.status ?? ''));
  return texts.noNetwork;
}
