import { defineConfig } from '@playwright/test'
import base from '../../playwright.config'

/** `npm run pages:axe`: every page of the sitemap. It takes some twenty minutes, so it is no part of `npm test`. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../.cache/everywhere',
  reporter: [['list']],
  // What is being looked at may be a site that runs already.
  webServer: { ...[base.webServer].flat()[0]!, cwd: '../..', reuseExistingServer: true },
})
