import { type AttachmentDeps, keepFile } from '../../attachments/index.js';
import { ActorKind } from '../../kernel/actor.js';
import type { RegulationsData } from '../../regulations/index.js';
import { letterText } from '../../texts/index.js';
import type { LetterFile, ReadLetter } from '../letter.js';

/** Bytes of a letter at most; mail servers are told so. */
export const LETTER_BYTES = 50 * 1024 * 1024;
/** A password is replaced by something longer than itself, perhaps. */
const ORIGINAL_BYTES = LETTER_BYTES + 1024 * 1024;

const owner = { kind: ActorKind.SYSTEM, id: null };

/** Keeps the letter itself. @returns the file's id, which belongs to nothing yet. */
export const keepOriginal = async (deps: AttachmentDeps, letter: ReadLetter): Promise<string> => {
  const name = letterText('original', letter.locale);
  const content = letter.original;
  return (await keepFile(deps, { name, content, owner, maxBytes: ORIGINAL_BYTES })).id;
};

/** Which files of a letter the regulations let in; the others are in its original alone. */
export const filesLetIn = (
  files: readonly LetterFile[],
  { attachmentLimits: { maxCount, maxBytes } }: Pick<RegulationsData, 'attachmentLimits'>,
): LetterFile[] => files.filter(({ content }) => content.length <= maxBytes).slice(0, maxCount);

/** Keeps files that came with a letter. @returns their ids, in order; they belong to nothing yet. */
export const keepFiles = async (
  deps: AttachmentDeps,
  files: readonly LetterFile[],
  { attachmentLimits: { maxBytes } }: Pick<RegulationsData, 'attachmentLimits'>,
): Promise<string[]> => {
  const ids: string[] = [];
  for (const { name, content } of files)
    ids.push((await keepFile(deps, { name, content, owner, maxBytes })).id);
  return ids;
};
