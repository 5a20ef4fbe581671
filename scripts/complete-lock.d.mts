interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The optional dependencies that have no entry in the lock file, as path and entry. */
export function missingEntries(lock: {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}): Record<string, object>;
