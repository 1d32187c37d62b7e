import type { PayloadRequest } from 'payload'
import { hasRole } from '@/cms/access/roles'

export const isStaff = ({ req }: { req: PayloadRequest }): boolean => hasRole(req, 'author')
