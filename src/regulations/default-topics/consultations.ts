import type { TopicSource } from '../schema.js';
import { affectedService, description } from './fields.js';

/** Clause 3.8: consulting, no duty of the support service; only by an extra agreement. */
export const CONSULTATIONS: readonly TopicSource[] = [
  {
    id: 'script-consulting',
    title: { ru: 'Консультация по скриптам и программированию', en: 'Advice on scripts and programming' },
    requestType: 'CONSULTATION',
    selfService: {
      id: 'php-manual',
      title: { ru: 'Руководство по PHP', en: 'The PHP manual' },
      summary: {
        ru: 'Справочник языка и функций на сайте разработчиков.',
        en: 'The reference of the language and its functions on the developers’ site.',
      },
      url: 'https://www.php.net/manual/ru/',
    },
    fields: [
      affectedService,
      description(
        50,
        'Что должна делать программа, что она делает сейчас и что вы уже пробовали',
        'What the program should do, what it does now, and what you have tried',
      ),
    ],
  },
  {
    id: 'web-design-consulting',
    title: { ru: 'Консультация по веб-дизайну и вёрстке', en: 'Advice on web design' },
    requestType: 'CONSULTATION',
    fields: [
      description(
        50,
        'Адрес страницы, какой она должна быть и в каких браузерах',
        'The page, how it should look, and in which browsers',
      ),
    ],
  },
  {
    id: 'cms-consulting',
    title: { ru: 'Консультация по системе управления сайтом', en: 'Advice on a CMS' },
    requestType: 'CONSULTATION',
    fields: [
      affectedService,
      description(
        50,
        'Система и её версия, тема и дополнения, что нужно настроить',
        'The CMS and its version, theme and add-ons, and what should be set up',
      ),
    ],
  },
  {
    id: 'client-program-setup',
    title: { ru: 'Настройка программ на вашем компьютере', en: 'Programs on your own computer' },
    requestType: 'CONSULTATION',
    selfService: {
      id: 'mail-program-settings',
      title: { ru: 'Настройка почтовых программ', en: 'Setting up mail programs' },
      summary: {
        ru: 'Адреса серверов, порты и шифрование для Outlook, Thunderbird, Apple Mail и телефонов.',
        en: 'Servers, ports and encryption for Outlook, Thunderbird, Apple Mail and telephones.',
      },
      url: 'https://help.example.ru/mail/programs',
    },
    fields: [
      description(
        30,
        'Операционная система, программа и её версия, что не получается настроить',
        'The operating system, the program and its version, and what you cannot set up',
      ),
    ],
  },
];
