import type { ImapFlow } from 'imapflow';

/** The keyword of letters that have been taken in. */
export const KEYWORD = '$Zayavka';
/** The folder that they are moved to where the server keeps no keywords. */
export const FOLDER = 'Zayavka';

/** How letters that were taken in are told from those that were not: by the mailbox itself, and nothing of ours. */
export type Marking = {
  /** Numbers of the letters that are still to be taken in, the oldest first. */
  readonly unmarked: () => Promise<number[]>;
  /** @throws Error where the server does not do it. */
  readonly mark: (uid: number) => Promise<void>;
};

const byUid = { uid: true } as const;
/** What is on its way out of the mailbox, or was never sent, is no letter. */
const LIVE = { deleted: false, draft: false } as const;

const search = async (client: ImapFlow, keyword?: { readonly unKeyword: string }): Promise<number[]> => {
  const found = await client.search({ ...LIVE, ...keyword }, byUid);
  if (!found) throw new Error('The mail server does not answer what is in the mailbox');
  return found.sort((a, b) => a - b);
};

const done = (result: unknown, what: string): void => {
  if (!result) throw new Error(`The mail server does not let letters be ${what}`);
};

/** Letters stay where they are, read and with a keyword: whoever looks into the mailbox finds them as ever. */
const byKeyword = (client: ImapFlow): Marking => ({
  unmarked: () => search(client, { unKeyword: KEYWORD }),
  mark: async (uid) => done(await client.messageFlagsAdd(String(uid), ['\\Seen', KEYWORD], byUid), 'marked'),
});

const byFolder = (client: ImapFlow): Marking => ({
  unmarked: () => search(client),
  mark: async (uid) => {
    await client.messageFlagsAdd(String(uid), ['\\Seen'], byUid);
    done(await client.messageMove(String(uid), FOLDER, byUid), 'moved');
  },
});

/**
 * Chooses by what the server allows in the open mailbox: a keyword, or else a folder beside it.
 * @throws Error where the mailbox may not be changed.
 */
export const chooseMarking = async (client: ImapFlow): Promise<Marking> => {
  const { mailbox } = client;
  if (!mailbox) throw new Error('No mailbox is open');
  if (mailbox.readOnly)
    throw new Error('The mailbox is read-only: letters that were taken in could not be marked');
  const { permanentFlags } = mailbox;
  if (!permanentFlags || permanentFlags.has('\\*') || permanentFlags.has(KEYWORD)) return byKeyword(client);
  await client.mailboxCreate(FOLDER);
  return byFolder(client);
};
