import { DeskBar as DeskBar_137e659b5de52081bc97c19c458f2916 } from '../../../../src/cms/admin/saving/desk-bar.client'
import { Checklist as Checklist_91dbaacdabf7b51af7b12ce558715fc0 } from '../../../../src/cms/admin/checklist/checklist.client'
import { Help as Help_2dafdd539fa3b371405808ad8a3cc0f4 } from '../../../../src/cms/admin/help/help.client'
import { RowLabel as RowLabel_178477a1cc1eacd3a7e5d2fbc756254b } from '../../../../src/cms/admin/rows/row-label.client'
import { Choices as Choices_ea3c409d0fededc9086143c426a8e9b2 } from '../../../../src/cms/admin/choices/choices.client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AddressField as AddressField_b5fcfd9e955dc3f8e7423ebd76a694e0 } from '../../../../src/cms/admin/link/address-field.client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CleanPasteClientFeature as CleanPasteClientFeature_dc1328d0029c16c54c3ae05fec2d4813 } from '../../../../src/cms/admin/paste/clean-paste.client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CommandPreview as CommandPreview_0eeceeaa853ba7964e10479ed497423d } from '../../../../src/cms/admin/command/preview.client'
import { SearchPreview as SearchPreview_ec69cedd0ef33c9a41c73db27d87a845 } from '../../../../src/cms/admin/search-preview/search-preview.client'
import { Comments as Comments_5f595cc7c82a83ee41acd6d4fc05a990 } from '../../../../src/cms/admin/review/comments.client'
import { ReadersSaid as ReadersSaid_560af0a9fbe87a98e60e3d04a2749481 } from '../../../../src/cms/admin/review/readers-said.client'
import { ReviewPanel as ReviewPanel_ba2b531e884a11968fa576a01702deb6 } from '../../../../src/cms/admin/review/review-panel.client'
import { FreshnessPanel as FreshnessPanel_abca8011313a26a5e84d947103f06bfd } from '../../../../src/cms/admin/review/freshness-panel.client'
import { ListExports as ListExports_633ddb2756c1e9775b9c1e8ffaf82c97 } from '../../../../src/cms/admin/exchange/list-exports.client'
import { MergeDocument as MergeDocument_ba5c555fd519d3edaf70309dd624d0b6 } from '../../../../src/cms/admin/merge/merge-document.client'
import { DocumentExport as DocumentExport_6e75b020622f07824cc77541f8b72965 } from '../../../../src/cms/admin/exchange/document-export.client'
import { SaveDraftButton as SaveDraftButton_d688e460cb518acf18606df7257bd748 } from '../../../../src/cms/admin/saving/save-draft-button.client'
import { VersionsView as VersionsView_558ce3362211374538fe82a39dda28fc } from '../../../../src/cms/admin/versions/versions-view'
import { VersionView as VersionView_aa9e0b020b64bf7398470acc8c7e3995 } from '../../../../src/cms/admin/versions/version-view'
import { StartView as StartView_e17c1ff3f33533a094181a3068caf5fb } from '../../../../src/cms/admin/start/start-view'
import { WriteGap as WriteGap_79f0bc5291cdae5d8f9f0aa7331cf267 } from '../../../../src/cms/admin/write-gap.client'
import { Icon as Icon_bfe55b1c14b1b0dce019aef5ebd9c04f } from '../../../../src/cms/admin/brand/logo'
import { Logo as Logo_bfe55b1c14b1b0dce019aef5ebd9c04f } from '../../../../src/cms/admin/brand/logo'
import { LoginNote as LoginNote_d538d71c79f02538b963a789fcb0847a } from '../../../../src/cms/admin/brand/login-note'
import { BulkGuard as BulkGuard_02370b7c3f1f3920c3a43a9cb2c62322 } from '../../../../src/cms/admin/bulk/bulk-guard.client'
import { LateAnswers as LateAnswers_4be17b07e592498846e62439e3e0e593 } from '../../../../src/cms/admin/saving/late-answers.client'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { Dashboard as Dashboard_f984f6ad5bff9c512fc3e6e76284a527 } from '../../../../src/cms/admin/dashboard/dashboard'
import { FreshnessView as FreshnessView_f22244061de2e9d2fbeaaf29976bbef6 } from '../../../../src/cms/admin/freshness/freshness-view'
import { ExchangeView as ExchangeView_1412b805270f1fe9b56b114e9cb0a5ad } from '../../../../src/cms/admin/exchange/exchange-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/admin/saving/desk-bar.client#DeskBar": DeskBar_137e659b5de52081bc97c19c458f2916,
  "/src/cms/admin/checklist/checklist.client#Checklist": Checklist_91dbaacdabf7b51af7b12ce558715fc0,
  "/src/cms/admin/help/help.client#Help": Help_2dafdd539fa3b371405808ad8a3cc0f4,
  "/src/cms/admin/rows/row-label.client#RowLabel": RowLabel_178477a1cc1eacd3a7e5d2fbc756254b,
  "/src/cms/admin/choices/choices.client#Choices": Choices_ea3c409d0fededc9086143c426a8e9b2,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/link/address-field.client#AddressField": AddressField_b5fcfd9e955dc3f8e7423ebd76a694e0,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/paste/clean-paste.client#CleanPasteClientFeature": CleanPasteClientFeature_dc1328d0029c16c54c3ae05fec2d4813,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/command/preview.client#CommandPreview": CommandPreview_0eeceeaa853ba7964e10479ed497423d,
  "/src/cms/admin/search-preview/search-preview.client#SearchPreview": SearchPreview_ec69cedd0ef33c9a41c73db27d87a845,
  "/src/cms/admin/review/comments.client#Comments": Comments_5f595cc7c82a83ee41acd6d4fc05a990,
  "/src/cms/admin/review/readers-said.client#ReadersSaid": ReadersSaid_560af0a9fbe87a98e60e3d04a2749481,
  "/src/cms/admin/review/review-panel.client#ReviewPanel": ReviewPanel_ba2b531e884a11968fa576a01702deb6,
  "/src/cms/admin/review/freshness-panel.client#FreshnessPanel": FreshnessPanel_abca8011313a26a5e84d947103f06bfd,
  "/src/cms/admin/exchange/list-exports.client#ListExports": ListExports_633ddb2756c1e9775b9c1e8ffaf82c97,
  "/src/cms/admin/merge/merge-document.client#MergeDocument": MergeDocument_ba5c555fd519d3edaf70309dd624d0b6,
  "/src/cms/admin/exchange/document-export.client#DocumentExport": DocumentExport_6e75b020622f07824cc77541f8b72965,
  "/src/cms/admin/saving/save-draft-button.client#SaveDraftButton": SaveDraftButton_d688e460cb518acf18606df7257bd748,
  "/src/cms/admin/versions/versions-view#VersionsView": VersionsView_558ce3362211374538fe82a39dda28fc,
  "/src/cms/admin/versions/version-view#VersionView": VersionView_aa9e0b020b64bf7398470acc8c7e3995,
  "/src/cms/admin/start/start-view#StartView": StartView_e17c1ff3f33533a094181a3068caf5fb,
  "/src/cms/admin/write-gap.client#WriteGap": WriteGap_79f0bc5291cdae5d8f9f0aa7331cf267,
  "/src/cms/admin/brand/logo#Icon": Icon_bfe55b1c14b1b0dce019aef5ebd9c04f,
  "/src/cms/admin/brand/logo#Logo": Logo_bfe55b1c14b1b0dce019aef5ebd9c04f,
  "/src/cms/admin/brand/login-note#LoginNote": LoginNote_d538d71c79f02538b963a789fcb0847a,
  "/src/cms/admin/bulk/bulk-guard.client#BulkGuard": BulkGuard_02370b7c3f1f3920c3a43a9cb2c62322,
  "/src/cms/admin/saving/late-answers.client#LateAnswers": LateAnswers_4be17b07e592498846e62439e3e0e593,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/cms/admin/dashboard/dashboard#Dashboard": Dashboard_f984f6ad5bff9c512fc3e6e76284a527,
  "/src/cms/admin/freshness/freshness-view#FreshnessView": FreshnessView_f22244061de2e9d2fbeaaf29976bbef6,
  "/src/cms/admin/exchange/exchange-view#ExchangeView": ExchangeView_1412b805270f1fe9b56b114e9cb0a5ad,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
