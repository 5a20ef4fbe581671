import type { RegulationsData, TopicData } from './schema.js';

/** A topic by its id, retired ones too: a ticket keeps the topic it was opened with. */
export const topicById = (regulations: RegulationsData, id: string): TopicData | undefined =>
  regulations.topics.find((topic) => topic.id === id);

/** The topics under which a new ticket may be opened. */
export const offeredTopics = (regulations: RegulationsData): readonly TopicData[] =>
  regulations.topics.filter((topic) => !topic.retired);

/** The topic of a new ticket: undefined when there is none by that id, or it is retired. */
export const offeredTopic = (regulations: RegulationsData, id: string): TopicData | undefined => {
  const topic = topicById(regulations, id);
  return topic?.retired ? undefined : topic;
};
