/** Topics name their own pages by words in lower case, digits perhaps; an upper-case letter keeps the two apart. */
const ARTICLE = /^A([1-9]\d{0,14})$/;

/** The public id of an article. */
export const instructionId = (key: number): string => `A${key}`;

/** The article's key in its table, or undefined when the id cannot be an article's. */
export const instructionKey = (id: string): number | undefined => {
  const [, digits] = ARTICLE.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
};
