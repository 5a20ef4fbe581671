/** A small contract and a handful of topics, one of each kind that the form treats apart. */
import type { Facts } from '../../../src/elements/open-ticket/form-state.js';
import type { Service, Topic } from '../../../src/types.js';

type Field = Topic['fields'][number];

export const field = (name: string, changes: Partial<Field> = {}): Field => ({
  name,
  required: true,
  minLength: null,
  maxLength: null,
  pattern: null,
  hint: null,
  ...changes,
});

export const topic = (changes: Partial<Topic> = {}): Topic => ({
  id: 'vhost',
  title: 'Настройка виртуального хоста',
  requestType: 'CONFIGURATION_CHANGE',
  significant: false,
  mainServicesOnly: false,
  selfService: null,
  fields: [field('serviceId'), field('description', { minLength: 30 })],
  ...changes,
});

export const siteDown = topic({
  id: 'site-down',
  title: 'Сайт не открывается',
  requestType: 'FAULT',
  mainServicesOnly: true,
  fields: [field('serviceId'), field('errorText', { minLength: 10 })],
});
export const dnsZone = topic({
  id: 'dns-zone',
  title: 'Изменение зоны DNS',
  significant: true,
  selfService: {
    id: 'dns-editor',
    title: 'Редактор зоны DNS',
    url: 'https://help.example.ru/dns',
    summary: 'Записи A и MX правятся в панели.',
    locale: 'RU',
  },
});
export const mailPassword = topic({
  id: 'mail-password',
  title: 'Пароль почтового ящика',
  requestType: 'PASSWORD_CHANGE',
});
export const design = topic({
  id: 'design',
  title: 'Консультация по веб-дизайну',
  requestType: 'CONSULTATION',
  fields: [],
});

export const service = (id: string, changes: Partial<Service> = {}): Service => ({
  id,
  externalId: id,
  name: `Услуга ${id}`,
  kind: 'HOSTING',
  main: false,
  blocked: false,
  ...changes,
});

export const site = service('site', { main: true });
export const domain = service('domain', { kind: 'DOMAIN' });
export const stopped = service('stopped', { main: true, blocked: true });

export const facts = (changes: Partial<Facts['subscriber']> = {}): Facts => ({
  regulations: {
    version: '1',
    responseHours: 10,
    topics: [topic(), siteDown, dnsZone, mailPassword, design],
    refusalReasons: [],
    attachmentLimits: { maxCount: 3, maxBytes: 1_000 },
    privacyPolicyUrl: null,
  },
  subscriber: {
    id: '7',
    login: 'morozova-av',
    contractNumber: 'Д-2016/0034',
    name: 'Морозова Анна Викторовна',
    email: null,
    locale: 'RU',
    blocked: false,
    consultationAgreementUntil: null,
    services: [domain, stopped, site],
    ...changes,
  },
});
