/** What the bundler makes: see scripts/bundle-desk.mjs. */
declare module 'desk:icons' {
  /** The address of the file with all icons. */
  export const sprite: string;
}
