/** What has gone wrong, in words for an agent: what, and what to do. */
import {
  AuthError,
  FieldErrorsError,
  InputError,
  NetworkError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ZayavkaError,
} from '@zayavka/sdk';
import type { Desk } from '../kernel/desk.js';
import type { Language, Texts } from '../kernel/language.js';

const TEXTS: Texts<{
  readonly network: string;
  readonly back: string;
  readonly timeout: string;
  readonly busy: string;
  readonly forbidden: string;
  readonly session: string;
  readonly notFound: string;
  readonly server: (reference: string | undefined) => string;
  readonly unknown: (what: string) => string;
}> = {
  ru: {
    network: 'Нет связи с сервером. Написанное сохранено; повторите, когда связь вернётся.',
    back: 'Связь вернулась. Посмотрите, нет ли этого уже на странице; если нет, нажмите ещё раз.',
    timeout: 'Сервер не ответил вовремя. Написанное сохранено; попробуйте ещё раз.',
    busy: 'Сервер сейчас перегружен. Попробуйте через несколько секунд.',
    forbidden: 'На это у вас нет прав.',
    session: 'Ваш сеанс окончен. Войдите снова: написанное сохранено.',
    notFound: 'Этого больше нет или никогда не было.',
    server: (reference) =>
      `Ошибка на сервере, она записана в журнал${reference ? ` под номером ${reference}` : ''}. Попробуйте ещё раз; не поможет — сообщите администратору.`,
    unknown: (what) => `Не получилось: ${what}`,
  },
  en: {
    network: 'No connection to the server. What you wrote is kept; try again when the connection is back.',
    back: 'The connection is back. See whether this is on the page already; if not, press once more.',
    timeout: 'The server did not answer in time. What you wrote is kept; please try again.',
    busy: 'The server is overloaded at the moment. Try again in a few seconds.',
    forbidden: 'You are not allowed to do this.',
    session: 'Your session has ended. Sign in again: what you wrote is kept.',
    notFound: 'This does not exist, or does no longer.',
    server: (reference) =>
      `An error on the server; it has been logged${reference ? ` under ${reference}` : ''}. Try again; if that does not help, tell the administrator.`,
    unknown: (what) => `That did not work: ${what}`,
  },
};

export function inWords(error: unknown, language: Language): string {
  const texts = TEXTS[language];
  if (error instanceof FieldErrorsError) return error.errors.map(({ message }) => message).join(' ');
  if (error instanceof NetworkError) return texts.network;
  if (error instanceof TimeoutError) return texts.timeout;
  if (error instanceof RateLimitError || error instanceof OverloadedError) return texts.busy;
  if (error instanceof AuthError) return error.code === 'FORBIDDEN' ? texts.forbidden : texts.session;
  if (error instanceof NotFoundError) return texts.notFound;
  if (error instanceof InputError) return texts.unknown(error.message);
  if (error instanceof ServerError) return texts.server(error.reference);
  return texts.unknown(error instanceof ZayavkaError ? error.code : String(error));
}

/**
 * For what stays written until it has been sent: says why it was not, and when that was the connection, that it is back,
 * as soon as it is.
 * @param say takes what to say, and what it takes the place of: said something else meanwhile, the form knows better.
 */
export function tellUnsent(
  error: unknown,
  { feed, language }: Pick<Desk, 'feed' | 'language'>,
  say: (text: string, insteadOf?: string) => void,
): void {
  const text = inWords(error, language);
  say(text);
  if (!(error instanceof NetworkError)) return;
  const over = new AbortController();
  const looked = (): void => {
    if (feed.link !== 'live' || !navigator.onLine) return;
    over.abort();
    say(TEXTS[language].back, text);
  };
  // The browser may tell of a cable that was out for less time than the stream takes to notice.
  addEventListener('online', looked, over);
  feed.addEventListener('link', looked, over);
}
