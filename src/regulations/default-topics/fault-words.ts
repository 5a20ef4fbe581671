import type { TopicSource } from '../schema.js';

/** What people call the faults of the built-in topics (2.2). */
export const FAULT_WORDS: Readonly<Record<string, NonNullable<TopicSource['letters']>>> = {
  'site-down': {
    serviceKinds: ['HOSTING', 'SERVER'],
    words: [
      'сайт|магазин|портал|домен не_работает|не_открывается|не_грузится|не_загружается|недоступен|лежит|упал',
      'не_открываются сайты|страницы',
      'доступ|попасть|войти|зайти|access|reach сайт|сайту|магазин|магазину|site|website|shop не_удается|не_могут|не_могу|cannot|can_t',
      'site|website|shop|page down|offline|unavailable|unreachable',
      'site|website|shop not|isn|doesn|won load*|open*|work*|respond*',
      'err_connection*|err_timed*|bad_gateway|504|502|503|gateway_timeout|gateway_time',
    ],
  },
  'site-errors': {
    serviceKinds: ['HOSTING'],
    words: [
      'ошибка|error|code|код 500|403|404|401',
      '403|404 forbidden|found',
      '500|internal server_error',
      'php fatal_error|parse_error|warning|uncaught',
      'белый_экран|белая_страница|white_page|white_screen|blank_page',
      'сайт|страница|корзина|форма|site|page|form|checkout|shop ошибка|ошибкой|ошибки|error|errors',
      'установки_соединения_с_базой',
      'error_establishing',
    ],
  },
  'mail-down': {
    serviceKinds: ['MAIL'],
    words: [
      'почта|почтовый|веб_почта|почтовик не_работает|недоступна|недоступен|не_открывается|не_отвечает|лежит|упала',
      'почта|ящик|ящики ни_принять|ни_отправить|не_подключается|не_удается_подключиться',
      'mail|email|e_mail|mailboxes|mailbox|webmail not|isn|doesn|down|unavailable|cannot|can work*|connect|down|respond*|open*',
      'войти|зайти|авторизоваться|log_in|login почта|ящик|веб_почта|webmail|mailbox не_может|не_могут|не_могу|не_удается|cannot|can_t',
      'imap|pop3|smtp|993|465|587 не_отвечает|не_работает|недоступен|connection|timeout|failed',
    ],
  },
  'mail-delivery': {
    serviceKinds: ['MAIL'],
    words: [
      'письмо|письма|почта|сообщения не_доход*|не_приход*|не_доставл*|возвращ*|пропада*|теря*',
      'письма|рассылка|сообщения|letters|messages|mail|emails|invoices спам|спаме|spam|junk',
      'mail|message|messages|letter|letters|emails bounce*|undeliver*|rejected|returned|not_arriv*|never_arriv*|not_deliver*',
      'письмо|письма|почта|letters|mail|messages опозд*|задерж*|delay*',
      'emails|mail|letters|confirmations|messages never|not reach*|arriv*|receiv*',
      'отчет|отчёт|письмо|извещение недоставке|недоставки',
      '550|554|551|552|421 5|blocked|rejected|unauthenticated|spam|отклонен*',
      'delivery_failed|delivery_status|недоставк*',
    ],
  },
  'server-unreachable': {
    serviceKinds: ['SERVER'],
    words: [
      'сервер|vps|vds|виртуалка недоступен|не_пингуется|не_отвечает|лежит|завис|упал',
      'server|vps|vds unreachable|offline|down|not_respond*|can_t_reach|cannot_reach|no_ping',
      'server|servers|сервер network|сети|сеть dropped|пропал|выпал|lost|loss',
      'packet_loss|потери_пакетов',
      'ping|mtr|traceroute|tracert',
      'kernel_panic|консоль|консоли|console',
    ],
  },
  'slow-database': {
    serviceKinds: ['DATABASE'],
    words: [
      'база|базы|mysql|mariadb|postgresql|запрос|запросы|database|query|queries медленн*|тормоз*|долго|slow*|зависа*',
      'slow_query|slow_queries|slow_log|explain',
      'запрос|query|select секунд|минут|seconds|minutes',
    ],
  },
  'dns-resolution': {
    serviceKinds: ['DOMAIN', 'DNS'],
    words: [
      'домен|домена|domain не_определ*|не_резолв*|не_находит*|не_разреш*|nxdomain|servfail|resolve|resolving',
      'nslookup|dig|nxdomain|servfail',
      'домен не_делегир*|не_работает',
      'dns не_работает|не_отвечает|timeout|not_work*',
    ],
  },
  'ftp-ssh-connection': {
    serviceKinds: ['HOSTING', 'SERVER'],
    words: [
      'ftp|sftp|ssh|filezilla|winscp|putty не_подключ*|не_удается|не_удалось|не_могу|не_пускает|не_заходит|не_работает|не_соедин*|блокир*|разблокир*',
      'ftp|sftp|ssh|filezilla|winscp|putty cannot|can_t|refused|timeout|times_out|timed_out|unable|denied|connect*',
      'ftp|sftp|ssh hang*|blocked|unblock|зависа*|рвет|обрыв*|wrong_key',
      '530 login|incorrect',
      'kex_exchange*|connection_refused|permission_denied',
    ],
  },
};
