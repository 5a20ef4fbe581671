import type { ProblemCode } from '../kernel/problem.js';
import type { Text } from './fault-texts.js';

/** What a thrown error says, by code. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, Text>> = {
  UNAUTHENTICATED: {
    RU: 'Вход не выполнен или сеанс истёк. Откройте сеанс заново.',
    EN: 'Not signed in, or the session has ended. Open a session again.',
  },
  FORBIDDEN: {
    RU: 'Этому токену такое действие не разрешено. Нужно право: {scope}.',
    EN: 'This token may not do this. It needs the scope: {scope}.',
  },
  NOT_FOUND: {
    RU: 'Не найдено. Проверьте номер; чужие заявки не показываются.',
    EN: 'Not found. Check the number; other people’s tickets are not shown.',
  },
  BAD_USER_INPUT: {
    RU: 'Запрос составлен неверно.',
    EN: 'The request is not well formed.',
  },
  RATE_LIMITED: {
    RU: 'Слишком много запросов. Повторите через {seconds} с.',
    EN: 'Too many requests. Try again in {seconds} s.',
  },
  QUERY_TOO_COMPLEX: {
    RU: 'Запрос слишком сложен. Запросите меньше полей или меньшую страницу.',
    EN: 'The query is too complex. Ask for fewer fields or a smaller page.',
  },
  CURSOR_EXPIRED: {
    RU: 'Этот курсор старше хранимой истории. Запросите заявку заново и продолжайте с её курсора.',
    EN: 'This cursor is older than the history kept. Fetch the ticket again and go on from its cursor.',
  },
  OVERLOADED: {
    RU: 'Сервис перегружен. Повторите через {seconds} с.',
    EN: 'The service is overloaded. Try again in {seconds} s.',
  },
  ATTACHMENT_REFUSED: { RU: 'Этот файл не принят.', EN: 'This file is refused.' },
  INTERNAL_SERVER_ERROR: {
    RU: 'Внутренняя ошибка. Повторите позже; при обращении назовите код {reference}.',
    EN: 'Internal error. Try again later; quote {reference} when you report it.',
  },
};

/** Sharper words where the reason is known: `CODE/reason`. */
export const PROBLEM_TEXTS_BY_REASON: Readonly<Record<string, Text>> = {
  'FORBIDDEN/subscribersOnly': {
    RU: 'Это может только сам абонент: нужен токен сеанса, который панель открывает для него.',
    EN: 'Only the subscriber may do this: it needs the token of a session that the panel opens for them.',
  },
  'FORBIDDEN/agentsOnly': {
    RU: 'Это доступно только сотрудникам службы поддержки.',
    EN: 'Only agents of the support service may do this.',
  },
  'FORBIDDEN/supervisorsOnly': {
    RU: 'Это доступно только старшему смены и администратору.',
    EN: 'Only supervisors and administrators may do this.',
  },
  'FORBIDDEN/uploaders': {
    RU: 'Загружать файлы могут абонент в своём сеансе и сотрудник службы поддержки.',
    EN: 'Only a subscriber with a session of their own and an agent of the support service upload files.',
  },
  'ATTACHMENT_REFUSED/tooLarge': {
    RU: 'Файл слишком большой: можно не больше {megabytes} МБ ({max} байт). Сожмите его или разделите на части.',
    EN: 'The file is too large: at most {megabytes} MB ({max} bytes) are allowed. Compress it or split it.',
  },
  'ATTACHMENT_REFUSED/empty': {
    RU: 'Файл пуст. Проверьте его и загрузите ещё раз.',
    EN: 'The file is empty. Check it and upload it again.',
  },
  'OVERLOADED/diskFull': {
    RU: 'На сервере закончилось место для файлов. Администратору это уже известно; повторите через {seconds} с.',
    EN: 'The server has no room for files left. Its administrator is told; try again in {seconds} s.',
  },
  'RATE_LIMITED/uploads': {
    RU: 'Загружено слишком много файлов, которые ни к чему не приложены. Отправьте с ними заявку или сообщение, или повторите через {seconds} с.',
    EN: 'Too many files are uploaded and not attached to anything. Send a request or a message with them, or try again in {seconds} s.',
  },
  'NOT_FOUND/attachment': {
    RU: 'Этот адрес файла неверен или устарел: он действует недолго. Обновите страницу и откройте файл ещё раз.',
    EN: 'This address of a file is wrong or has expired: it is good for a short time. Reload the page and open the file again.',
  },
  'BAD_USER_INPUT/cursor': {
    RU: 'Это не курсор: передайте его таким, каким его выдал сервис.',
    EN: 'This is not a cursor: pass it just as the service gave it.',
  },
  'BAD_USER_INPUT/after': {
    RU: 'Это не место на странице: передайте endCursor предыдущей страницы.',
    EN: 'This is not a place in the list: pass the endCursor of the page before.',
  },
  'BAD_USER_INPUT/first': {
    RU: 'Размер страницы — от 1 до {max}.',
    EN: 'A page has 1 to {max} entries.',
  },
  'BAD_USER_INPUT/offset': {
    RU: 'Пропустить можно от 0 до {max} строк.',
    EN: 'From 0 to {max} rows can be passed over.',
  },
  'BAD_USER_INPUT/agentsOnly': {
    RU: 'Этот отбор доступен только службе поддержки: {field}.',
    EN: 'This filter is for the support service only: {field}.',
  },
  'BAD_USER_INPUT/filter': {
    RU: 'Отбор составлен неверно: {field}. Значение слишком длинно или содержит повреждённые символы.',
    EN: 'The filter is wrong at {field}: the value is too long or has broken characters.',
  },
  'BAD_USER_INPUT/span': {
    RU: 'Промежуток задан неверно: начало должно быть раньше конца, не более чем на {weeks} недели.',
    EN: 'The span is wrong: it must begin before it ends, by {weeks} weeks at most.',
  },
  'BAD_USER_INPUT/timeZone': {
    RU: 'Такого часового пояса нет. Назовите его по списку IANA, например Europe/Moscow.',
    EN: 'There is no such time zone. Give a name of the IANA list, as Europe/Moscow.',
  },
  'BAD_USER_INPUT/identification': {
    RU: 'Укажите логин или номер договора.',
    EN: 'Give a login or a contract number.',
  },
  'RATE_LIMITED/signIn': {
    RU: 'Слишком много неудачных попыток входа. Повторите через {seconds} с.',
    EN: 'Too many failed attempts to sign in. Try again in {seconds} s.',
  },
  'RATE_LIMITED/password': {
    RU: 'Пароль введён неверно слишком много раз. Повторите через {seconds} с.',
    EN: 'The password was wrong too many times. Try again in {seconds} s.',
  },
};
