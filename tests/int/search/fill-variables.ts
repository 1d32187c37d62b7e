/** What varies from one printing of a message to the next, and another value of its kind. */
const kinds: readonly [RegExp, string][] = [
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '7d1c2b3a-5e6f-4a7b-8c9d-0e1f2a3b4c5d'],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, 'erin.berg@tailspin.example'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, '2027-03-04T05:06:07.1234567Z'],
  [
    /\b(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+|172\.\d+\.\d+|192\.168\.\d+)\.\d+\b/g,
    '198.51.100.77',
  ],
  [
    /\b(?:[\w-]+\.)*(?:contoso|fabrikam|contosso)(?:\.[\w-]+)*\.(?:com|net|local|org)\b/gi,
    'srv9.tailspin.net',
  ],
  [/\b(?:[\w-]+\.)*example\.(?:com|net|org)\b/g, 'files.tailspin.net'],
  [/\b(?:contoso|fabrikam)\b/gi, 'Tailspin'],
  [/\b[0-9a-f]{32,}\b/gi, '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0'],
  [/\b\d{12}\b/g, '210987654321'],
  [/(?<=['"])\d+(?:[.,:]\d+)*(?=['"])/g, '37'],
  [/(?<=\b(?:user|host|for|database|table|role|server)\s)(['"])[\w.\\@-]+\1/gi, '$1blue-otter$1'],
  [/<[a-z][\w -]{0,30}>/g, 'blue-otter'],
  [/\*/g, 'blue-otter'],
]

/** A message as it would be printed elsewhere: the same sentence about other things. */
export const fillVariables = (message: string): string =>
  kinds.reduce((text, [kind, other]) => text.replace(kind, other), message)
