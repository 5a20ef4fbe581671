/** The API without the SDK: for requests that the SDK would never send. */
export type RawAnswer = {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: RawError[] };
};

type RawError = { readonly message: string; readonly extensions: Record<string, unknown> & { code: string } };

export type RawApi = (
  document: string,
  variables?: object,
  headers?: Record<string, string>,
) => Promise<RawAnswer>;

export const rawApi =
  (url: string, token?: string): RawApi =>
  async (query, variables, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as RawAnswer['body'] };
  };
