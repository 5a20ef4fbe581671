import type { Texts } from '../kernel/language.js';

export interface AppTexts {
  readonly name: string;
  readonly skip: string;
  readonly navigation: string;
  readonly loading: string;
  readonly pageFailed: string;
  readonly again: string;
  readonly missing: string;
  readonly toQueue: string;
  readonly close: string;
  readonly keys: string;
  readonly keysTitle: string;
  readonly keysEverywhere: string;
  readonly search: string;
  readonly searchHint: string;
  readonly signOut: string;
  readonly settings: string;
  readonly signIn: string;
  readonly signInTitle: string;
  readonly sessionEnded: string;
  readonly login: string;
  readonly password: string;
  readonly otherLanguage: string;
  readonly supervisor: string;
  readonly goTo: (title: string) => string;
  readonly notAnAgent: string;
  readonly links: Readonly<
    Record<'connecting' | 'live' | 'polling' | 'paused' | 'waiting' | 'ended', string>
  >;
  readonly reload: string;
  readonly emergency: (id: string) => string;
  readonly open: string;
  readonly menu: string;
}

export const texts: Texts<AppTexts> = {
  ru: {
    name: 'Заявки',
    skip: 'К содержанию',
    navigation: 'Разделы',
    loading: 'Загружается…',
    pageFailed: 'Раздел не загрузился: проверьте связь.',
    again: 'Повторить',
    missing: 'Такой страницы нет.',
    toQueue: 'К очереди',
    close: 'Закрыть',
    keys: 'Клавиши',
    keysTitle: 'Сочетания клавиш',
    keysEverywhere: 'Буквы — по месту на клавиатуре, в любой раскладке.',
    search: 'Поиск',
    searchHint: 'Номер заявки, логин, договор или слова',
    signOut: 'Выйти',
    settings: 'Мои настройки',
    signIn: 'Войти',
    signInTitle: 'Вход для сотрудников поддержки',
    sessionEnded: 'Сеанс завершён. Войдите снова: начатое сохранено.',
    login: 'Логин',
    password: 'Пароль',
    otherLanguage: 'English',
    supervisor: 'старший',
    goTo: (title) => `Открыть: ${title}`,
    notAnAgent: 'Это вход для сотрудников поддержки.',
    links: {
      connecting: 'Соединяется…',
      live: 'На связи',
      polling: 'На связи, с задержкой',
      paused: 'Догоняет события…',
      waiting: 'Нет связи. Показаны последние полученные данные',
      ended: 'Обновления прекратились. Показаны последние полученные данные',
    },
    reload: 'Загрузить заново',
    emergency: (id) => `Авария: заявка ${id}`,
    open: 'Открыть',
    menu: 'Меню',
  },
  en: {
    name: 'Tickets',
    skip: 'Skip to content',
    navigation: 'Sections',
    loading: 'Loading…',
    pageFailed: 'This section could not be loaded: check the connection.',
    again: 'Try again',
    missing: 'There is no such page.',
    toQueue: 'To the queue',
    close: 'Close',
    keys: 'Keys',
    keysTitle: 'Keyboard shortcuts',
    keysEverywhere: 'Letters mean the key’s place, in any layout.',
    search: 'Search',
    searchHint: 'Ticket ID, login, contract or words',
    signOut: 'Sign out',
    settings: 'My settings',
    signIn: 'Sign in',
    signInTitle: 'Sign-in for support agents',
    sessionEnded: 'Your session has ended. Sign in again: what you have begun is kept.',
    login: 'Login',
    password: 'Password',
    otherLanguage: 'Русский',
    supervisor: 'supervisor',
    goTo: (title) => `Go to: ${title}`,
    notAnAgent: 'This is for agents of the support service.',
    links: {
      connecting: 'Connecting…',
      live: 'Connected',
      polling: 'Connected, with a delay',
      paused: 'Catching up…',
      waiting: 'No connection. What you see was current when it was lost',
      ended: 'Updates have stopped. What you see was current then',
    },
    reload: 'Load anew',
    emergency: (id) => `Emergency: ticket ${id}`,
    open: 'Open',
    menu: 'Menu',
  },
};
