/** How letters come in and go out; what is left out is off. */
export type MailOptions = {
  /** The address that subscribers write to (3.2), lower case. */
  readonly supportAddress: string;
  /** Where letters are handed over to be sent: `smtp://user:password@host:587`. */
  readonly smtpUrl?: string | undefined;
  /** Where a mail server of ours hands letters in. Port 0 takes any free one. */
  readonly lmtp?: { readonly host: string; readonly port: number } | undefined;
  /** A mailbox to fetch letters from: `imaps://user:password@host/INBOX`. */
  readonly imapUrl?: string | undefined;
  /** The mail server whose Authentication-Results are believed (RFC 8601); none when left out. */
  readonly authservId?: string | undefined;
  /** The provider's own texts of letters, in place of the built-in ones. */
  readonly templatesDir?: string | undefined;
  /** Hours after which a letter that cannot be delivered is given up. */
  readonly giveUpHours: number;
};
