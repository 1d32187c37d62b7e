import { loadAllTables } from '../../../src/decoder/tables/index'

/** Every generated table, as the server has them. */
export const tables = await loadAllTables()
