import type { Text } from './fault-texts.js';

/** Sharper words for what supervisors write: agents' accounts and answer templates. Keys as in `fault-texts.ts`. */
export const FAULT_TEXTS_OF_DESK: Readonly<Record<string, Text>> = {
  'NOT_ALLOWED@/input/login': {
    RU: 'Этот логин уже занят другим сотрудником, возможно, уволенным.',
    EN: 'This login is another agent’s, perhaps of one who has retired.',
  },
  'NOT_ALLOWED@agentId/oneself': {
    RU: 'Себя уволить, повысить или понизить нельзя: попросите другого старшего смены. Свой пароль меняется у себя в профиле.',
    EN: 'Nobody retires themselves or changes the own role: ask another supervisor. The own password is changed in the own profile.',
  },
  'NOT_ALLOWED@agentId/lastSupervisor': {
    RU: 'Вы единственный старший смены: без вас некому будет управлять сотрудниками. Сначала назначьте другого.',
    EN: 'You are the only supervisor: nobody would be left to keep the agents. Appoint another one first.',
  },
  'NOT_ALLOWED@agentId/rank': {
    RU: 'Этот сотрудник старше вас по роли: изменить его учётную запись может только равный ему.',
    EN: 'This agent has a higher role than you: only an equal may change the account.',
  },
  'STATUS_FORBIDS@agentId/retired': {
    RU: 'Сотрудник уволен, и его учётную запись уже не изменить.',
    EN: 'This agent has retired, and the account cannot be changed any more.',
  },
  'NOT_ALLOWED@role/rank': {
    RU: 'Нельзя дать роль выше своей.',
    EN: 'Nobody gives a higher role than the own.',
  },
  'AUTHORIZATION_FAILED@currentPassword': {
    RU: 'Нынешний пароль не подошёл. Проверьте раскладку и Caps Lock.',
    EN: 'The current password does not fit. Check the layout and Caps Lock.',
  },
  'WRONG_FORMAT@body/placeholders': {
    RU: 'В тексте есть незнакомая или незакрытая подстановка. Известны: {known}.',
    EN: 'The text has a placeholder that is unknown or not closed. Known ones: {known}.',
  },
  'STATUS_FORBIDS@id/template': {
    RU: 'Этот шаблон снят, его уже не изменить. Если он снова нужен, создайте новый.',
    EN: 'This template is retired and cannot be changed. If it is needed again, write a new one.',
  },
};
