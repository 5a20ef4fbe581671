import type { AgentRole } from '@zayavka/sdk';
import { counted, type Texts } from '../kernel/language.js';
import type { FormTexts } from '../parts/small-form.js';

export interface AgentsTexts {
  readonly title: string;
  readonly withRetired: string;
  readonly loading: string;
  readonly columns: readonly string[];
  readonly roles: Readonly<Record<AgentRole, string>>;
  readonly roleHints: Readonly<Record<AgentRole, string>>;
  readonly never: string;
  readonly retiredAt: (day: string) => string;
  readonly me: string;
  readonly sessions: (count: number) => string;
  readonly current: string;
  readonly signedIn: (moment: string) => string;
  readonly endOne: string;
  readonly endAll: string;
  readonly ended: string;
  readonly sure: string;
  readonly retire: string;
  readonly retired: string;
  readonly login: string;
  readonly loginHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly role: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly add: FormTexts;
  readonly change: FormTexts;
  readonly changePassword: FormTexts;
}

export const agentsTexts: Texts<AgentsTexts> = {
  ru: {
    title: 'Сотрудники',
    withRetired: 'И ушедшие',
    loading: 'Загружается…',
    columns: ['Имя', 'Логин', 'Роль', 'Последний раз', 'Сеансы', 'Действия'],
    roles: { AGENT: 'Сотрудник', SUPERVISOR: 'Старший', ADMIN: 'Администратор' },
    roleHints: {
      AGENT: 'Разбирает заявки и письма.',
      SUPERVISOR: 'Ещё и отчёты, шаблоны, сотрудники.',
      ADMIN: 'Всё, что старший, и назначает старших.',
    },
    never: 'ещё не входил',
    retiredAt: (at) => `ушёл ${at}`,
    me: 'это вы',
    sessions: (count) => counted('ru', count, { one: 'сеанс', few: 'сеанса', other: 'сеансов' }),
    current: 'этот сеанс',
    signedIn: (at) => `вход ${at}`,
    endOne: 'Завершить',
    endAll: 'Завершить все сеансы',
    ended: 'Сеансы завершены.',
    sure: 'Точно?',
    retire: 'Убрать доступ',
    retired: 'Доступа больше нет. Имя под ответами останется.',
    login: 'Логин',
    loginHint: 'Для входа; у другого такого быть не должно, и раньше тоже.',
    name: 'Имя',
    nameHint: 'Его видит абонент под ответом.',
    role: 'Роль',
    password: 'Пароль',
    passwordHint: 'Передайте лично; сотрудник сменит его в своих настройках.',
    add: {
      open: 'Добавить сотрудника',
      title: 'Новый сотрудник',
      hint: 'Он сможет войти сразу.',
      send: 'Добавить',
      done: 'Сотрудник добавлен.',
    },
    change: {
      open: 'Изменить',
      title: 'Изменить имя и роль',
      hint: 'Другая роль завершит его сеансы: он войдёт снова.',
      send: 'Сохранить',
      done: 'Изменено.',
    },
    changePassword: {
      open: 'Новый пароль',
      title: 'Новый пароль',
      hint: 'Все сеансы сотрудника завершатся.',
      send: 'Сменить пароль',
      done: 'Пароль изменён, сеансы завершены.',
    },
  },
  en: {
    title: 'Agents',
    withRetired: 'Those who left, too',
    loading: 'Loading…',
    columns: ['Name', 'Login', 'Role', 'Last seen', 'Sessions', 'Actions'],
    roles: { AGENT: 'Agent', SUPERVISOR: 'Supervisor', ADMIN: 'Administrator' },
    roleHints: {
      AGENT: 'Works on tickets and letters.',
      SUPERVISOR: 'Reports, templates and agents as well.',
      ADMIN: 'All that a supervisor may, and makes supervisors.',
    },
    never: 'never yet',
    retiredAt: (at) => `left ${at}`,
    me: 'you',
    sessions: (count) => counted('en', count, { one: 'session', other: 'sessions' }),
    current: 'this session',
    signedIn: (at) => `signed in ${at}`,
    endOne: 'End',
    endAll: 'End all sessions',
    ended: 'The sessions have ended.',
    sure: 'Really?',
    retire: 'Take access away',
    retired: 'There is no access any more. Answers keep the name.',
    login: 'Login',
    loginHint: 'For signing in; nobody else has it, or ever had.',
    name: 'Name',
    nameHint: 'The subscriber sees it under an answer.',
    role: 'Role',
    password: 'Password',
    passwordHint: 'Tell it in person; the agent changes it in the settings.',
    add: {
      open: 'Add an agent',
      title: 'New agent',
      hint: 'They can sign in at once.',
      send: 'Add',
      done: 'The agent has been added.',
    },
    change: {
      open: 'Change',
      title: 'Change name and role',
      hint: 'Another role ends their sessions: they sign in again.',
      send: 'Save',
      done: 'Changed.',
    },
    changePassword: {
      open: 'New password',
      title: 'New password',
      hint: 'All sessions of the agent end.',
      send: 'Change the password',
      done: 'The password is changed, the sessions have ended.',
    },
  },
};
