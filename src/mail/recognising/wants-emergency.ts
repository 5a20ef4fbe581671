import type { ReadLetter } from '../letter.js';

/**
 * An emergency is asked for in so many words (3.5): `экстренная заявка`, `экстренно`, `emergency` and the like. Being urgent
 * is none: everybody is in a hurry, and the lane would be of no use to those whose service is down.
 */
const WISH =
  /(?<![\p{L}\p{N}])(?:экстренн(?:ая|ой|ую|ое|ый|ого)\s+(?:заявк|обращени|запрос|случа)\p{L}*|экстренно|emergency)(?![\p{L}\p{N}])/iu;
/** `no emergency`, `это не экстренно`: said to be none. */
const NONE = /(?<!\p{L})(?:не|not? an|no|non)[\s-]+(?:экстренн|emergency)/iu;

const firstLine = (text: string): string => text.trimStart().split('\n', 1)[0] ?? '';

/** Whether the letter asks for the emergency lane: in its subject, or in the first line of its text. */
export const wantsEmergency = ({ subject, text }: Pick<ReadLetter, 'subject' | 'text'>): boolean =>
  [subject, firstLine(text).slice(0, 300)].some((place) => WISH.test(place) && !NONE.test(place));
