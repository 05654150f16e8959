import fc from 'fast-check';

/** A property's first inputs are the same every time; RUNS asks for more of them, SEED for others. */
const seed = Number(process.env.SEED ?? 20_260_310);
const numRuns = Number(process.env.RUNS ?? 60);

/** For the title, so that a report says how it was tried. */
export const tried = `seed ${seed}, ${numRuns} runs`;

/** In milliseconds, for as many runs: time enough on a busy machine, since it only ends what hangs. */
export const timeLimit = 120_000 + numRuns * 100;

/** Fails with the smallest counterexample found. */
export async function always<Inputs>(
  property: fc.IAsyncProperty<Inputs> | fc.IProperty<Inputs>,
  runs = numRuns,
): Promise<void> {
  await fc.assert(property, { seed, numRuns: runs });
}
