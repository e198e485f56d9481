import { defineConfig } from 'vitest/config'

// They end what hangs, and measure nothing: a test that takes a second here may take a minute on a busy machine.
const limits = { testTimeout: 1_800_000, hookTimeout: 1_800_000 }

// Pure tests share one context, which is ten times faster; what touches the world is isolated and runs on a lab.
export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          ...limits,
          name: 'unit',
          include: [
            'test/{docs,model,schema,config,checks,meaning,resources,kinds,plan,policy,cases,render,rollout,state,cli,transport,apply,forges,nightly}/**/*.test.ts',
          ],
          isolate: false,
          setupFiles: ['test/support/seeded.ts'],
        },
      },
      {
        test: {
          // Megabytes each: part of `npm test`, too long for a look between two commits.
          name: 'bounds',
          testTimeout: 60_000,
          include: ['test/bounds/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...limits,
          name: 'real',
          globalSetup: ['test/support/program.ts'],
          setupFiles: ['test/support/seeded.ts'],
          include: ['test/real/**/*.test.ts'],
          // Labs do not know each other, and mostly wait: for a boot, a deadline, an address.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
