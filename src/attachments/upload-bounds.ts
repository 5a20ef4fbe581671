import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { FileOwner } from './keep-file.js';
import { UNLINKED_LIFE_MS } from './sweep-attachments.js';

/** Files of one owner that nothing refers to. */
const MOST_FILES = 100;
/** How many of the largest files they may weigh together. */
const MOST_LARGEST = 10;
/** When to come again where only uploads that run stand against one more, in milliseconds. */
const RUNNING_RETRY_MS = 5_000;

type Load = { readonly files: number; readonly bytes: number };
type Stored = Load & { readonly oldest: number | null };

const STORED = `SELECT COUNT(*) AS files, COALESCE(SUM(bytes), 0) AS bytes, MIN(uploadedAt) AS oldest FROM attachment
  WHERE ownerKind = ? AND ownerId = ? AND ticketId IS NULL AND letterId IS NULL`;

/**
 * Keeps one caller from filling the disk: at most 100 files that belong to nothing yet, of ten times the largest file's
 * size together. What is on its way here counts with them; what is on its way to other instances does not.
 */
export class UploadBounds {
  private readonly running = new Map<string, Load>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs an upload within its owner's bounds.
   * @param expected bytes that it may come to
   * @param maxBytes of one file, by the regulations
   * @throws Problem RATE_LIMITED
   */
  async within<T>(
    owner: FileOwner,
    { expected, maxBytes }: { readonly expected: number; readonly maxBytes: number },
    work: () => Promise<T>,
  ): Promise<T> {
    const name = `${owner.kind} ${owner.id}`;
    this.add(name, { files: 1, bytes: expected });
    try {
      const stored = await this.stored(owner);
      const running = this.running.get(name) ?? { files: 0, bytes: 0 };
      const most: Load = { files: MOST_FILES, bytes: MOST_LARGEST * maxBytes };
      if (exceeds({ files: stored.files + running.files, bytes: stored.bytes + running.bytes }, most))
        throw this.refusal(stored, most);
      return await work();
    } finally {
      this.add(name, { files: -1, bytes: -expected });
    }
  }

  private async stored(owner: FileOwner): Promise<Stored> {
    const [row] = await this.database.select<Stored>(STORED, [owner.kind, owner.id]);
    const { files = 0, bytes = 0, oldest = null } = row ?? {};
    return { files: Number(files), bytes: Number(bytes), oldest: oldest === null ? null : Number(oldest) };
  }

  private refusal({ files, bytes, oldest }: Stored, most: Load): Problem {
    const alone = oldest !== null && (files >= most.files || bytes >= most.bytes);
    const until = alone ? oldest + UNLINKED_LIFE_MS - this.clock.now() : RUNNING_RETRY_MS;
    const retryAfterMs = Math.max(until, RUNNING_RETRY_MS);
    return new Problem(ProblemCode.RATE_LIMITED, { reason: 'uploads', retryAfterMs });
  }

  private add(name: string, { files, bytes }: Load): void {
    const before = this.running.get(name) ?? { files: 0, bytes: 0 };
    const after = { files: before.files + files, bytes: before.bytes + bytes };
    if (after.files) this.running.set(name, after);
    else this.running.delete(name);
  }
}

const exceeds = (load: Load, most: Load): boolean => load.files > most.files || load.bytes > most.bytes;
