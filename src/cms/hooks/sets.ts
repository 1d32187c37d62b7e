import type { CollectionConfig } from 'payload'
import { announceChange, announceDeletion, noteDraftSave } from './changes'
import { recordChange, recordDeletion } from './audit'
import { keepAuthorsToDrafts } from './publishing'
import { recordPeople } from './people'
import { recordRedirect, recordRetirement } from './redirects'
import { lockRevision, raiseRevision } from './revision'
import { fillSlugFrom, refuseTakenSlug } from './slug'
import { hurryImport } from './hurry-import'
import { keepLock, noteLock } from './keep-lock'
import { keepToList } from './keep-to-list'
import { keepImportedHash } from './imported-hash'
import { rememberMainRow } from './main-row'

type Hooks = NonNullable<CollectionConfig['hooks']>

/**
 * The hooks of every document that has a page or stands on one, in the order that they must run:
 * rights, then the lock, then what is derived, then what others are told.
 *
 * @param titleField the field that the slug is made from
 * @param own hooks of the collection itself, run after the shared ones of their kind
 */
export function documentHooks(titleField: string, own: Hooks = {}): Hooks {
  return {
    beforeOperation: [
      keepAuthorsToDrafts,
      hurryImport,
      keepToList,
      lockRevision,
      noteLock,
      noteDraftSave,
      ...(own.beforeOperation ?? []),
    ],
    beforeValidate: [fillSlugFrom(titleField), ...(own.beforeValidate ?? [])],
    beforeChange: [
      rememberMainRow,
      refuseTakenSlug,
      recordPeople,
      raiseRevision,
      keepImportedHash,
      ...(own.beforeChange ?? []),
    ],
    afterChange: [
      recordRedirect,
      recordChange,
      announceChange,
      keepLock,
      ...(own.afterChange ?? []),
    ],
    beforeDelete: own.beforeDelete ?? [],
    afterDelete: [recordRetirement, recordDeletion, announceDeletion, ...(own.afterDelete ?? [])],
  }
}
