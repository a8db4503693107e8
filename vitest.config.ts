// How the tests run: every *.test.ts under tests/, files side by side, no globals.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/compile-once.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
