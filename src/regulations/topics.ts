import { RequestType } from './request-type.js';
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

/**
 * The topic of letters that fit none: the one that the file names, else its first fault that asks for nothing special, else
 * the first topic that is neither significant nor a consultation.
 */
export const letterTopic = (regulations: RegulationsData): TopicData => {
  const named = regulations.letterTopic && offeredTopic(regulations, regulations.letterTopic);
  if (named) return named;
  const offered = offeredTopics(regulations);
  const plain = offered.filter(
    ({ significant, requestType }) => !significant && requestType !== RequestType.CONSULTATION,
  );
  const found =
    plain.find(
      ({ requestType, mainServicesOnly }) => requestType === RequestType.FAULT && !mainServicesOnly,
    ) ??
    plain[0] ??
    offered[0];
  if (!found) throw new Error('regulations without a topic that is offered passed the check');
  return found;
};
