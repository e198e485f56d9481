import { defineConfig } from 'vitest/config'

// Pure tests share one context, which is ten times faster; what touches the world is isolated and runs on a lab.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{model,schema,config,specs,kinds,plan,cases,render,state,cli,transport,apply}/**/*.test.ts'],
          isolate: false,
          setupFiles: ['test/support/seeded.ts'],
        },
      },
      {
        test: {
          // Megabytes each: part of `npm test`, too long for a look between two commits.
          name: 'bounds',
          include: ['test/bounds/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          name: 'real',
          setupFiles: ['test/support/seeded.ts'],
          include: ['test/real/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
