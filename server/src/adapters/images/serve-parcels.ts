import { type Parcel, pack, parcelReader } from './parcel.ts';

/** What comes of one piece of work: the result, and bytes that belong to it. */
export type Worked = { readonly result: unknown; readonly parts: readonly Buffer[] };

const MOST_SENT = 64 * 1_048_576;

/** What this process has used since it began, so that it can be replaced in time. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, bytes: process.memoryUsage().rss };
};

/**
 * Serves the standard input: says `ready`, then answers one parcel after another until the input ends. `work` is given
 * the label and the first part of each.
 */
export async function serveParcels(work: (label: unknown, bytes: Buffer) => Promise<Worked>): Promise<void> {
  const answer = async ({ label, parts: [bytes = Buffer.alloc(0)] }: Parcel): Promise<void> => {
    const { result, parts } = await work(label, bytes);
    process.stdout.write(pack({ label: { result, used: used() }, parts }));
  };
  process.stdout.write(pack({ label: 'ready', parts: [] }));
  const read = parcelReader(MOST_SENT);
  for await (const piece of process.stdin) for (const parcel of read(piece)) await answer(parcel);
}
