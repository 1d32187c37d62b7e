import type { CollectionConfig } from 'payload'

type Drafts = Exclude<
  Exclude<CollectionConfig['versions'], boolean | undefined>['drafts'],
  boolean | undefined
>

/**
 * Two seconds: a shorter interval overwrites what was typed while a save was under way
 * (payloadcms/payload#17676).
 */
export const draftsWithAutosave: Drafts = {
  autosave: { interval: 2000, showSaveDraftButton: true },
  schedulePublish: true,
  validate: false,
}
