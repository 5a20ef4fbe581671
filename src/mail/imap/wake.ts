/** Waits that others can end early; what happened before the wait began counts too. */
export class Wake {
  private called = false;
  private end: (() => void) | undefined;

  /** Ends the wait, or the next one where nobody waits. */
  readonly call = (): void => {
    this.called = true;
    this.end?.();
  };

  /** From here on only news counts. */
  reset(): void {
    this.called = false;
  }

  async wait(ms: number): Promise<void> {
    if (this.called) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.end = undefined;
  }
}
