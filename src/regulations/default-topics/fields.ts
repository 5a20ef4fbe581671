import type { TopicSource } from '../schema.js';

type FieldSource = NonNullable<TopicSource['fields']>[number];

/** The affected service of the contract (2.2): what nearly every topic asks for. */
export const affectedService: FieldSource = {
  name: 'serviceId',
  required: true,
  hint: {
    ru: 'Услуга из вашего договора, которой касается заявка',
    en: 'The service of your contract that this is about',
  },
};

/** For topics on restoring main services alone (3.5). */
export const mainService: FieldSource = {
  name: 'serviceId',
  required: true,
  hint: {
    ru: 'Основная услуга договора. Для остальных услуг выберите тему «Другая неисправность»',
    en: 'A main service of your contract. For any other, choose the topic “Another fault”',
  },
};

/** The subject that names a domain: the pattern only looks for a dot between letters, IDN included. */
export const subjectWithDomain: FieldSource = {
  name: 'subject',
  required: true,
  pattern: '[\\p{L}\\p{N}]\\.(?:\\p{L}{2}|xn--)',
  hint: {
    ru: 'Укажите имя домена, например: «Перенос домена example.ru»',
    en: 'Name the domain, for example: “Transfer of example.ru”',
  },
};

/** What should be written in the description, and from how many characters on it can be enough. */
export const description = (minLength: number, ru: string, en: string): FieldSource => ({
  name: 'description',
  required: true,
  minLength,
  hint: { ru, en },
});

/** The full text of the error (G.3). */
export const errorText = (minLength: number, ru: string, en: string): FieldSource => ({
  name: 'errorText',
  required: true,
  minLength,
  hint: { ru, en },
});

/** The steps that lead to the error (G.3). */
export const steps = (minLength: number, ru: string, en: string): FieldSource => ({
  name: 'stepsToReproduce',
  required: true,
  minLength,
  hint: { ru, en },
});
