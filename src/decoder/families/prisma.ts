import { tell } from '../tell'
import type { Family } from '../family'

export const prisma: Family = {
  id: 'prisma',
  title: 'Prisma errors',
  summary: 'Recognises Prisma’s P codes where the word error, a code field or Prisma stands by.',
  rules: [
    {
      triggers: ['p10', 'p20', 'p21', 'p30', 'p31', 'p40', 'p50', 'p60'],
      pattern: /(?<![\w.-])P(?:10|20|21|30|31|40|50|60)\d\d(?![\w.-])/,
      tables: ['prisma'],
      read(match, { facts, before, after, near }) {
        const isNamed = /\b(?:Error|error code|code)["']?:? ?["'(]?$/i.test(before)
        const opens = /^\s*$/.test(before) && /^:? [A-Z]/.test(after)
        if (!isNamed && !opens && !near(/prisma/i, 3)) return undefined
        return {
          code: match[0],
          ...tell(facts('prisma').of(match[0])),
          confidence: isNamed ? 0.95 : 0.8,
          because: [
            isNamed
              ? 'it stands where an error’s code is printed'
              : 'Prisma spells its codes this way',
          ],
        }
      },
    },
  ],
  samples: [
    { text: "Error: P1001: Can't reach database server at `db`:`5432`", codes: ['P1001'] },
    {
      text: "PrismaClientKnownRequestError {\n  code: 'P2002',\n  meta: { target: [ 'email' ] }",
      codes: ['P2002'],
    },
    {
      text: 'Error: P3009\n\nmigrate found failed migrations in the target database',
      codes: ['P3009'],
    },
  ],
  negatives: [
    { text: 'HP LaserJet P2055dn is out of paper', why: 'a printer' },
    { text: 'part no. P1001-B in stock', why: 'a part number' },
    { text: 'Prisma schema loaded from prisma/schema.prisma', why: 'no code' },
  ],
  sources: [
    {
      title: 'Prisma error reference',
      url: 'https://www.prisma.io/docs/orm/v7/reference/error-reference',
    },
  ],
}
