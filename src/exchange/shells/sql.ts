import { DatabaseSync } from 'node:sqlite'
import { Dialect, parse as parseDialect } from '@polyglot-sql/sdk'
import { loadModule, parseSync } from 'libpg-query'
import type { ReadCommand } from './read-command'

/** PostgreSQL's own parser. */
export const loadPostgres = async (): Promise<ReadCommand> => {
  await loadModule()
  return (command) => {
    try {
      parseSync(command)
      return undefined
    } catch (error) {
      return `PostgreSQL does not read this: ${(error as Error).message}`
    }
  }
}

/** SQLite's own parser, for the first statement; that a table is not there is no fault of it. */
export const loadSqlite = (): ReadCommand => {
  const database = new DatabaseSync(':memory:')
  return (command) => {
    try {
      database.prepare(command)
      return undefined
    } catch (error) {
      const { message } = error as Error
      return /^no such/.test(message) ? undefined : `SQLite does not read this: ${message}`
    }
  }
}

const isQuery = /^\s*(?:select|insert|update|delete|with|merge)\b/i

/**
 * Queries of a dialect that has no parser of its own here. Statements that administrate a server
 * (`DBCC`, `SHOW GRANTS`) are unknown to this one and pass.
 */
export const queriesOf =
  (dialect: Dialect, name: string): ReadCommand =>
  (command) => {
    if (!isQuery.test(command)) return undefined
    const { success, error } = parseDialect(command, dialect)
    return success ? undefined : `${name} does not read this: ${error ?? 'no reason given'}`
  }

export const readMysqlQuery = queriesOf(Dialect.MySQL, 'MySQL')
export const readTsqlQuery = queriesOf(Dialect.TSQL, 'SQL Server')
