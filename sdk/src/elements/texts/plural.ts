/** The form of a Russian word that goes with a number; English ones have `counted.en.ts`. */

export type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Of { one: 'час', few: 'часа', other: 'часов' } the one that goes with `count`. */
export function plural(count: number, forms: Forms): string {
  return forms[new Intl.PluralRules('ru').select(count)] ?? forms.other;
}

/** "3 часа", which stay on one line. */
export function counted(count: number, forms: Forms): string {
  return `${count}\u00a0${plural(count, forms)}`;
}
