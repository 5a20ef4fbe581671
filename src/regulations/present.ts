import type { Locale } from '../kernel/locale.js';
import { clausesOf } from './clauses/clauses-of.js';
import { deepFreeze } from './deep-freeze.js';
import type { Regulations, Topic } from './regulations.type.js';
import { RequestType } from './request-type.js';
import type { RegulationsData, TopicData } from './schema.js';
import { localize } from './text.js';
import { offeredTopics } from './topics.js';

type Presented = { readonly regulations: Regulations; readonly topics: ReadonlyMap<string, Topic> };

// Every ticket of every page shows its topic: the texts are chosen once per language, not once per row.
// Keyed by the rules themselves, so that the entry goes when they do.
const presented = new WeakMap<RegulationsData, Map<Locale, Presented>>();

const presentTopic = (topic: TopicData, locale: Locale): Topic => ({
  id: topic.id,
  title: localize(topic.title, locale),
  requestType: topic.requestType,
  significant: topic.significant,
  mainServicesOnly: topic.mainServicesOnly,
  selfService: topic.selfService
    ? {
        id: topic.selfService.id,
        title: localize(topic.selfService.title, locale),
        url: localize(topic.selfService.url, locale),
        summary: localize(topic.selfService.summary, locale),
        locale,
      }
    : null,
  fields: topic.fields.map((field) => ({
    name: field.name,
    required: field.required,
    minLength: field.minLength ?? null,
    maxLength: field.maxLength ?? null,
    pattern: field.pattern ?? null,
    hint: field.hint ? localize(field.hint, locale) : null,
  })),
});

const present = (data: RegulationsData, locale: Locale): Presented => {
  const topics = new Map(data.topics.map((topic) => [topic.id, presentTopic(topic, locale)]));
  return deepFreeze({
    topics,
    regulations: {
      version: data.version,
      responseHours: data.responseHours,
      topics: offeredTopics(data).flatMap(({ id }) => topics.get(id) ?? []),
      refusalReasons: data.refusalReasons.map(({ reason, clause, text }) => ({
        reason,
        clause,
        text: localize(text, locale),
      })),
      attachmentLimits: { ...data.attachmentLimits },
      privacyPolicyUrl: data.privacyPolicyUrl ?? null,
      clauses: clausesOf(data, locale),
    },
  });
};

const presentedIn = (data: RegulationsData, locale: Locale): Presented => {
  const byLocale = presented.get(data) ?? new Map<Locale, Presented>();
  presented.set(data, byLocale);
  const known = byLocale.get(locale) ?? present(data, locale);
  byLocale.set(locale, known);
  return known;
};

/** The rules as the viewer sees them; retired topics are left out. The same object for every call. */
export const regulationsType = (data: RegulationsData, locale: Locale): Regulations =>
  presentedIn(data, locale).regulations;

/**
 * A ticket's topic as the viewer sees it. A retired topic is shown as it stands in the file; of one that left the
 * file altogether only the id is known, which then serves as its title, so that old tickets can still be read.
 * @param requestType what the ticket remembers, for a topic that is gone
 */
export const topicType = (
  data: RegulationsData,
  topicId: string,
  locale: Locale,
  requestType: RequestType = RequestType.CONFIGURATION_CHANGE,
): Topic =>
  presentedIn(data, locale).topics.get(topicId) ?? {
    id: topicId,
    title: topicId,
    requestType,
    significant: false,
    mainServicesOnly: false,
    selfService: null,
    fields: [],
  };
