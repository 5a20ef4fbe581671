import { type Fault, FieldErrorCode, samePath } from '../kernel/fault.js';

const PATH = ['input', 'attachmentIds'];

/**
 * Files cannot be uploaded yet, so no id names one: said for each, rather than dropped in silence.
 * @param already faults found before: in a list that is too long, the items are not looked at.
 */
export const attachmentFaults = (
  ids: readonly string[] | null | undefined,
  already: readonly Fault[],
): Fault[] =>
  already.some(({ path }) => samePath(path, PATH))
    ? []
    : (ids ?? []).map((_, i) => ({ path: [...PATH, String(i)], code: FieldErrorCode.UNKNOWN }));
