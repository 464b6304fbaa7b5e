import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.ts';

/** Runs by itself (`npm run test:crash`): it takes minutes. */
const crash = {
  test: {
    name: 'crash',
    include: ['server/src/testing/crash/*.crash.ts'],
    globalSetup: 'server/src/testing/global-setup.ts',
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      ...(process.argv.includes('--project=crash') ? [crash] : []),
      { test: { name: 'house', include: ['*.test.ts', 'scripts/**/*.test.ts'] } },
      { test: { name: 'pure', include: ['{rules,journeys,api,wechat}/**/*.test.ts'] } },
      { test: { name: 'web', include: ['web/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: 'server/src/testing/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/testing/global-setup.ts',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
