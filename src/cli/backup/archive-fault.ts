/** Why an archive is not restored; reads on after the name of its file. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault'
}
