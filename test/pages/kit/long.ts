/** Whether there is time for what shows little more: `ZAYAVKA_LONG=1`, as `npm run verify:long` sets it. */
export const LONG = Boolean(process.env.ZAYAVKA_LONG);
