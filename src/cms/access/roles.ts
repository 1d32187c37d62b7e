import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'

/** Who a person is to the site. Admins may do what editors may, editors what authors may. */
export const roles = ['admin', 'editor', 'author'] as const
export type Role = (typeof roles)[number]

const rank: Record<Role, number> = { admin: 3, editor: 2, author: 1 }

/** The role of whoever makes the request; null for the anonymous. */
export function roleOf(req: PayloadRequest): Role | null {
  const role = req.user?.role
  return role && role in rank ? role : null
}

export function hasRole(req: PayloadRequest, atLeast: Role): boolean {
  const role = roleOf(req)
  return role !== null && rank[role] >= rank[atLeast]
}

export const admin: Access = ({ req }) => hasRole(req, 'admin')
export const editor: Access = ({ req }) => hasRole(req, 'editor')
export const staff: Access = ({ req }) => hasRole(req, 'author')
export const nobody: Access = () => false
export const anyone: Access = () => true

export const editorField: FieldAccess = ({ req }) => hasRole(req, 'editor')
export const adminField: FieldAccess = ({ req }) => hasRole(req, 'admin')

/** The first predicate that does not deny decides; a `Where` counts as "these ones". */
export function anyOf(...predicates: Access[]): Access {
  return async (args) => {
    const filters: Where[] = []
    for (const predicate of predicates) {
      const answer = await predicate(args)
      if (answer === true) return true
      if (answer) filters.push(answer)
    }
    if (filters.length === 0) return false
    return filters.length === 1 ? filters[0]! : { or: filters }
  }
}
