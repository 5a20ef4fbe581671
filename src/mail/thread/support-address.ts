/**
 * What stands after the plus of an address of ours, in lower case; empty for the bare support address, undefined for
 * addresses of others.
 */
export const tagOfAddress = (address: string, supportAddress: string): string | undefined => {
  const lower = address.trim().toLowerCase();
  const ours = supportAddress.toLowerCase();
  if (lower === ours) return '';
  const at = ours.lastIndexOf('@');
  const [start, end] = [`${ours.slice(0, at)}+`, ours.slice(at)];
  return lower.startsWith(start) && lower.endsWith(end) ? lower.slice(start.length, -end.length) : undefined;
};

/** Whether letters to this address are for us: the support address itself, or with anything after a plus. */
export const isSupportAddress = (address: string, supportAddress: string): boolean =>
  tagOfAddress(address, supportAddress) !== undefined;
