import { CONFIGURATION_CHANGES } from './default-topics/configuration-changes.js';
import { CONSULTATIONS } from './default-topics/consultations.js';
import { FAULTS } from './default-topics/faults.js';
import { LETTER_WORDS } from './default-topics/letter-words.js';
import { PASSWORD_CHANGES } from './default-topics/password-changes.js';
import type { RegulationsSource } from './schema.js';

/**
 * The rules of a provider that brings no file of its own, as such a file would say them. A module and not a YAML
 * file, so that the compiled program needs nothing beside it; `printDefaultRegulations` writes it out as YAML.
 */
export const DEFAULT_REGULATIONS: RegulationsSource = {
  version: '2026.1',
  responseHours: 10,
  atRiskPercent: 80,
  takeLapseMinutes: 30,
  authorizationDays: 7,
  timeZone: 'Europe/Moscow',
  topics: [...FAULTS, ...CONFIGURATION_CHANGES, ...PASSWORD_CHANGES, ...CONSULTATIONS].map((topic) => {
    const letters = LETTER_WORDS[topic.id];
    return letters ? { ...topic, letters } : topic;
  }),
  letterTopic: 'other-fault',
  refusalReasons: [
    {
      reason: 'AUTHORIZATION_MISSING',
      clause: '3.10',
      text: {
        ru: 'Для выполнения заявки была необходима авторизация, но авторизационная информация не предоставлена.',
        en: 'The request needed authorization, and no authorization information was given.',
      },
    },
    {
      reason: 'OUTSIDE_CONTRACT',
      clause: '3.10',
      text: {
        ru: 'Запрошенная услуга не соответствует условиям договора.',
        en: 'The requested service is not covered by the terms of the contract.',
      },
    },
    {
      reason: 'SERVICES_BLOCKED',
      clause: '3.10',
      text: {
        ru: 'Предоставление услуг по договору заблокировано.',
        en: 'The services of the contract are blocked.',
      },
    },
  ],
  attachmentLimits: { maxCount: 20, maxBytes: 20_971_520 },
  privacyPolicyUrl: 'https://www.example.ru/privacy',
};
