import type { TopicSource } from '../schema.js';
import { affectedService, description, errorText, mainService, steps } from './fields.js';

/** Clause 2.2: locating and mending faults of contracted services. */
export const FAULTS: readonly TopicSource[] = [
  {
    id: 'site-down',
    title: { ru: 'Сайт не открывается', en: 'Site is down' },
    requestType: 'FAULT',
    mainServicesOnly: true,
    fields: [
      mainService,
      errorText(
        10,
        'Что показывает браузер, целиком, например: «ERR_CONNECTION_TIMED_OUT» или «502 Bad Gateway»',
        'What the browser shows, in full, for example: “ERR_CONNECTION_TIMED_OUT” or “502 Bad Gateway”',
      ),
      description(
        20,
        'Адрес сайта, с какого времени не открывается и что менялось перед этим',
        'The address, since when it has been down, and what was changed before',
      ),
    ],
  },
  {
    id: 'site-errors',
    title: { ru: 'Сайт работает с ошибками', en: 'Errors on a site' },
    requestType: 'FAULT',
    selfService: {
      id: 'site-error-log',
      title: { ru: 'Где посмотреть журнал ошибок сайта', en: 'Where to find the error log of a site' },
      summary: {
        ru: 'Причина ошибок 403 и 500 почти всегда записана в журнале; что означают частые записи и что с ними делать.',
        en: 'The cause of a 403 or 500 is nearly always in the log; what the usual lines mean and what to do.',
      },
      url: 'https://help.example.ru/hosting/error-log',
    },
    fields: [
      affectedService,
      errorText(
        20,
        'Полный текст ошибки со страницы и строки журнала за это время',
        'The full error from the page and the lines of the log at that time',
      ),
      steps(
        15,
        'Адрес страницы и действия по шагам, после которых возникает ошибка',
        'The page and, step by step, what leads to the error',
      ),
    ],
  },
  {
    id: 'mail-down',
    title: { ru: 'Почта не работает', en: 'Mail is down' },
    requestType: 'FAULT',
    mainServicesOnly: true,
    fields: [
      mainService,
      errorText(
        10,
        'Полный текст ошибки почтовой программы или веб-почты',
        'The full error of the mail program or webmail',
      ),
      description(
        20,
        'Какие ящики не работают, на приём или на отправку, с какого времени',
        'Which mailboxes fail, receiving or sending, and since when',
      ),
    ],
  },
  {
    id: 'mail-delivery',
    title: { ru: 'Письма не доходят', en: 'Letters do not arrive' },
    requestType: 'FAULT',
    selfService: {
      id: 'mail-delivery-check',
      title: { ru: 'Почему письмо не дошло', en: 'Why a letter did not arrive' },
      summary: {
        ru: 'Проверка записей MX, SPF, DKIM и DMARC и разбор частых ответов чужих почтовых серверов.',
        en: 'Checking MX, SPF, DKIM and DMARC, and what the usual answers of other mail servers mean.',
      },
      url: 'https://help.example.ru/mail/delivery',
    },
    fields: [
      affectedService,
      errorText(
        30,
        'Письмо о недоставке целиком, вместе со служебными заголовками. Если его нет, напишите об этом',
        'The whole non-delivery report with its headers. If there was none, say so',
      ),
      steps(
        15,
        'От кого, кому и когда (с часовым поясом) отправлено письмо',
        'Who sent the letter, to whom and when (with the time zone)',
      ),
    ],
  },
  {
    id: 'server-unreachable',
    title: { ru: 'Сервер недоступен', en: 'Server is unreachable' },
    requestType: 'FAULT',
    mainServicesOnly: true,
    selfService: {
      id: 'server-console',
      title: { ru: 'Консоль и перезагрузка сервера', en: 'Console and reboot of a server' },
      summary: {
        ru: 'Консоль в панели управления работает, когда сеть сервера недоступна; там же — перезагрузка и режим восстановления.',
        en: 'The console in the panel works when the server’s network does not; reboot and rescue mode are there too.',
      },
      url: 'https://help.example.ru/servers/console',
    },
    fields: [
      mainService,
      errorText(
        30,
        'Вывод ping и mtr (или traceroute) до сервера и ваш внешний IP-адрес',
        'The output of ping and mtr (or traceroute) to the server, and your public IP address',
      ),
      description(
        20,
        'С какого времени сервер недоступен и что видно в консоли',
        'Since when it has been unreachable and what the console shows',
      ),
    ],
  },
  {
    id: 'slow-database',
    title: { ru: 'База данных работает медленно', en: 'Slow database' },
    requestType: 'FAULT',
    selfService: {
      id: 'slow-queries',
      title: { ru: 'Как найти медленные запросы', en: 'How to find slow queries' },
      summary: {
        ru: 'Журнал медленных запросов, EXPLAIN и индексы: что проверить до заявки.',
        en: 'The slow query log, EXPLAIN and indexes: what to check before you ask.',
      },
      url: 'https://help.example.ru/databases/slow-queries',
    },
    fields: [
      affectedService,
      steps(
        20,
        'Имя базы, запрос или страница сайта, сколько времени выполняется сейчас и сколько раньше',
        'The database, the query or page, how long it takes now and how long it took before',
      ),
      {
        name: 'errorText',
        required: false,
        hint: {
          ru: 'Строки журнала медленных запросов или ошибка, если она есть',
          en: 'Lines of the slow query log, or the error if there is one',
        },
      },
    ],
  },
  {
    id: 'dns-resolution',
    title: { ru: 'Домен не определяется', en: 'A domain does not resolve' },
    requestType: 'FAULT',
    selfService: {
      id: 'domain-delegation',
      title: { ru: 'Делегирование домена', en: 'Delegation of a domain' },
      summary: {
        ru: 'Как проверить оплату и серверы имён домена; после смены серверов имён изменения расходятся до 72 часов.',
        en: 'How to check payment and name servers of a domain; after a change of name servers allow up to 72 hours.',
      },
      url: 'https://help.example.ru/domains/delegation',
    },
    fields: [
      affectedService,
      errorText(
        20,
        'Вывод nslookup или dig для домена и какой сервер DNS у вас используется',
        'The output of nslookup or dig for the domain, and which DNS server you use',
      ),
    ],
  },
  {
    id: 'ftp-ssh-connection',
    title: { ru: 'Не удаётся подключиться по FTP или SSH', en: 'Cannot connect by FTP or SSH' },
    requestType: 'FAULT',
    selfService: {
      id: 'ftp-ssh-connect',
      title: { ru: 'Подключение по FTP и SSH', en: 'Connecting by FTP and SSH' },
      summary: {
        ru: 'Адрес, порт, пассивный режим, ключи и что делать, если ваш адрес заблокирован после неверных паролей.',
        en: 'Address, port, passive mode, keys, and what to do when wrong passwords got your address blocked.',
      },
      url: 'https://help.example.ru/hosting/ftp-ssh',
    },
    fields: [
      affectedService,
      errorText(
        20,
        'Журнал программы целиком (для SSH — вывод ssh -v). Пароль из него удалите',
        'The whole log of the program (for SSH, the output of ssh -v). Remove any password from it',
      ),
      steps(
        15,
        'Программа, адрес, порт, логин и ваш внешний IP-адрес',
        'The program, address, port, login and your public IP address',
      ),
    ],
  },
  {
    id: 'other-fault',
    title: { ru: 'Другая неисправность', en: 'Another fault' },
    requestType: 'FAULT',
    fields: [
      affectedService,
      errorText(10, 'Полный текст ошибки', 'The full text of the error'),
      steps(15, 'Действия по шагам, после которых возникает ошибка', 'What leads to the error, step by step'),
    ],
  },
];
