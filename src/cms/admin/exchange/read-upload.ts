import { strFromU8, unzipSync } from 'fflate'

/** A chosen file, or one that lay in a chosen archive. */
export type Upload = { name: string; text: string }

/** The texts of content files and archives of them, in the browser. */
export async function readUpload(files: readonly File[]): Promise<Upload[]> {
  const read = await Promise.all(files.map(readOne))
  return read.flat()
}

async function readOne(file: File): Promise<Upload[]> {
  if (!file.name.endsWith('.zip'))
    return [{ name: file.webkitRelativePath || file.name, text: await file.text() }]
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
    filter: ({ name }) => /\.(?:md|yaml)$/.test(name),
  })
  return Object.entries(entries).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))
}
