import { defineConfig, devices } from '@playwright/test'

const port = process.env.E2E_PORT ?? '4290'
const baseURL = `http://localhost:${port}`
const isRoot = process.getuid?.() === 0

/**
 * The browser tests run against the built site (`npm run build` first; `npm test` does). The browser is
 * CHROMIUM_PATH, else Playwright's own.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Time for a busy machine; what is too slow is told by benches.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e/report.json' }]],
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: 'tsx tests/setup/e2e-site.ts',
    url: `${baseURL}/readyz`,
    env: { PORT: port },
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
