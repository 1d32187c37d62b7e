/** What axe looks for: WCAG 2.2 AA, and what it calls good practice. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
