import type { Family } from '../family'

/** Database layers name what went wrong by a class; the number of the database, where it is printed too, says more. */
const CLASSES =
  'Sequelize(?:[A-Z][a-z]+){1,4}Error|QueryFailedError|EntityMetadataNotFoundError|EntityNotFoundError|CannotConnectAlreadyConnectedError|DataTypeNotSupportedError|MissingDriverError|RepositoryNotFoundError|MikroORM\\w{3,40}|ActiveRecord::(?!Base\\b)[A-Z][A-Za-z]{3,40}|Doctrine\\\\DBAL\\\\Exception\\\\[A-Z][A-Za-z]{3,60}|Illuminate\\\\Database\\\\QueryException'

export const orm: Family = {
  id: 'orm',
  title: 'Errors of database layers (SQLAlchemy, Hibernate, Sequelize, TypeORM …)',
  summary:
    'Recognises the short code in SQLAlchemy’s link to its own explanation, Hibernate’s HHH numbers, and the error classes of Sequelize, TypeORM, Active Record, Doctrine and Laravel.',
  rules: [
    {
      triggers: ['sqlalche.me/e/'],
      pattern: /\bsqlalche\.me\/e\/(?:\d{2}\/)?(?<code>[a-z0-9]{4})(?![\w/])/,
      read: ({ groups = {} }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        confidence: 0.96,
        because: ['SQLAlchemy links the explanation of each error by this code'],
        isLink: true,
        role: 'wrapper',
      }),
    },
    {
      triggers: ['hhh'],
      pattern: /(?<!\w)HHH\d{6,8}(?=:)/,
      read(match, { before }) {
        const level = /\b(?:ERROR|FATAL|WARN)\b/.exec(before)?.[0]
        if (!level) return undefined
        return {
          code: match[0],
          confidence: level === 'WARN' ? 0.7 : 0.93,
          because: [`it is logged as ${level}`],
        }
      },
    },
    {
      triggers: [
        'sequelize',
        'queryfailed',
        'entitymetadata',
        'entitynotfound',
        'cannotconnectalready',
        'datatypenot',
        'missingdriver',
        'repositorynotfound',
        'mikroorm',
        'activerecord::',
        'doctrine\\dbal',
        'queryexception',
      ],
      pattern: new RegExp(`(?<![\\w.\\\\])(?:${CLASSES})(?=:|['"]| \\(|\\]|$)`),
      read: (match) => ({
        code: match[0],
        confidence: 0.8,
        role: 'wrapper',
        weight: -5,
        because: ['the class is the name that the library has for the error'],
      }),
    },
  ],
  samples: [
    { text: '(Background on this error at: https://sqlalche.me/e/20/e3q8)', codes: ['e3q8'] },
    {
      text: 'SequelizeConnectionRefusedError: connect ECONNREFUSED 127.0.0.1:5432',
      codes: ['SequelizeConnectionRefusedError'],
    },
    {
      text: 'ERROR o.h.internal.SessionImpl : HHH000346: Error during managed flush',
      codes: ['HHH000346'],
    },
    {
      text: 'ActiveRecord::ConnectionNotEstablished: connection to server failed',
      codes: ['ActiveRecord::ConnectionNotEstablished'],
    },
  ],
  negatives: [
    { text: 'INFO  o.h.Version : HHH000412: Hibernate ORM core version 6.4.4', why: 'information' },
    { text: 'see https://docs.sqlalchemy.org/en/20/errors.html', why: 'a link without a code' },
    { text: "import { QueryFailedError } from 'typeorm'", why: 'a name in code' },
    { text: 'class User < ActiveRecord::Base', why: 'a class that is no error' },
  ],
  sources: [
    { title: 'SQLAlchemy: error messages', url: 'https://sqlalchemy.org/docs/errors.html' },
  ],
}
