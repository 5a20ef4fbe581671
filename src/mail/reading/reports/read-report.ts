import type { DeliveryReport, ReadLetter } from '../../letter.js';
import { firstHeader } from '../mime/header-values.js';
import { readHead } from '../mime/raw-head.js';
import type { Part } from '../mime/scan.js';
import { bodyBytes, partText } from '../text/part-text.js';
import type { SortedParts } from '../text/sort-parts.js';
import { idIn, readDeliveryStatus } from './delivery-status.js';
import { readPlainReport } from './plain-report.js';

const HEAD_BYTES = 256 * 1024;

/** The Message-ID of the letter that a report brings back, whole or its head alone. */
const returnedId = (raw: Buffer, { files, reports }: SortedParts): string | null => {
  for (const part of [...files, ...reports]) {
    const [inner] = part.children;
    if (inner) {
      const id = idIn(firstHeader(raw, inner.head, 'message-id'));
      if (id) return id;
    } else if (/headers$/.test(part.type.value) || part.type.value === 'message/rfc822') {
      const content = bodyBytes(raw, part, HEAD_BYTES);
      const id = idIn(firstHeader(content, readHead(content, 0, content.length), 'message-id'));
      if (id) return id;
    }
  }
  return null;
};

/** What a mail server reports of a letter of ours, or null where the letter is no such report. */
export const readReport = (
  raw: Buffer,
  root: Part,
  letter: ReadLetter,
  sorted: SortedParts,
  whole: string,
): DeliveryReport | null => {
  const statuses = sorted.reports.filter(({ type }) => type.value.endsWith('delivery-status'));
  if (root.type.value !== 'multipart/report' || statuses.length === 0) return readPlainReport(letter, whole);
  const read = statuses.map((part) => readDeliveryStatus(partText(raw, part).text));
  const named = read.map(({ originalMessageId }) => originalMessageId).find(Boolean);
  const answered = letter.inReplyTo[0] ?? letter.references.at(-1);
  return {
    formal: true,
    originalMessageId: returnedId(raw, sorted) ?? named ?? answered ?? null,
    recipients: read.flatMap(({ recipients }) => recipients),
  };
};
