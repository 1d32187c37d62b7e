import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withScratchDatabase } from '@/database/scratch'
import { runCliChild } from '@/server/cli-child'

/**
 * Restores an archive into a database made for that and dropped again: the proof that it can be done.
 * @returns null when it went well, else why the server let us make no database.
 */
export const proveByRestoring = (file: string, databaseUrl: string): Promise<string | null> =>
  withScratchDatabase(databaseUrl, async (url) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'test-restore-'))
    try {
      const place = { DATABASE_URL: url, DATA_DIR: dataDir }
      await runCliChild('src/cli/restore.ts', place, [file, '--quiet'])
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
