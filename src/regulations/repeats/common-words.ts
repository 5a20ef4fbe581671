import { EMPTY_WORDS, HURRYING_WORDS } from './hurrying-words.js';
import { conceptOf } from './synonyms.js';
import { stemsOfList } from './word-list.js';

const conceptsOfList = (words: string): ReadonlySet<string> =>
  new Set([...stemsOfList(words)].map(conceptOf));

/** Words of so many requests to a hosting provider that sharing them says little. */
const COMMON_WORDS = conceptsOfList(`
  работает   сайт сайта сайты сайте сайтов домен домены домена домену почта почты почту почтовый почтового ящик ящика письмо письма
  писем сервер серверы сервера хостинг хостинга панель панели управления управление ошибка ошибки ошибку ошибок
  проблема проблемы страница страницы странице база базы базу базе данных данные файл файлы файла аккаунт аккаунта
  пользователь пользователя пользователю пишет выдает выдал показывает появляется появилась появилось появились
  видим вижу видно получается получилось отправитель отправителя отправители удается нужно надо нужен нужна требуется необходимо хотим хочу настроить настройка
  настройки настроены настроен сделать сделайте сделали сделано стоит имя адрес адреса
  логин пароль пароля пароли интернет компьютер компьютера браузер браузере программа новый новая новое новые нового старый
  старая один одна два раз время время попробовали пробовали пробовал попытка нажимаю нажимаем кнопка происходит
  случилось раньше теперь сейчас вообще всегда сегодня вчера утром вечером часов минут неделю месяц месяца
  действие текст тексте лог логи логе логах журнал строка строке код кода функция пустой вложении вложение высылал
  прислать пришлите проверить проверьте проверка посмотрите посмотреть разберитесь
  разобраться причина причину причине клиент клиенты клиентов наш запись записи зона зоне зону услуга
  php mysql sql html www http https ip dns server error errors warning fatal site website page domain mail
  email e mailbox letter letters hosting database db file user users chrome firefox opera safari windows linux browser
  wordpress outlook thunderbird gmail yandex яндекс гугл google main index admin home var log line
  uncaught failed failure in at on work works working open opens
`);

/** Of log lines: weekdays, months and words of the frame round the error itself. */
const FRAME_WORDS = stemsOfList(`
  mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec pid tid client stack trace thrown referer
  host said reply command queue id usr lib public html
`);

const EMPTY = 0;
const COMMON = 0.35;
const USUAL = 1;
const NUMBER = 0.5;
const SHORT_NUMBER = 0.25;
const SERIAL = 0.2;

const DIGITS = /^\d+$/;
const MIXED = /\d/;

/**
 * How much a stem says about the matter: nothing for greetings and hurrying, little for what half of all requests
 * hold, 1 for any other word. A list, not a count over the stored tickets: the verdict on two texts is then the same
 * on every instance and every day.
 */
export const weightOf = (stem: string): number => {
  if (EMPTY_WORDS.has(stem) || FRAME_WORDS.has(stem)) return EMPTY;
  if (DIGITS.test(stem)) return stem.length <= 2 || /^20\d\d$/.test(stem) ? SHORT_NUMBER : NUMBER;
  const concept = conceptOf(stem);
  if (COMMON_WORDS.has(concept)) return COMMON;
  if (concept === stem && HURRYING_WORDS.has(stem)) return EMPTY;
  // Identifiers of queues, requests and sessions: another one at each attempt.
  return MIXED.test(stem) && stem.length >= 8 ? SERIAL : USUAL;
};
