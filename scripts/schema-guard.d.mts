/** What breaks a program written for the released schema, and what may surprise one. */
export function changesBetween(
  released: string,
  present: string,
): { readonly breaking: readonly string[]; readonly dangerous: readonly string[] };

/** The breaking changes that the changelog's unreleased part does not name under "Breaking". */
export function unannounced(breaking: readonly string[], changelog: string): readonly string[];
