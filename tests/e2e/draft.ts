import { expect, type Locator, type Page } from '@playwright/test'
import { cmsRequest, openDraft, signInAsNew } from './desk'

export type Article = { id: number; revision: number; [field: string]: unknown }

/** A draft with these fields, open in the form of the admin. */
export async function writeDraft(page: Page, data: object): Promise<number> {
  await signInAsNew(page, 'editor')
  const made = await cmsRequest<{ doc: Article }>(page, 'POST', '/errors?draft=true', {
    title: 'A draft to write on',
    _status: 'draft',
    ...data,
  })
  expect(made.status).toBe(201)
  await openDraft(page, made.body.doc.id)
  return made.body.doc.id
}

export const openTab = (page: Page, name: string) =>
  page.locator('.tabs-field__tab-button').filter({ hasText: name }).click()

export const savedDraft = async (page: Page, id: number): Promise<Article> =>
  (await cmsRequest<Article>(page, 'GET', `/errors/${id}?draft=true&depth=0`)).body

export const richText = (page: Page, name: string): Locator =>
  page.locator(`[data-field-path="${name}"] [contenteditable="true"]`)
