type Texts = {
  readonly subject: string;
  readonly description: string;
  readonly errorText?: string | null;
  readonly stepsToReproduce?: string | null;
};

/** A request as one message, each of its texts as it was written. */
export const textOf = ({ subject, description, errorText, stepsToReproduce }: Texts): string =>
  [subject, description, errorText, stepsToReproduce].filter((text) => text?.trim()).join('\n\n');
