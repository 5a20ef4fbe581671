/** Puts figures in the places of a text: `{max}`. */
export const fill = (template: string, figures: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name] ?? '?'));
