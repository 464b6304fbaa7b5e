import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const freeOf = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** A disk of its own, in memory, that can be filled without harm to anybody else. */
export class SmallDisk {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts a disk of so many MiB at an empty folder; says why it may not, or `null`. */
  static mount(folder: string, mib: number): string | null {
    // The database may run as another account, which has to pass through.
    const options = `size=${mib}m,mode=755`;
    const { status, stderr, error } = spawnSync(
      '/bin/mount',
      ['-t', 'tmpfs', '-o', options, 'tmpfs', folder],
      {
        encoding: 'utf8',
      },
    );
    return status === 0 ? null : stderr?.trim() || error?.message || 'mount failed';
  }

  /** Fills the disk with another program's data until no more than so many bytes are free. */
  fill(free: number): void {
    const file = openSync(join(this.#folder, 'filler'), 'a');
    try {
      for (let left = freeOf(this.#folder) - free; left > 0; left = freeOf(this.#folder) - free)
        writeSync(file, Buffer.alloc(Math.min(left, 1_048_576)));
    } catch {
      // Not one byte more goes in.
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(join(this.#folder, 'filler'), { force: true });
  }

  unmount(): void {
    spawnSync('/bin/umount', ['-l', this.#folder]);
  }
}
