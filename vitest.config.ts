import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@payload-config': path.resolve('payload.config.ts'),
  '@collections': path.resolve('collections'),
  '@tests': path.resolve('tests'),
  '@': path.resolve('src'),
}

const patterns = 'tests/unit/decoder/linear-patterns.test.ts'
const propertySeed = 'tests/setup/property-seed.ts'

/** Kinds of tests: pure ones, ones about the sources, ones on a real Postgres, ones that need quiet. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [patterns],
          setupFiles: [propertySeed],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // recheck measures: nothing else may run meanwhile.
        test: {
          name: 'patterns',
          include: [patterns],
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: { name: 'arch', include: ['tests/arch/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/template-database.ts'],
          setupFiles: [propertySeed, 'tests/setup/own-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          // After the others: it has workers of its own number.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // The built site (`npm run build` first) under attack and fault, one file at a time.
        test: {
          name: 'hardening',
          include: ['tests/hardening/**/*.test.ts'],
          globalSetup: ['tests/setup/hardening-template.ts'],
          testTimeout: 240_000,
          hookTimeout: 400_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
