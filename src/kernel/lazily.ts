/** How each property is made of what the whole is given. */
export type Makers<Given, Made> = { readonly [Name in keyof Made]: (given: Given) => Made[Name] };

/**
 * A factory of objects whose properties are made when they are first asked for. A request uses two or three of its
 * dozen loaders, and a live stream that only waits uses none of them.
 */
export const lazily = <Given, Made extends object>(makers: Makers<Given, Made>): ((given: Given) => Made) => {
  const properties = (Object.keys(makers) as (keyof Made)[]).map((name) => [
    name,
    {
      get(this: { readonly given: Given }) {
        const value = makers[name](this.given);
        Object.defineProperty(this, name, { value });
        return value;
      },
    },
  ]);
  const prototype: object = Object.create(Object.prototype, Object.fromEntries(properties));
  return (given) => Object.assign(Object.create(prototype), { given }) as Made;
};
