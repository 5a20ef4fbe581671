import type { TopicSource } from '../schema.js';
import { affectedService, description } from './fields.js';

/** Clause 2.3: passwords that the subscriber cannot change alone. Always authorized (3.7). */
export const PASSWORD_CHANGES: readonly TopicSource[] = [
  {
    id: 'lost-panel-password',
    title: { ru: 'Утерян пароль от панели управления', en: 'Lost control panel password' },
    requestType: 'PASSWORD_CHANGE',
    significant: true,
    selfService: {
      id: 'panel-password-recovery',
      title: { ru: 'Восстановление пароля от панели', en: 'Recovering the panel password' },
      summary: {
        ru: 'Ссылка для нового пароля приходит на контактный адрес договора. Заявка нужна, если он недоступен.',
        en: 'A link for a new password goes to the contact address of the contract. Write to us if you lost that too.',
      },
      url: 'https://help.example.ru/account/password-recovery',
    },
    fields: [
      description(
        30,
        'Почему не подходит восстановление по ссылке и как с вами связаться. Старые пароли не присылайте',
        'Why recovery by link does not help and how to reach you. Do not send old passwords',
      ),
    ],
  },
  {
    id: 'mailbox-password',
    title: { ru: 'Пароль почтового ящика', en: 'Mailbox password' },
    requestType: 'PASSWORD_CHANGE',
    significant: true,
    selfService: {
      id: 'mailbox-password-in-panel',
      title: { ru: 'Как сменить пароль почтового ящика', en: 'How to change a mailbox password' },
      summary: {
        ru: 'Администратор договора меняет пароль любого ящика в панели, владелец ящика — в веб-почте.',
        en: 'The contract’s administrator changes any mailbox password in the panel, its owner in webmail.',
      },
      url: 'https://help.example.ru/mail/password',
    },
    fields: [
      affectedService,
      description(
        15,
        'Адрес ящика и почему его пароль нельзя сменить в панели. Новый пароль не предлагайте: его создадим мы',
        'The mailbox and why the panel cannot change its password. Do not propose a password: we make one',
      ),
    ],
  },
  {
    id: 'ftp-password',
    title: { ru: 'Пароль FTP', en: 'FTP password' },
    requestType: 'PASSWORD_CHANGE',
    significant: true,
    selfService: {
      id: 'ftp-password-in-panel',
      title: { ru: 'Как сменить пароль FTP', en: 'How to change an FTP password' },
      summary: {
        ru: 'Пароли основного и дополнительных пользователей FTP меняются в панели управления.',
        en: 'Passwords of the main and further FTP users are changed in the control panel.',
      },
      url: 'https://help.example.ru/hosting/ftp-password',
    },
    fields: [
      affectedService,
      description(
        15,
        'Логин пользователя FTP и почему его пароль нельзя сменить в панели',
        'The FTP user and why the panel cannot change the password',
      ),
    ],
  },
  {
    id: 'database-password',
    title: { ru: 'Пароль базы данных', en: 'Database password' },
    requestType: 'PASSWORD_CHANGE',
    significant: true,
    selfService: {
      id: 'database-password-in-panel',
      title: { ru: 'Как сменить пароль базы данных', en: 'How to change a database password' },
      summary: {
        ru: 'Пароль меняется в панели управления; впишите новый и в настройки сайта, иначе он потеряет связь с базой.',
        en: 'It is changed in the control panel; enter it in the settings of your site too, or it loses its database.',
      },
      url: 'https://help.example.ru/databases/password',
    },
    fields: [
      affectedService,
      description(
        15,
        'Имя базы и её пользователя, какие сайты с ней работают',
        'The database, its user, and which sites work with it',
      ),
    ],
  },
];
