import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What a person or a machine wants to know first of a test run. */
export type Counts = { readonly passed: number; readonly failed: number };

/** A file that breaks outside its tests (it cannot be loaded, a hook throws) counts as one failed test. */
function countModule(module: TestModule): Counts {
  const passed = [...module.children.allTests('passed')].length;
  const failed = [...module.children.allTests('failed')].length;
  return { passed, failed: failed === 0 && module.state() === 'failed' ? 1 : failed };
}

/** The tests of all projects; an error that no test caught counts as one that failed. Skipped ones do not count. */
export function countTests(modules: readonly TestModule[], errors: readonly SerializedError[]): Counts {
  const each = modules.map(countModule);
  const sum = (of: keyof Counts) => each.reduce((total, counts) => total + counts[of], 0);
  return { passed: sum('passed'), failed: sum('failed') + errors.length };
}

/** Ends the output of a run with `N passed, N failed`, plain and alone on its line, after all that others print. */
export class CountReporter implements Reporter {
  #counts: Counts = { passed: 0, failed: 0 };

  onInit(): void {
    process.once('exit', (code) => {
      const { passed, failed } = this.#counts;
      // A run that fails without a failed test (no browser, no database, no test found) must not look like a good one.
      process.stdout.write(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#counts = countTests(modules, errors);
  }
}
