import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: '100%',
    // The end-to-end tests start real processes; nothing waits by guess, so this is a ceiling and not a pace.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
