/**
 * Milliseconds of the processor that `work` takes. Not those of the clock, which counts whatever runs beside the tests, too.
 */
export const processorMs = (work: () => void): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
};
