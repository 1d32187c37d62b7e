import { SetDocumentStepNav } from '@payloadcms/ui'
import { slugs } from '@collections/slugs'

/** Where in the admin the versions of an article are, above the page. */
export const VersionsTrail = ({ article }: { article: number }) => (
  <SetDocumentStepNav
    collectionSlug={slugs.errors}
    id={article}
    pluralLabel="Articles"
    useAsTitle="searchTitle"
    view="Versions"
  />
)
