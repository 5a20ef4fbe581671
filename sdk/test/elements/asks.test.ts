import { describe, expect, it } from '@jest/globals';
import {
  askedService,
  askedTexts,
  emergencyOffer,
  serviceChoices,
  withTopic,
} from '../../src/elements/open-ticket/asks.js';
import { blankDraft } from '../../src/elements/open-ticket/draft.js';
import { design, domain, field, mailPassword, site, siteDown, stopped, topic } from './kit/open-facts.js';

const services = [domain, stopped, site];

describe('what a topic asks for', () => {
  it('is a subject and a description, and of the rest only what the topic names', () => {
    expect(askedTexts(topic()).map(({ name }) => name)).toEqual(['subject', 'description']);
    expect(askedTexts(siteDown).map(({ name }) => name)).toEqual(['subject', 'description', 'errorText']);
  });

  it('is bounded by the stricter of the schema and the topic', () => {
    const short = topic({
      fields: [field('subject', { maxLength: 80 }), field('description', { minLength: 2 })],
    });
    const [subject, description] = askedTexts(short);
    expect(subject).toMatchObject({ least: 3, most: 80 });
    expect(description).toMatchObject({ least: 10, most: 50_000 });
  });

  it('says which of its fields may be left out', () => {
    const steps = field('stepsToReproduce', { required: false, hint: 'По шагам' });
    expect(askedTexts(topic({ fields: [steps] })).at(-1)).toMatchObject({
      required: false,
      hint: 'По шагам',
    });
  });

  it('names a service where the topic wants one, and for every fault (2.2)', () => {
    expect(askedService(topic())).toMatchObject({ required: true });
    expect(askedService(design)).toBeUndefined();
    expect(askedService(topic({ requestType: 'FAULT', fields: [] }))).toMatchObject({ required: false });
  });
});

describe('the services of a topic', () => {
  it('come with those first that can be chosen, and say why the others cannot', () => {
    const choices = serviceChoices(siteDown, services).map(({ service, unfit }) => [service.id, unfit]);
    expect(choices).toEqual([
      ['site', undefined],
      ['domain', 'notMain'],
      ['stopped', 'blocked'],
    ]);
  });

  it('are chosen for the subscriber where only one fits', () => {
    expect(withTopic(blankDraft(), siteDown, services).serviceId).toBe('site');
    expect(withTopic(blankDraft(), mailPassword, services).serviceId).toBe('');
  });

  it('keep what was chosen before, as long as it fits the new topic', () => {
    const draft = { ...blankDraft(), serviceId: 'domain' };
    expect(withTopic(draft, topic(), services).serviceId).toBe('domain');
    expect(withTopic(draft, siteDown, services).serviceId).toBe('site');
  });
});

describe('3.5 the emergency', () => {
  it('is offered for a fault of a main service that is not blocked', () => {
    expect(emergencyOffer(siteDown, site)).toBe('offered');
  });

  it('is refused with the reason for any other service of a fault', () => {
    expect(emergencyOffer(siteDown, undefined)).toBe('chooseService');
    expect(emergencyOffer(siteDown, domain)).toBe('notMain');
    expect(emergencyOffer(siteDown, stopped)).toBe('blocked');
  });

  it('is not spoken of where nothing is broken', () => {
    expect(emergencyOffer(topic(), site)).toBe('never');
  });

  it('is taken back with the topic that allowed it, and so is "it did not help"', () => {
    const draft = { ...blankDraft(), serviceId: 'site', emergency: true, selfServiceDidNotHelp: true };
    expect(withTopic(draft, topic(), services)).toMatchObject({
      emergency: false,
      selfServiceDidNotHelp: false,
    });
  });
});
