/** Which topics a few typed letters mean. */
import type { RequestType, Topic } from '../../types.js';

export interface TopicGroup {
  readonly requestType: RequestType;
  readonly topics: readonly Topic[];
}

/** What is broken comes first: whoever looks for it is in a hurry. */
const ORDER: readonly RequestType[] = ['FAULT', 'CONFIGURATION_CHANGE', 'PASSWORD_CHANGE', 'CONSULTATION'];

/**
 * By their titles; where no title fits, by what their instructions and hints speak of.
 * @param typed every word of it must begin a word of the topic; blank finds all.
 */
export function findTopics(topics: readonly Topic[], typed: string): TopicGroup[] {
  const wanted = wordsOf(typed).map(stem);
  const by = (text: (topic: Topic) => string): Topic[] =>
    topics.filter((topic) => {
      const said = wordsOf(text(topic));
      return wanted.every((word) => said.some((one) => one.startsWith(word)));
    });
  const titled = by(({ title }) => title);
  const found = titled.length > 0 ? titled : by(spoken);
  return ORDER.map((requestType) => ({
    requestType,
    topics: found.filter((topic) => topic.requestType === requestType),
  })).filter((group) => group.topics.length > 0);
}

/** They have the words that people use. */
function spoken({ title, selfService, fields }: Topic): string {
  return [title, selfService?.title, selfService?.summary, ...fields.map(({ hint }) => hint)].join(' ');
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Russian words change their endings: "зону" should find "зоны". What is shorter is meant as it stands. */
function stem(word: string): string {
  if (word.length < 4 || !/\p{Script=Cyrillic}$/u.test(word)) return word;
  return word.slice(0, word.length < 6 ? -1 : -2);
}
