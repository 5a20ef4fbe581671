/** Walks over connections of any kind: of nodes with pageInfo, and of events. */
import { ServerError } from './errors.js';

/** One page of a list, whichever of the API's two shapes it has. */
export type Connection<Node> =
  | {
      readonly nodes: readonly Node[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    }
  | { readonly nodes: readonly Node[]; readonly hasNextPage: boolean; readonly endCursor: string | null };

/** What a page holds. */
export type NodeOf<C> = C extends { readonly nodes: readonly (infer Node)[] } ? Node : never;

/** Asks for the page after a cursor: `(after) => client.tickets({ after })`. */
export type FetchPage<C> = (after: string | undefined) => Promise<C>;

/**
 * Page after page, each fetched when asked for.
 * @param cap where to begin, and at `maxPages` where to stop, so that no list can keep a program for ever.
 * @throws ServerError when a page promises another and does not say where it starts.
 */
export async function* pages<C extends Connection<unknown>>(
  fetchPage: FetchPage<C>,
  { maxPages, after }: { readonly maxPages: number; readonly after?: string | undefined },
): AsyncGenerator<C, void, undefined> {
  let cursor = after;
  for (let count = 0; count < maxPages; count += 1) {
    const page = await fetchPage(cursor);
    yield page;
    const { hasNextPage, endCursor } = 'pageInfo' in page ? page.pageInfo : page;
    if (!hasNextPage) return;
    if (endCursor === null || endCursor === cursor)
      throw new ServerError('A page promises another but does not say where');
    cursor = endCursor;
  }
}

/**
 * Node after node, over all pages.
 * @param cap where to begin, and at `max` how many there are at most.
 */
export async function* all<C extends Connection<unknown>>(
  fetchPage: FetchPage<C>,
  { max, after }: { readonly max: number; readonly after?: string | undefined },
): AsyncGenerator<NodeOf<C>, void, undefined> {
  let left = max;
  if (left <= 0) return;
  for await (const page of pages(fetchPage, { maxPages: Number.POSITIVE_INFINITY, after })) {
    for (const node of page.nodes) {
      yield node as NodeOf<C>;
      left -= 1;
      if (left <= 0) return;
    }
  }
}
