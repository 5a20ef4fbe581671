import type { TopicSource } from '../schema.js';
import { affectedService, description, subjectWithDomain } from './fields.js';

/** Clause 2.1: changes of settings that the subscriber cannot make alone. */
export const CONFIGURATION_CHANGES: readonly TopicSource[] = [
  {
    id: 'php-version',
    title: { ru: 'Смена версии PHP', en: 'PHP version' },
    requestType: 'CONFIGURATION_CHANGE',
    selfService: {
      id: 'php-version-in-panel',
      title: { ru: 'Как сменить версию PHP', en: 'How to change the PHP version' },
      summary: {
        ru: 'Версия PHP выбирается для каждого сайта в панели управления и вступает в силу за минуту.',
        en: 'The PHP version is chosen for each site in the control panel and takes effect within a minute.',
      },
      url: 'https://help.example.ru/hosting/php-version',
    },
    fields: [
      affectedService,
      description(
        15,
        'Сайт и нужная версия, например: «example.ru — PHP 8.3». Если в панели этой версии нет, напишите об этом',
        'The site and the version you need, for example: “example.ru: PHP 8.3”. If the panel does not offer it, say so',
      ),
    ],
  },
  {
    id: 'php-settings',
    title: { ru: 'Параметры и расширения PHP', en: 'PHP settings and extensions' },
    requestType: 'CONFIGURATION_CHANGE',
    selfService: {
      id: 'php-ini-in-panel',
      title: { ru: 'Настройка php.ini', en: 'Your own php.ini' },
      summary: {
        ru: 'memory_limit, upload_max_filesize, max_execution_time и часть расширений меняются в панели управления.',
        en: 'memory_limit, upload_max_filesize, max_execution_time and some extensions are set in the control panel.',
      },
      url: 'https://help.example.ru/hosting/php-ini',
    },
    fields: [
      affectedService,
      description(
        15,
        'Сайт, имя параметра или расширения и нужное значение, например: «max_input_vars = 5000»',
        'The site, the setting or extension, and the value, for example: “max_input_vars = 5000”',
      ),
    ],
  },
  {
    id: 'virtual-host',
    title: { ru: 'Настройка виртуального хоста', en: 'Virtual host' },
    requestType: 'CONFIGURATION_CHANGE',
    fields: [
      affectedService,
      description(
        30,
        'Сайт и что должно измениться в настройках nginx или Apache: псевдонимы, корневой каталог, ограничения, проксирование',
        'The site and what should change in its nginx or Apache settings: aliases, document root, limits, proxying',
      ),
    ],
  },
  {
    id: 'ssl-certificate',
    title: { ru: 'Установка SSL-сертификата', en: 'SSL certificate' },
    requestType: 'CONFIGURATION_CHANGE',
    selfService: {
      id: 'ssl-in-panel',
      title: {
        ru: 'Как выпустить или установить SSL-сертификат',
        en: 'How to issue or install an SSL certificate',
      },
      summary: {
        ru: 'Бесплатный сертификат Let’s Encrypt выпускается в панели управления; там же загружается купленный.',
        en: 'A free Let’s Encrypt certificate is issued in the control panel; a bought one is uploaded there too.',
      },
      url: 'https://help.example.ru/ssl/install',
    },
    fields: [
      affectedService,
      description(
        20,
        'Имена, для которых нужен сертификат, и на каком шаге не удаётся установить его в панели. Закрытый ключ не присылайте',
        'The names the certificate is for, and where the panel fails to install it. Do not send the private key',
      ),
    ],
  },
  {
    id: 'dns-zone',
    title: { ru: 'Изменение зоны DNS', en: 'DNS zone' },
    requestType: 'CONFIGURATION_CHANGE',
    significant: true,
    selfService: {
      id: 'dns-editor',
      title: { ru: 'Редактор зоны DNS', en: 'The DNS zone editor' },
      summary: {
        ru: 'Записи A, AAAA, CNAME, MX, TXT, SRV и CAA правятся в панели; изменения расходятся за время TTL.',
        en: 'A, AAAA, CNAME, MX, TXT, SRV and CAA records are edited in the panel; changes spread within the TTL.',
      },
      url: 'https://help.example.ru/domains/dns-zone',
    },
    fields: [
      subjectWithDomain,
      affectedService,
      description(
        20,
        'Записи целиком, по одной в строке: имя, тип, значение, TTL. Укажите, какие добавить, изменить или удалить',
        'Whole records, one a line: name, type, value, TTL. Say which to add, change or delete',
      ),
    ],
  },
  {
    id: 'mail-quota',
    title: { ru: 'Квота почтового ящика', en: 'Mailbox quota' },
    requestType: 'CONFIGURATION_CHANGE',
    selfService: {
      id: 'mail-quota-in-panel',
      title: { ru: 'Как изменить размер почтового ящика', en: 'How to change the size of a mailbox' },
      summary: {
        ru: 'Место делится между ящиками в панели управления в пределах тарифа.',
        en: 'The space of your plan is shared out among the mailboxes in the control panel.',
      },
      url: 'https://help.example.ru/mail/quota',
    },
    fields: [
      affectedService,
      description(
        15,
        'Адрес ящика и нужный размер, например: «info@example.ru — 10 ГБ»',
        'The mailbox and the size it needs, for example: “info@example.ru: 10 GB”',
      ),
    ],
  },
  {
    id: 'cron',
    title: { ru: 'Задания по расписанию (cron)', en: 'Scheduled jobs (cron)' },
    requestType: 'CONFIGURATION_CHANGE',
    selfService: {
      id: 'cron-in-panel',
      title: { ru: 'Как добавить задание cron', en: 'How to add a cron job' },
      summary: {
        ru: 'Задания создаются в панели управления; чаще раза в пять минут — по заявке.',
        en: 'Jobs are made in the control panel; more often than every five minutes, on request.',
      },
      url: 'https://help.example.ru/hosting/cron',
    },
    fields: [
      affectedService,
      description(
        20,
        'Команда целиком, расписание и пользователь, от имени которого она выполняется',
        'The whole command, its schedule and the user it runs as',
      ),
    ],
  },
  {
    id: 'database-access',
    title: { ru: 'Внешний доступ к базе данных', en: 'Remote access to a database' },
    requestType: 'CONFIGURATION_CHANGE',
    significant: true,
    fields: [
      affectedService,
      description(
        30,
        'Имя базы и пользователя и IP-адреса, с которых нужен доступ. Доступ со всех адресов не открываем',
        'The database, the user and the IP addresses that need access. Access from everywhere is not given',
      ),
    ],
  },
  {
    id: 'domain-transfer',
    title: { ru: 'Перенос домена', en: 'Moving a domain' },
    requestType: 'CONFIGURATION_CHANGE',
    significant: true,
    selfService: {
      id: 'domain-transfer-guide',
      title: { ru: 'Перенос домена к нам и от нас', en: 'Moving a domain to us and away' },
      summary: {
        ru: 'Порядок для зон .RU, .РФ, .SU и международных: сроки, документы, код переноса.',
        en: 'What to do for .RU, .РФ, .SU and international zones: terms, papers, the transfer code.',
      },
      url: 'https://help.example.ru/domains/transfer',
    },
    fields: [
      subjectWithDomain,
      affectedService,
      description(
        30,
        'Куда переносится домен: другой договор у нас (укажите его номер) или другой регистратор. Код переноса не присылайте',
        'Where the domain goes: another contract with us (give its number) or another registrar. Do not send the transfer code',
      ),
    ],
  },
  {
    id: 'site-migration',
    title: { ru: 'Перенос сайта от другого провайдера', en: 'Moving a site from another provider' },
    requestType: 'CONFIGURATION_CHANGE',
    fields: [
      affectedService,
      description(
        40,
        'Адрес сайта, прежний провайдер, система управления, размер файлов и базы. Пароли не присылайте: мы пришлём защищённую форму',
        'The site, the former provider, its CMS, the size of files and database. Send no passwords: you will get a safe form',
      ),
    ],
  },
  {
    id: 'backup-restore',
    title: { ru: 'Восстановление из резервной копии', en: 'Restoring from a backup' },
    requestType: 'CONFIGURATION_CHANGE',
    significant: true,
    selfService: {
      id: 'backups-in-panel',
      title: { ru: 'Резервные копии в панели управления', en: 'Backups in the control panel' },
      summary: {
        ru: 'Файлы и базы за последние 14 дней можно скачать или восстановить самостоятельно.',
        en: 'Files and databases of the last 14 days can be downloaded or restored on your own.',
      },
      url: 'https://help.example.ru/hosting/backups',
    },
    fields: [
      affectedService,
      description(
        30,
        'Что восстановить (каталоги, базы, ящики), на какую дату и можно ли заменить нынешние данные',
        'What to restore (folders, databases, mailboxes), as of which day, and whether present data may be replaced',
      ),
    ],
  },
];
