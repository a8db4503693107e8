// A year of the digest's scheduler, a tick every half minute, in zones that set their clocks in every way; held against Intl.
// usage: npm run simulate-year
import { compareDigests, readWallClock, simulateDigests } from '../support/simulated-year.ts';

/** Each zone with a year in which its clock is worth watching. */
const ZONES: readonly (readonly [zone: string, year: number])[] = [
  ['Africa/Algiers', 2026],
  ['Africa/Bamako', 2026],
  ['Africa/Cairo', 2026],
  ['Africa/Casablanca', 2026],
  ['America/Havana', 2026],
  ['America/New_York', 2026],
  ['America/Nuuk', 2024],
  ['America/Santiago', 2026],
  ['America/Sao_Paulo', 2018],
  ['America/St_Johns', 2026],
  ['Antarctica/Troll', 2026],
  ['Asia/Kathmandu', 2026],
  ['Asia/Pyongyang', 2018],
  ['Asia/Tehran', 2022],
  ['Australia/Lord_Howe', 2026],
  ['Europe/Paris', 2026],
  ['Pacific/Apia', 2011],
  ['Pacific/Chatham', 2026],
];
/** Midnight, the hours at which clocks are set, a usual morning, and the end of the day. */
const TIMES = ['00:00', '00:30', '01:45', '02:30', '08:30', '23:45'];
const DAY = 24 * 60 * 60_000;

const row = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(8))).join(''));

row(['zone', 'year', 'time', 'changes', 'days', 'digests', 'leapt', 'doubled', 'missed', 'stray', 'wrong']);
let faults = 0;
let total = 0;
for (const [zone, year] of ZONES) {
  const clock = readWallClock(zone, Date.UTC(year, 0, 1) - 2 * DAY, Date.UTC(year + 1, 0, 1) + 2 * DAY);
  for (const time of TIMES) {
    const { days, posted, leapt, doubled, missed, stray, wrongTime } = compareDigests(
      clock,
      time,
      simulateDigests(clock, { time }),
    );
    const wrong = [doubled, missed, stray, wrongTime].map((dates) => dates.length);
    row([zone, year, time, clock.changes.length, days, posted, leapt.length, ...wrong]);
    total += posted;
    faults += wrong.reduce((sum, count) => sum + count, 0);
  }
}
console.log(`\n${ZONES.length} zones, ${total} digests, ${faults} doubled, missed, stray or at a wrong time`);
process.exitCode = faults === 0 ? 0 : 1;
