import { AGENT_PASSWORD, type World } from '../kit/world.js';

type Answered = {
  readonly token: string | null;
  readonly expiresAt: string | null;
  readonly errors: ReadonlyArray<{
    readonly path: string[];
    readonly code: string;
    readonly message: string;
  }>;
};

const SIGN_IN = `mutation S($login: String!, $password: String!) {
  signIn(login: $login, password: $password) { token expiresAt errors { path code message } }
}`;

/** What came of a sign-in: its payload, or the error that was thrown. */
export const signIn = async (
  world: World,
  login: string,
  password = AGENT_PASSWORD,
  headers?: Record<string, string>,
) => {
  const { body } = await world.raw()(SIGN_IN, { login, password }, headers);
  return { session: body.data?.signIn as Answered | undefined, error: body.errors?.[0] };
};

/** `in`, or the code of what kept the caller out. */
export const verdict = async (world: World, login: string, password?: string): Promise<string> => {
  const { session, error } = await signIn(world, login, password);
  return error?.extensions.code ?? session?.errors[0]?.code ?? (session?.token ? 'in' : 'nothing');
};
