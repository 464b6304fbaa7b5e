/** How many each of several contestants does of the same work in a second of processor time. */
import { percentile, threeDigits } from '../figures.ts';

export type Contestant<Input> = { readonly name: string; readonly does: (input: Input) => unknown };

/** How long each contestant runs before anything is counted, so that the engine has compiled what it will compile. */
const WARM_UP_MS = 600;

/** The rounds of the warm-up have numbers of their own: what they did is never seen again. */
const WARM_UP_ROUND = 1_000_000;

/** Milliseconds of processor time so far, helpers that collect garbage included. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time and not the clock: others who use the machine take turns, and would be charged to whoever waits. */
async function once<Input>({ does }: Contestant<Input>, inputs: readonly Input[]): Promise<number> {
  const started = processorMs();
  for (const input of inputs) {
    const answer = does(input);
    // Awaiting what is no promise would charge the fast ones for the slow one's manners.
    if (answer instanceof Promise) await answer;
  }
  return (processorMs() - started) / inputs.length;
}

async function warmUp<Input>(
  contestant: Contestant<Input>,
  inputsOf: (round: number) => readonly Input[],
): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  for (let round = WARM_UP_ROUND; performance.now() < until; round += 1)
    await once(contestant, inputsOf(round));
}

/**
 * Rounds in which every contestant does the same inputs, which nobody has seen before, one after the other and each round
 * in another order, so that a busy machine and warm caches are shared out. Gives the median rate of each.
 */
export async function interleave<Input>(
  contestants: readonly Contestant<Input>[],
  inputsOf: (round: number) => readonly Input[],
  rounds: number,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const contestant of contestants) await warmUp(contestant, inputsOf);
  for (let round = 0; round < rounds; round += 1) {
    const inputs = inputsOf(round);
    const turn = round % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      times.get(contestant.name)?.push(await once(contestant, inputs));
    }
  }
  return Object.fromEntries(
    [...times].map(([name, all]) => [
      name,
      threeDigits(
        1000 /
          percentile(
            all.sort((a, b) => a - b),
            0.5,
          ),
      ),
    ]),
  );
}
