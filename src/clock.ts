// The time as an argument: whatever depends on it is handed a clock, so that tests set it by hand.

/** The present in milliseconds since 1970 (UTC). */
export type Clock = () => number;

/** The machine's own clock, wired in by the front door only. */
export const systemClock: Clock = () => Date.now();
