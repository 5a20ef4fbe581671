/** Answers on standard output: as JSON for a script, in words for a person. */
export const print = (json: boolean | undefined, data: unknown, words: string): void => {
  process.stdout.write(`${json ? JSON.stringify(data) : words}\n`);
};
