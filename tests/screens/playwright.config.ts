import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'

/** `npm run screenshots`: every page and state in every width and colour, to be looked at. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../.cache/screens',
  timeout: 180_000,
  reporter: [['list']],
  globalTeardown: './contact-sheet.ts',
  // What is being looked at may be a site that runs already.
  webServer: { ...[base.webServer].flat()[0]!, cwd: '../..', reuseExistingServer: true },
})
