import type { Fault, FieldErrorCode } from '../kernel/fault.js';
import { FAULT_TEXTS_OF_DESK } from './fault-texts-of-desk.js';

/** A text in both languages; `{name}` stands for one of the fault's or problem's figures. */
export type Text = { readonly RU: string; readonly EN: string };

/** What is wrong and what to do, by code. */
export const FAULT_TEXTS: Readonly<Record<FieldErrorCode, Text>> = {
  REQUIRED: { RU: 'Заполните это поле.', EN: 'Fill in this field.' },
  TOO_SHORT: {
    RU: 'Слишком коротко: нужно не меньше {min} симв.',
    EN: 'Too short: at least {min} characters are needed.',
  },
  TOO_LONG: {
    RU: 'Слишком длинно: можно не больше {max} симв.',
    EN: 'Too long: at most {max} characters are allowed.',
  },
  TOO_FEW: { RU: 'Слишком мало: нужно не меньше {min}.', EN: 'Too few: at least {min} are needed.' },
  TOO_MANY: { RU: 'Слишком много: можно не больше {max}.', EN: 'Too many: at most {max} are allowed.' },
  TOO_SMALL: { RU: 'Слишком мало: не меньше {min}.', EN: 'Too small: at least {min}.' },
  TOO_LARGE: { RU: 'Слишком много: не больше {max}.', EN: 'Too large: at most {max}.' },
  WRONG_FORMAT: {
    RU: 'Неверный вид значения. Проверьте, нет ли в нём лишних или повреждённых символов.',
    EN: 'The value has a wrong form. Check it for stray or broken characters.',
  },
  UNKNOWN: {
    RU: 'Такого здесь нет. Выберите из предложенного.',
    EN: 'There is no such thing here. Choose one of those offered.',
  },
  NOT_ALLOWED: { RU: 'Здесь это не допускается.', EN: 'This is not allowed here.' },
  AUTHORIZATION_FAILED: {
    RU: 'Пароль не подошёл. Нужен пароль от панели управления; проверьте раскладку и Caps Lock.',
    EN: 'The password does not fit. The password of the control panel is needed; check the layout and Caps Lock.',
  },
  NOT_AN_EMERGENCY: {
    RU: 'Экстренной бывает только заявка о восстановлении основного сервиса. Укажите его или отправьте обычную заявку.',
    EN: 'Only a request to restore a main service is an emergency. Name that service or send a regular request.',
  },
  AGREEMENT_MISSING: {
    RU: 'Консультации по этим вопросам даются по дополнительной договорённости, а её нет или она истекла.',
    EN: 'Consulting on these matters needs an extra agreement, and there is none in force.',
  },
  SELF_SERVICE_FIRST: {
    RU: 'Это можно сделать самостоятельно: {url}. Если не помогло, отметьте это и отправьте заявку.',
    EN: 'You can do this yourself: {url}. If it did not help, say so and send the request.',
  },
  REASON_UNSUPPORTED: {
    RU: 'Для отказа по этой причине нет оснований в заявке.',
    EN: 'The facts of the ticket do not support a refusal for this reason.',
  },
  EXPECTED_RESOLUTION_MISSING: {
    RU: 'Решение займёт больше времени: укажите, к какому сроку.',
    EN: 'The solution takes longer: say until when.',
  },
  STATUS_FORBIDS: {
    RU: 'Состояние заявки этого не допускает.',
    EN: 'The ticket’s status does not allow this.',
  },
  VERSION_CONFLICT: {
    RU: 'Пока вы писали, здесь появились изменения. Посмотрите новое и отправьте ещё раз.',
    EN: 'This has changed while you were writing. Look at what is new and send again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    RU: 'С этим ключом уже отправлен другой запрос. Для нового запроса нужен новый ключ.',
    EN: 'Another request was already sent under this key. A new request needs a new key.',
  },
  ATTACHMENT_REFUSED: { RU: 'Этот файл не принят.', EN: 'This file is refused.' },
};

/** Sharper words where the place is known: `CODE@/the/whole/path`, or else
 * `CODE@last-step-of-the-path`, with `/STATUS` where the ticket's status decides, `/reason` where one is given. */
export const FAULT_TEXTS_BY_PLACE: Readonly<Record<string, Text>> = {
  ...FAULT_TEXTS_OF_DESK,
  'AUTHORIZATION_FAILED@/password': {
    RU: 'Логин или пароль не подошли. Проверьте оба, раскладку и Caps Lock.',
    EN: 'The login or the password does not fit. Check both, the layout and Caps Lock.',
  },
  'NOT_ALLOWED@/agent/login': {
    RU: 'Этот логин уже занят другим сотрудником, возможно, уволенным.',
    EN: 'This login is another agent’s, perhaps of one who has retired.',
  },
  'UNKNOWN@topic': {
    RU: 'Такой темы нет в регламенте. Выберите тему из списка.',
    EN: 'The regulations have no such topic. Choose one of the list.',
  },
  'UNKNOWN@serviceId': {
    RU: 'Такого сервиса нет в вашем договоре. Выберите сервис из списка.',
    EN: 'Your contract has no such service. Choose one of the list.',
  },
  'UNKNOWN@attachmentIds': {
    RU: 'Такого файла нет, или он уже отправлен. Загрузите его ещё раз.',
    EN: 'There is no such file, or it is used already. Upload it again.',
  },
  'NOT_ALLOWED@serviceId': {
    RU: 'Для этого сервиса такую заявку подать нельзя: он заблокирован или не относится к основным.',
    EN: 'This request is not possible for this service: it is blocked or is not a main one.',
  },
  'NOT_ALLOWED@input': {
    RU: 'Обслуживание по договору приостановлено, поэтому заявка не принята. Обратитесь в абонентский отдел.',
    EN: 'Service under the contract is suspended, so the request is not accepted. Contact the accounts department.',
  },
  'NOT_ALLOWED@login': {
    RU: 'Этот логин уже встретился выше в том же списке.',
    EN: 'This login already stands above in the same list.',
  },
  'NOT_ALLOWED@contractNumber': {
    RU: 'Этот номер договора принадлежит другому абоненту.',
    EN: 'This contract number belongs to another subscriber.',
  },
  'NOT_ALLOWED@externalId': {
    RU: 'Этот сервис уже встретился выше у того же абонента.',
    EN: 'This service already stands above with the same subscriber.',
  },
  'UNKNOWN@login': { RU: 'Абонента с таким логином нет.', EN: 'There is no subscriber with this login.' },
  'UNKNOWN@contractNumber': {
    RU: 'Абонента с таким номером договора нет.',
    EN: 'There is no subscriber with this contract number.',
  },
  'REQUIRED@login': {
    RU: 'Укажите логин или номер договора.',
    EN: 'Give a login or a contract number.',
  },
  'REQUIRED@errorText': {
    RU: 'Приведите полный текст ошибки.',
    EN: 'Give the full text of the error.',
  },
  'REQUIRED@stepsToReproduce': {
    RU: 'Опишите последовательность действий, которая приводит к ошибке.',
    EN: 'Describe the steps that lead to the error.',
  },
  'REQUIRED@serviceId': {
    RU: 'Выберите сервис, о котором идёт речь.',
    EN: 'Choose the service that this is about.',
  },
  'STATUS_FORBIDS@id': {
    RU: 'Эта инструкция снята, её уже не изменить. Если она снова нужна, создайте новую.',
    EN: 'This instruction article is retired and cannot be changed. If it is needed again, write a new one.',
  },
  'STATUS_FORBIDS@letterId': {
    RU: 'Это письмо уже разобрано. Посмотрите, что с ним стало.',
    EN: 'This letter has been dealt with already. Look what has become of it.',
  },
  'UNKNOWN@/input/ticketId': {
    RU: 'У этого абонента такой заявки нет. Проверьте номер или оставьте его пустым: письмо станет новой заявкой.',
    EN: 'This subscriber has no such ticket. Check the number or leave it out: the letter then becomes a new request.',
  },
  'STATUS_FORBIDS@ticketId': {
    RU: 'Состояние заявки этого не допускает. Обновите её и посмотрите, что изменилось.',
    EN: 'The ticket’s status does not allow this. Fetch it again and see what has changed.',
  },
  'STATUS_FORBIDS@ticketId/WAITING': {
    RU: 'Заявка ждёт в очереди: для этого сотрудник сначала берёт её в работу.',
    EN: 'The ticket waits in the queue: an agent takes it before this can be done.',
  },
  'STATUS_FORBIDS@ticketId/TAKEN': {
    RU: 'Заявка уже в работе, поэтому этого сделать нельзя.',
    EN: 'An agent is working on the ticket already, so this cannot be done.',
  },
  'STATUS_FORBIDS@ticketId/IN_PROGRESS': {
    RU: 'На заявку уже ответили, решение ещё выполняется: сейчас этого сделать нельзя.',
    EN: 'The ticket has been answered and is being solved: this cannot be done now.',
  },
  'STATUS_FORBIDS@ticketId/AWAITING_SUBSCRIBER': {
    RU: 'Заявка ждёт ответа абонента: сейчас этого сделать нельзя.',
    EN: 'The ticket awaits the subscriber’s reply: this cannot be done now.',
  },
  'STATUS_FORBIDS@ticketId/AWAITING_AUTHORIZATION': {
    RU: 'Заявка ждёт авторизации абонента (п. 3.7): до неё этого сделать нельзя.',
    EN: 'The ticket awaits the subscriber’s authorization (3.7): this cannot be done before it.',
  },
  'STATUS_FORBIDS@ticketId/RESOLVED': {
    RU: 'Заявка решена. Сообщение абонента откроет её снова.',
    EN: 'The ticket is resolved. A message from the subscriber opens it again.',
  },
  'STATUS_FORBIDS@ticketId/REFUSED': {
    RU: 'В заявке отказано. Сообщение абонента откроет её снова.',
    EN: 'The ticket is refused. A message from the subscriber opens it again.',
  },
  'STATUS_FORBIDS@ticketId/CLOSED': {
    RU: 'Заявка закрыта: этого сделать уже нельзя. Если вопрос остался, откройте новую заявку.',
    EN: 'The ticket is closed, so this can be done no more. If the question remains, open a new ticket.',
  },
  'WRONG_FORMAT@url': {
    RU: 'Нужен полный адрес страницы, который начинается с http:// или https://.',
    EN: 'The whole address of a page is needed, beginning with http:// or https://.',
  },
  'NOT_ALLOWED@ticketId': {
    RU: 'Заявка у другого сотрудника. Забрать её может старший смены.',
    EN: 'Another agent has this ticket. A supervisor can take it over.',
  },
  'NOT_ALLOWED@expectedResolutionAt': {
    RU: 'Срок решения указывается только с итогом IN_PROGRESS и должен быть в будущем.',
    EN: 'A date of the solution goes with the outcome IN_PROGRESS alone, and must lie in the future.',
  },
  'NOT_ALLOWED@outcome': {
    RU: 'Заявка требует авторизации, а её ещё нет: запросите её или откажите по п. 3.10.',
    EN: 'The ticket needs an authorization that is missing: ask for it, or refuse by 3.10.',
  },
  'NOT_ALLOWED@duplicateOf': {
    RU: 'Объединить можно только с более ранней незавершённой заявкой того же абонента, причём экстренную — с экстренной, а ждущую ответа — не с той, что ждёт авторизации, и наоборот.',
    EN: 'A ticket can be merged only into an earlier one of the same subscriber that is not over: an emergency into an emergency, and what is owed a reply not into what awaits its authorization, nor the other way round.',
  },
  'UNKNOWN@duplicateOf': { RU: 'Такой заявки нет.', EN: 'There is no such ticket.' },
  'UNKNOWN@instructionIds': {
    RU: 'Такой инструкции нет или она снята.',
    EN: 'There is no such instruction article, or it is retired.',
  },
  'NOT_ALLOWED@incomingNumber': {
    RU: 'Письмо с этим входящим номером уже зарегистрировано.',
    EN: 'A letter with this incoming number is registered already.',
  },
  'NOT_ALLOWED@receivedOn': {
    RU: 'Письмо не могло прийти в будущем: проверьте дату.',
    EN: 'A letter cannot have come in the future: check the date.',
  },
  'NOT_AN_EMERGENCY@lane': {
    RU: 'Вне очереди идёт только восстановление основного сервиса самого абонента (п. 3.5).',
    EN: 'Only the restoring of a main service of the subscriber’s own goes first (3.5).',
  },
};

const wholePath = ({ code, path }: Fault): string => `${code}@/${path.join('/')}`;

const place = (fault: Fault): string => {
  const named = [...fault.path].reverse().find((step) => !/^\d+$/.test(step));
  return `${fault.code}@${named ?? ''}`;
};

export const faultText = (fault: Fault): Text =>
  FAULT_TEXTS_BY_PLACE[wholePath(fault)] ??
  FAULT_TEXTS_BY_PLACE[`${place(fault)}/${fault.params?.status ?? fault.params?.reason}`] ??
  FAULT_TEXTS_BY_PLACE[place(fault)] ??
  FAULT_TEXTS[fault.code];
