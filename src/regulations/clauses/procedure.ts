import { always, type ClauseData, days, hours } from './clause-data.js';

/** How requests come in and in which order they are handled. */
export const PROCEDURE: readonly ClauseData[] = [
  {
    clause: '3.1',
    title: { ru: 'Заявка', en: 'The request' },
    text: always(
      'Основанием для выполнения работ является заявка Абонента. Заявкой считается электронное или бумажное письмо, посланное на реквизиты Провайдера по соответствующим каналам передачи и имеющее все необходимые реквизиты для точной идентификации абонента и его просьбы. В заявке должны быть точно и ясно сформулированы задачи, требующие исполнения.',
      'Work is done on a request of the Subscriber: an electronic or paper letter, sent to the Provider through the proper channel, with everything needed to identify the subscriber and what is asked. The request must state the task exactly and clearly.',
    ),
    carriedOut: always(
      'Заявки приходят из панели, по электронной почте и на бумаге; бумажное письмо регистрируется с входящим номером, датой и сканами.',
      'Requests come from the panel, by e-mail and on paper; a paper letter is registered with its incoming number, date and scans.',
    ),
  },
  {
    clause: '3.2',
    title: { ru: 'Адрес поддержки и ticketID', en: 'The support address and the ticketID' },
    text: always(
      'Все заявки по электронной почте должны отправляться на адрес службы поддержки. На каждое письмо, принятое СТП, автоматически генерируется и высылается на адрес отправителя письмо-подтверждение. Заявке присваивается уникальный идентификатор (ticketID), который необходимо сохранять во всех последующих письмах в СТП на эту тему.',
      'Requests by e-mail must be sent to the support address. Each letter that the support service accepts is answered with an automatic confirmation to its sender. The request gets a unique identifier (ticketID), to be kept in all later letters about it.',
    ),
    carriedOut: always(
      'На каждую заявку уходит подтверждение с ticketID, местом в очереди и сроком; следующие письма попадают в ту же заявку.',
      'Each request is confirmed with its ticketID, place and deadline; later letters join the same ticket.',
    ),
  },
  {
    clause: '3.3',
    title: { ru: 'Телефон', en: 'Telephone' },
    text: always(
      'Служба технической поддержки не обрабатывает запросы, поступившие по телефону. Внесение изменений в конфигурационные файлы производятся только на основании письменных заявок.',
      'The support service does not handle requests made by telephone. Configuration files are changed on written requests alone.',
    ),
    carriedOut: always(
      'О звонке можно оставить запись у абонента; заявка из неё не получается.',
      'A call can be noted on the subscriber; no ticket comes of the note.',
    ),
  },
  {
    clause: '3.4',
    title: { ru: 'Мессенджеры и форум', en: 'Messengers and forums' },
    text: always(
      'Запросы по другим каналам (в частности, ICQ, форум) не являются официальными. Подобные средства связи рассматриваются только как средство личного общения.',
      'Requests through other channels (ICQ, forums and the like) are not official. Such means are regarded as private talk.',
    ),
    carriedOut: always(
      'Как и звонок, такой разговор можно записать у абонента, но заявкой он не становится.',
      'Such a talk, too, can be noted on the subscriber, and becomes no ticket.',
    ),
  },
  {
    clause: '3.5',
    title: { ru: 'Порядок и срок обработки', en: 'Order and time' },
    text: ({ responseHours }) => ({
      ru: `Заявки обрабатываются в порядке их поступления. Максимальный срок обработки заявки СТП — ${hours(responseHours).ru}. Само решение проблемы/задачи может занять большее время, о чем Служба технической поддержки сообщает Клиенту в ответе. Вне очереди могут обрабатываться экстренные заявки. Экстренной может считаться заявка с просьбой о восстановлении функционирования основных сервисов.`,
      en: `Requests are handled in the order in which they come. The support service takes ${hours(responseHours).en} at most to handle a request. The solution itself may take longer, and then the reply says so. Emergency requests may go first. An emergency is a request to restore the work of a main service.`,
    }),
    carriedOut: ({ responseHours }) => ({
      ru: `Следующей берётся заявка, которая ждёт дольше всех, экстренные — первыми; срок ответа — ${hours(responseHours).ru}, а взятое вне очереди и смена очереди записываются с причиной.`,
      en: `The next ticket taken is the one that has waited longest, emergencies first; the reply is due within ${hours(responseHours).en}, and whatever leaves the order is recorded with its reason.`,
    }),
  },
  {
    clause: '3.6',
    title: { ru: 'Учётная информация', en: 'Account information' },
    text: always(
      'Запрос абонента должен содержать учетную информацию (логин или номер договора).',
      'The request must contain account information (a login or the number of the contract).',
    ),
    carriedOut: always(
      'Как и по правилу G.1: заявка без абонента не открывается, а письмо без него не теряется.',
      'As with G.1: no ticket is opened without its subscriber, and no letter without one is lost.',
    ),
  },
  {
    clause: '3.7',
    title: { ru: 'Авторизация', en: 'Authorization' },
    text: always(
      'В случаях значительных изменений в настройках запрос абонента должен содержать пароль. СТП для выполнения определенных действий может дополнительно запросить от абонента авторизационную информацию.',
      'A request for a significant change of settings must contain the password. For certain actions the support service may ask the subscriber for further authorization.',
    ),
    carriedOut: ({ authorizationDays }) => ({
      ru: `Пароль проверяется и нигде не хранится; без него заявка ждёт авторизации, и через ${days(authorizationDays).ru} предлагается отказ.`,
      en: `The password is checked and kept nowhere; without it the ticket waits for authorization, and after ${days(authorizationDays).en} its refusal is offered.`,
    }),
  },
];
