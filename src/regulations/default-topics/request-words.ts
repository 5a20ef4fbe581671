import type { TopicSource } from '../schema.js';

/** What asks for the change of a password, rather than tells of one that does not fit. */
const CHANGE_PASSWORD = [
  'сменить|поменять|изменить|сбросить|восстановить|задать|обновить',
  'забыл*|утер*|потер*|утрат*|не_помн*|неизвест*',
  'reset|change|restore|recover|renew',
  'lost|forgot*',
];
/** What was done already, by whomever: the letter tells of what came of it. */
const DONE = [
  'после смен*|восстановл*|перенос*|изменен*|сброс*|откат*|обновлен*',
  'after chang*|reset*|restor*|transfer*|mov*|updat*',
];
/** Something does not work, whatever was changed before. */
const FAULTY = [
  'не_пускает|не_приход*|не_доход*|не_подключ*|не_открыва*|не_заход*|не_соедин*',
  'подключиться|подключение|войти|соединиться не_удается|не_могу|не_удалось',
  'cannot|can_t|unable|not connect|reach|open|receive',
  'site|website|shop|page|сайт shows_error|error_establishing|ошибка|ошибку',
];
/** A record of DNS may be why; the letter is about letters. */
const LETTERS_LOST = [
  'письма|почта|letters|mail|emails теря*|пропада*|спам*|не_доход*|не_приход*|spam|bounc*|lost',
];
const ASK_ADVICE = [
  'как_настро*|как_сделать|как_исправить|как_написать|как_правильно|как_лучше|как_добавить|как_подключить',
  'посоветуйте|проконсульт*|консультац*|научите|объясните',
  'how_to|how_do|how_can|advise|advice|explain|recommend*',
  'не_разбер*|не_понима*|не_знаю',
  'don_t_understand|do_not_understand|don_t_know',
];

/** What people call the changes and the advice of the built-in topics (2.1, 2.3, 3.8). */
export const REQUEST_WORDS: Readonly<Record<string, NonNullable<TopicSource['letters']>>> = {
  'php-version': {
    serviceKinds: ['HOSTING'],
    words: [
      'версия|версию|version php*',
      'переключ*|сменить|смените|обновить|обновите|обновление|поставить|поставьте|перевести|switch|upgrade|update|change php*',
      'php не_ниже|7|8',
    ],
  },
  'php-settings': {
    serviceKinds: ['HOSTING'],
    words: [
      'upload|загрузка|загружаемых|file_size limit|лимит|ограничение|raise|увелич*',
      'memory_limit|max_input_vars|upload_max_filesize|max_execution_time|post_max_size|display_errors|php_ini|open_basedir',
      'расширение|модуль|extension|module php*|imagick|ioncube|intl|gd|opcache|redis|soap',
      'включить|включите|enable|install imagick|ioncube|intl|gd|opcache|soap|mbstring',
      'параметр|настройки|settings|setting php*',
    ],
  },
  'virtual-host': {
    serviceKinds: ['HOSTING', 'SERVER'],
    words: [
      'виртуальный_хост|виртуального_хоста|виртуальному_хосту|virtual_host|vhost|virtualhost',
      'алиас|псевдоним|alias сайт|сайта|хост|хоста|домен|домена|site|host|domain|прописать|пропишите|добавить',
      'корневой_каталог|корневого_каталога|document_root|documentroot',
      'nginx|apache|httpd настрой*|конфиг*|config*|правил*|rule|settings|directive',
      'proxy_pass|client_max_body_size|rewrite|проксирован*|gzip',
    ],
  },
  'ssl-certificate': {
    serviceKinds: ['HOSTING', 'DOMAIN'],
    words: [
      'ssl|tls|https сертификат|сертификата|certificate|cert',
      'сертификат|certificate установ*|выпус*|выпис*|продл*|истек*|обнов*|install|issue|renew*|expire*|не_выпуска*',
      'подключение|соединение|connection не_защищен*|not_secure|not_private|insecure',
      'сертификат|сертификата|certificate срок|вышел|закончился|просроч*|expired',
      'let_s_encrypt|lets_encrypt|letsencrypt',
    ],
  },
  'dns-zone': {
    unless: [...DONE, ...LETTERS_LOST],
    serviceKinds: ['DOMAIN', 'DNS'],
    words: [
      'txt|mx|cname|aaaa|srv|caa|spf|dkim|dmarc запись|записи|записей|record|records',
      'зона|зону|зоне|зоны|zone dns|домена|domain',
      'dns запись|записи|records|record',
      'добавить|добавьте|изменить|измените|удалить|удалите|прописать|пропишите|внести|внесите|поменять|add|create|change|delete|remove|update|point',
      'txt|mx|cname|aaaa|srv|caa',
      'подтверждение|подтверждения|verification домен|домена|domain',
      'a_record|dns_record|поддомен|subdomain',
      'ttl|v_spf1',
    ],
  },
  'mail-quota': {
    serviceKinds: ['MAIL'],
    words: [
      'ящик|ящика|почта|почте|mailbox|mail квота|квоту|размер|переполн*|заполн*|quota|full|место',
      'увеличить|увеличьте|расширить|больший|increase|raise|enlarge ящик|ящика|квоту|mailbox|quota',
    ],
  },
  cron: {
    serviceKinds: ['HOSTING', 'SERVER'],
    words: [
      'cron|crontab|крон|планировщик|планировщика|планировщике',
      'задание|задания|задачу|job|jobs cron|крон|планировщик*|расписани*|schedul*',
      'по_расписанию|scheduled_job|scheduled_task|schedule_run|каждую_минуту|каждые_минут|every_minute',
    ],
  },
  'database-access': {
    unless: DONE,
    serviceKinds: ['DATABASE'],
    words: [
      'внешний|внешнего|удаленный|удаленного|удаленно|remote|external доступ|доступа|access|подключение|connection',
      'база|базе|базы|mysql|postgresql|mariadb|database открыть|откройте|разрешить|разрешите|allow|open|grant|с_адреса|ip',
    ],
  },
  'domain-transfer': {
    unless: DONE,
    serviceKinds: ['DOMAIN'],
    words: [
      'перенос|переноса|перенести|перенесите|трансфер|передать|transfer|move домен|домена|domain',
      'регистратор|регистратора|регистратору|registrar|другой_договор|другому_договору|to_contract|our_contract|owners|смена_регистратора',
      'authinfo|auth_code|auth_info|код_переноса|epp_code|epp|authcode|unlock',
    ],
  },
  'site-migration': {
    serviceKinds: ['HOSTING', 'SERVER'],
    words: [
      'перенос|переноса|перенести|переезд|переехать|миграция|migrate|migrating|migration|move|moving сайт|сайта|site|website|проект|магазин',
      'прежний|прежнего|старого|другого|old|previous|current|another провайдер*|хостинг*|хостер*|provider|hosting|host',
    ],
  },
  'backup-restore': {
    unless: DONE,
    words: [
      'восстановить|восстановите|восстановление|поднять|вернуть|верните|откатить|откатите|откат|restore|get_back|get_it|roll_back|rollback',
      'резервная_копия|резервной_копии|резервную_копию|резервных_копий|бэкап*|бекап*|backup|backups|копию_от|копия_от|копии_за|копию_за|копию_сайта',
    ],
  },
  'lost-panel-password': {
    unless: DONE,
    words: [
      'пароль|доступ|password|access|логин панель|панели|кабинет|кабинета|panel|account',
      ...CHANGE_PASSWORD,
    ],
  },
  'mailbox-password': {
    unless: [...DONE, ...FAULTY],
    serviceKinds: ['MAIL'],
    words: [
      'пароль|пароля|password ящик|ящика|почты|почтовый|почтового|mailbox|mail|email|e_mail',
      ...CHANGE_PASSWORD,
    ],
  },
  'ftp-password': {
    unless: [...DONE, ...FAULTY],
    words: ['пароль|пароля|password ftp|sftp|ssh', ...CHANGE_PASSWORD],
  },
  'database-password': {
    unless: [...DONE, ...FAULTY],
    serviceKinds: ['DATABASE'],
    words: ['пароль|пароля|password база|базы|базе|базу|mysql|postgresql|database', ...CHANGE_PASSWORD],
  },
  'script-consulting': {
    words: [
      'функция|функции|api|json|обработ* php|javascript|python|js',
      'скрипт|скриптом|скрипта|код|программу|функцию|script|code|function|snippet php|javascript|python|perl|js|написать|write',
      ...ASK_ADVICE,
    ],
  },
  'web-design-consulting': {
    words: ['верстка|верстку|вёрстку|дизайн|шапка|стили|css|html|layout|design|responsive', ...ASK_ADVICE],
  },
  'cms-consulting': {
    words: ['wordpress|joomla|bitrix|битрикс|modx|drupal|opencart|cms|prestashop|tilda', ...ASK_ADVICE],
  },
  'client-program-setup': {
    words: [
      'outlook|thunderbird|the_bat|apple_mail|почтовую_программу|iphone|айфон|android|windows|компьютер|компьютере',
      ...ASK_ADVICE,
    ],
  },
};
