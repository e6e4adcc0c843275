export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets go of the timer, and of the other signal. */
  readonly clear: () => void;
}

/**
 * A signal that comes after some milliseconds, or with another one. AbortSignal.any would do, but on Node 20 one that lives
 * long keeps something of each that was made of it, and what it makes may be collected before it fires.
 */
export function deadlineIn(milliseconds: number, other?: AbortSignal): Deadline {
  const controller = new AbortController();
  const end = (): void => controller.abort(other?.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException('Time is up.', 'TimeoutError'));
  }, milliseconds);
  if (other?.aborted === true) end();
  else other?.addEventListener('abort', end, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      other?.removeEventListener('abort', end);
    },
  };
}
