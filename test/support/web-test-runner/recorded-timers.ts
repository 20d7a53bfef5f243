/** A timer of the page. */
export interface RecordedTimer {
  /** Milliseconds. */
  delay: number;
  /** Whether it has neither run nor been cleared. */
  isOpen: boolean;
  /** Runs it now. */
  run(): void;
}

/** Records the timers that are set during each test of a `describe`; they run as they would. */
export function recordTimers(): RecordedTimer[] {
  const timers: RecordedTimer[] = [];
  const ids = new Map<unknown, RecordedTimer>();
  const native = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  beforeEach(() => {
    timers.length = 0;
    Object.assign(window, {
      setTimeout(run: () => void, delay = 0) {
        const timer = {
          delay,
          isOpen: true,
          run() {
            if (timer.isOpen) run();
            timer.isOpen = false;
          },
        };
        const id = native.setTimeout.call(window, timer.run, delay);
        timers.push(timer);
        ids.set(id, timer);
        return id;
      },
      clearTimeout(id?: number) {
        const timer = ids.get(id);
        if (timer) timer.isOpen = false;
        native.clearTimeout.call(window, id);
      },
    });
  });
  afterEach(() => void Object.assign(window, native));
  return timers;
}
