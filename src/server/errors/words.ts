import type { Locale } from '../../kernel/locale.js';
import type { Problem } from '../../kernel/problem.js';
import { problemMessage } from '../../texts/index.js';

type Text = Readonly<Record<Locale, string>>;

/** What is said of the form of a request, which only the server knows of: by reason. */
const WORDS: Readonly<Record<string, Text>> = {
  'BAD_USER_INPUT/bodyTooLarge': {
    RU: 'Тело запроса больше {max} байт. Файлы передаются отдельно.',
    EN: 'The body of the request is larger than {max} bytes. Files are sent apart.',
  },
  'BAD_USER_INPUT/multipart': {
    RU: 'Файл передаётся телом запроса как есть, без формы: POST /attachments?name=…',
    EN: 'The file is the body of the request as it is, without a form: POST /attachments?name=…',
  },
  'BAD_USER_INPUT/uploadEnded': {
    RU: 'Передача файла оборвалась. Загрузите его ещё раз.',
    EN: 'The file did not come to its end. Upload it again.',
  },
  'BAD_USER_INPUT/body': {
    RU: 'Тело запроса — не JSON-объект с полем query.',
    EN: 'The body of the request is not a JSON object with a query.',
  },
  'BAD_USER_INPUT/address': {
    RU: 'В адресе есть знаки, которых там быть не может. Буквы не из ASCII записываются в процентной кодировке.',
    EN: 'The address has characters that no address can have. Letters beyond ASCII are percent-encoded.',
  },
  'BAD_USER_INPUT/headers': {
    RU: 'Заголовки запроса слишком велики.',
    EN: 'The headers of the request are too large.',
  },
  'BAD_USER_INPUT/slowRequest': {
    RU: 'Запрос не пришёл вовремя.',
    EN: 'The request did not come in time.',
  },
  'BAD_USER_INPUT/request': {
    RU: 'Это не запрос HTTP.',
    EN: 'This is no HTTP request.',
  },
  'BAD_USER_INPUT/mutationOverSocket': {
    RU: 'Изменения передаются через POST /graphql; сокет служит для подписок и запросов.',
    EN: 'Mutations are sent by POST /graphql; the socket is for subscriptions and queries.',
  },
  'BAD_USER_INPUT/subscriptionOverHttp': {
    RU: 'Подписки открываются через WebSocket на том же адресе (graphql-transport-ws).',
    EN: 'Subscriptions are opened by WebSocket at the same address (graphql-transport-ws).',
  },
  'RATE_LIMITED/operations': {
    RU: 'На одном сокете — не больше {max} операций сразу.',
    EN: 'One socket carries at most {max} operations at once.',
  },
  'QUERY_TOO_COMPLEX/documentCharacters': {
    RU: 'Документ длиннее {max} символов. Значения передаются переменными.',
    EN: 'The document is longer than {max} characters. Values are sent as variables.',
  },
  'QUERY_TOO_COMPLEX/tokens': {
    RU: 'В документе больше {max} лексем.',
    EN: 'The document has more than {max} tokens.',
  },
  'QUERY_TOO_COMPLEX/depth': {
    RU: 'Вложенность полей больше {max}.',
    EN: 'Fields are nested more than {max} deep.',
  },
  'QUERY_TOO_COMPLEX/aliases': { RU: 'Псевдонимов больше {max}.', EN: 'There are more than {max} aliases.' },
  'QUERY_TOO_COMPLEX/directives': {
    RU: 'Директив больше {max}.',
    EN: 'There are more than {max} directives.',
  },
  'QUERY_TOO_COMPLEX/fragments': {
    RU: 'Фрагментов больше {max}.',
    EN: 'There are more than {max} fragments.',
  },
  'QUERY_TOO_COMPLEX/operations': {
    RU: 'Операций в документе больше {max}.',
    EN: 'The document has more than {max} operations.',
  },
  'QUERY_TOO_COMPLEX/repeats': {
    RU: 'Одно поле повторено в одном месте больше {max} раз.',
    EN: 'One field is repeated in one place more than {max} times.',
  },
  'QUERY_TOO_COMPLEX/queryFields': {
    RU: 'В запросе больше {max} полей верхнего уровня.',
    EN: 'The query has more than {max} fields at its top.',
  },
  'QUERY_TOO_COMPLEX/mutationFields': {
    RU: 'В одном запросе больше {max} изменений.',
    EN: 'The request has more than {max} mutations.',
  },
  'QUERY_TOO_COMPLEX/cost': {
    RU: 'В ответе может оказаться больше {max} полей. Запросите меньшую страницу.',
    EN: 'The answer may have more than {max} fields. Ask for a smaller page.',
  },
};

/** The words of a problem: the server's own, or else those of the house. */
export const wordsOf = (problem: Problem, locale: Locale, reference?: string): string => {
  const own = WORDS[`${problem.code}/${problem.reason}`];
  return own
    ? own[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(problem.params[name] ?? '?'))
    : problemMessage(problem, locale, reference);
};
