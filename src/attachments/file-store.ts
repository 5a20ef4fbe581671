/** Contents on disk, each under the hash of what it holds. */
export class FileStore {
  /** @param folder made when it is missing */
  constructor(readonly folder: string) {}
}
