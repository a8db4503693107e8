// How the tests run: every *.test.ts under tests/, two files side by side, no globals.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Vitest leaves one core free, which of two is half. And no module keeps anything, so that files may share them.
    maxWorkers: 2,
    isolate: false,
    globalSetup: ['tests/support/compile-once.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
