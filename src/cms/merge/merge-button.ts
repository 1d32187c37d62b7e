/** Where the form of a collection finds “Merge into…”. */
export const mergeButton = '/src/cms/admin/merge/merge-document.client#MergeDocument'
