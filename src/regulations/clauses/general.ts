import { always, type ClauseData } from './clause-data.js';

/** The general rules of writing to the support service. */
export const GENERAL: readonly ClauseData[] = [
  {
    clause: 'G.1',
    title: { ru: 'Логин или номер договора', en: 'A login or a contract number' },
    text: always(
      'Обязательно указывайте ваш логин или номер договора.',
      'Always give your login or the number of your contract.',
    ),
    carriedOut: always(
      'Из панели абонент известен по своему сеансу, в письме — по тексту или по адресу; если не ясно, чьё письмо, оно остаётся на разбор, а отправителя просят назвать логин или договор.',
      'From the panel the subscriber is known by their session, in a letter by its text or address; a letter that could be anybody’s is kept, and its sender is asked for the login or contract.',
    ),
  },
  {
    clause: 'G.2',
    title: { ru: 'Подробное описание', en: 'A detailed description' },
    text: always(
      'Описывайте проблемы, возникшие на вашем аккаунте, максимально подробно.',
      'Describe the problems of your account in as much detail as you can.',
    ),
    carriedOut: always(
      'Описание обязательно и хранится дословно, вместе с пробелами и переносами строк.',
      'A description is required, and kept word for word with its spaces and line breaks.',
    ),
  },
  {
    clause: 'G.3',
    title: { ru: 'Тексты ошибок и последовательность действий', en: 'Error texts and steps' },
    text: always(
      'По возможности присылайте полные тексты возникающих ошибок и последовательность действий, в результате которых возникают ошибки.',
      'Where you can, send the full texts of errors and the steps that lead to them.',
    ),
    carriedOut: always(
      'Для текста ошибки и для последовательности действий есть свои поля; в темах о неисправностях их просят заполнить.',
      'The error text and the steps have fields of their own, which topics about faults ask for.',
    ),
  },
  {
    clause: 'G.4',
    title: { ru: 'Очередь и повторные письма', en: 'The queue, and writing again' },
    text: always(
      'Все заявки, которые вы пишете в службу поддержки, автоматически выстраиваются в очередь, поэтому дублировать письма с просьбами быстрее обработать более старую заявку не нужно. Специалисты службы поддержки делают все возможное, чтобы в максимально сжатые сроки отвечать на ваши запросы.',
      'All requests that you write to the support service join the queue by themselves, so there is no need to write again to have an older one handled sooner. The specialists of the support service do all they can to answer you as soon as possible.',
    ),
    carriedOut: always(
      'Повторная заявка о том же добавляется к первой, которая сохраняет своё место; сообщения абонента место в очереди не меняют.',
      'A second request about the same matter is added to the first, which keeps its place; nothing that a subscriber writes moves a place.',
    ),
  },
];

/** Terms. */
export const TERMS: readonly ClauseData[] = [
  {
    clause: '1',
    title: { ru: 'Термины и определения', en: 'Terms' },
    text: always(
      [
        'Провайдер — компания, осуществляющая предоставление платных сервисов, заявленных в договорах на информационные услуги и в договорах публичной оферты.',
        'Абонент — любое физическое или юридическое лицо, использующее услуги и сервисы, предоставляемые Провайдером.',
        'Техническая поддержка — мероприятия, проводимые Провайдером по обеспечению надлежащего технического обслуживания Абонентов, функционирования сервисов, предоставляемых Провайдером в рамках договора на предоставление информационных услуг, своевременное предоставление информации, необходимой для нормального функционирования таких сервисов.',
        'Служба Технической Поддержки (далее СТП) — уполномоченные специалисты Провайдера, осуществляющие техническую поддержку.',
      ].join('\n'),
      [
        'Provider: the company that provides the paid services named in contracts on information services and in public offers.',
        'Subscriber: any person or legal entity that uses the services provided by the Provider.',
        'Technical support: what the Provider does to serve Subscribers properly, to keep the contracted services working, and to give in time the information that their normal work needs.',
        'Support service: the specialists whom the Provider has authorized to give technical support.',
      ].join('\n'),
    ),
    carriedOut: always(
      'Эти слова значат одно и то же везде: в заявках, письмах и отчётах.',
      'The words mean the same everywhere: in tickets, letters and reports.',
    ),
  },
];

/** What the support service is for. */
export const DUTIES: readonly ClauseData[] = [
  {
    clause: '2.1',
    title: { ru: 'Изменение настроек', en: 'Changes of settings' },
    text: always(
      'Внесение изменений в конфигурационные файлы в тех случаях, когда такие изменения не могут быть выполнены самим Абонентом.',
      'Changes of configuration files that the Subscriber cannot make alone.',
    ),
    carriedOut: always(
      'Если для темы есть страница в панели, абонент сначала видит её; то, что она показана, записывается в заявку.',
      'Where the panel has a page for the topic it is shown first, and that it was shown is recorded with the ticket.',
    ),
  },
  {
    clause: '2.2',
    title: { ru: 'Устранение неисправностей', en: 'Faults' },
    text: always(
      'Локализация и устранение проблем, связанных с функционированием предоставляемых по договору сервисов.',
      'Locating and mending problems of the contracted services.',
    ),
    carriedOut: always(
      'В заявке о неисправности названа услуга из договора абонента; её состояние видно рядом с заявкой.',
      'A ticket about a fault names the service of the contract, whose state stands beside the ticket.',
    ),
  },
  {
    clause: '2.3',
    title: { ru: 'Изменение паролей', en: 'Changes of passwords' },
    text: always(
      'Изменение различных паролей доступа, в тех случаях, когда такие изменения не могут быть выполнены самим Абонентом.',
      'Changes of access passwords that the Subscriber cannot make alone.',
    ),
    carriedOut: always(
      'Смена пароля всегда требует авторизации абонента.',
      'A change of a password always needs the subscriber’s authorization.',
    ),
  },
];
