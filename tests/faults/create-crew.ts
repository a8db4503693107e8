// The processes of one run: started, asked to look, woken after they were held up, and started again after they were killed.
import type { DigestProcess, Heard } from './digest-processes.ts';
import type { RunPlan } from './faults.ts';

type Member = { process: DigestProcess | null; isHeldUp: boolean; life: number; away: number };

/** @param start starts a process, given its number and how many lives it had */
export function createCrew(plan: RunPlan, start: (process: number, life: number) => Promise<DigestProcess>) {
  const crew = plan.lives.map((): Member => ({ process: null, isHeldUp: false, life: 0, away: 0 }));
  const counted = { kills: 0, holdUps: 0 };

  function note(member: Member, heard: Heard): void {
    member.isHeldUp = heard === 'held up';
    if (heard === 'done') return;
    // Whoever is held up or killed is away for a while.
    member.away = plan.away[counted.kills + counted.holdUps] ?? 0;
    counted[member.isHeldUp ? 'holdUps' : 'kills'] += 1;
    if (member.isHeldUp) return;
    member.process = null;
    member.life += 1;
  }
  /** Lets one who was away come back, and one who is there look. */
  async function go(member: Member, number: number): Promise<void> {
    if (member.away > 0) member.away -= 1;
    else {
      member.process ??= await start(number, member.life);
      note(member, await (member.isHeldUp ? member.process.wake() : member.process.look()));
    }
  }
  return {
    counted: (): Readonly<typeof counted> => counted,
    kill: (number: number) => crew[number]?.process?.kill(),
    /** All do what there is to do now, side by side. */
    look: (): Promise<unknown> => Promise.all(crew.map(go)),
    async leave(): Promise<void> {
      await Promise.all(
        crew.map(async ({ process, isHeldUp }) => {
          if (isHeldUp) await process?.wake();
          await process?.leave();
        }),
      );
    },
  };
}
