import { createHash, randomBytes, randomInt } from 'node:crypto';

type Form = (secret: string) => string;

/** The spellings in which a secret could come out again. */
const FORMS: Readonly<Record<string, Form>> = {
  plain: (secret) => secret,
  lower: (secret) => secret.toLowerCase(),
  base64: (secret) => Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  url: (secret) => encodeURIComponent(secret),
};
/** A fast hash of a password is a way to guess it; of a token's 256 random bits it is how it is kept. */
const HASHES: Readonly<Record<string, Form>> = Object.fromEntries(
  ['md5', 'sha1', 'sha256', 'sha512'].map((name) => [
    name,
    (secret: string) => createHash(name).update(secret).digest('hex'),
  ]),
);

/** Secrets that stand nowhere else in the world, so that wherever one is found, it has leaked. */
export class Canaries {
  private readonly spellings = new Map<string, string>();

  /** A new password, with letters of both cases and signs. */
  password(name: string): string {
    return this.watch(name, `Kanareika-${randomBytes(8).toString('hex')}-Xx`, { ...FORMS, ...HASHES });
  }

  /** A password that could be a name of GraphQL's, as it can be written without quotes. */
  word(name: string): string {
    return this.watch(name, `Kanareika_${randomBytes(8).toString('hex')}_Xx`, { ...FORMS, ...HASHES });
  }

  /** One that was sent as a number. */
  number(name: string): number {
    const number = 4_711_000_000_000 + randomInt(999_999_999);
    this.watch(name, String(number), FORMS);
    return number;
  }

  /** Looks out for a token, or the secret part of one. */
  token(name: string, token: string): string {
    return this.watch(name, token, FORMS);
  }

  /** The names and forms of all secrets that stand in it. */
  foundIn(content: string | Buffer): string[] {
    return [...this.spellings].filter(([, spelling]) => content.includes(spelling)).map(([name]) => name);
  }

  private watch(name: string, secret: string, forms: Readonly<Record<string, Form>>): string {
    for (const [form, spell] of Object.entries(forms)) this.spellings.set(`${name}, ${form}`, spell(secret));
    return secret;
  }
}
