/** `ZAYAVKA_LONG=1`: the figures that quality is measured by, rather than those that a developer waits for. */
export const LONG = Boolean(process.env.ZAYAVKA_LONG);
