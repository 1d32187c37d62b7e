/** Id of the line that is shown when a script that comes late could not be fetched. */
export const lateTrouble = 'late-trouble'
