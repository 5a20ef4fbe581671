/** "1 hour", "3 hours", which stay on one line. */
export function counted(count: number, one: string, other: string): string {
  return `${count}\u00a0${count === 1 ? one : other}`;
}
