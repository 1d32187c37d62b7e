/** Carries the query of the list from which a bulk change is made. */
export const listQueryHeader = 'x-list-query'
