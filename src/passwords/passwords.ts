import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. The library's own default algorithm is argon2id. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Compared where there is no hash, so that its absence takes as long as a wrong password. */
let stranger: Promise<string> | undefined;

export const passwordFits = async (passwordHash: string | null, password: string): Promise<boolean> => {
  stranger ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await stranger), password);
  return fits && passwordHash !== null;
};
