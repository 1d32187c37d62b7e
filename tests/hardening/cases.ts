/** Critical and high ones keep a release back; the others are watched. */
export type Weight = 'critical' | 'high' | 'medium'

/** An attack or fault, and what has to hold. Tests carry its number in their names: `C3 …`. */
export type Case = { number: number; weight: Weight; holds: string }

const list = (weight: Weight, holds: Record<number, string>): Case[] =>
  Object.entries(holds).map(([number, text]) => ({ number: Number(number), weight, holds: text }))

/** What the site is held against: every weakness that software of its kind has had, in our words. */
export const cases: readonly Case[] = [
  ...list('critical', {
    1: 'Nobody registers themselves as the first admin.',
    2: 'Nobody gives themselves a role, or another a password.',
    3: 'Parallel saves lose no write.',
    4: 'The process outlives every connection to the database.',
    5: 'A locked table or used-up connections hang nothing, and heal.',
    6: 'Nothing that was sent stands inside a statement.',
    7: 'No draft is seen, found, counted or hinted at.',
    8: 'No draft gets into what is kept for everybody.',
    9: 'Crafted bodies of Server Actions do nothing.',
    10: 'No header and no spelling of an address gets past a check.',
    11: 'Every route answers every role as a committed table says.',
    12: 'No dependency is older than its last known hole.',
    13: 'Links that run something are neither saved nor rendered.',
    14: 'No text breaks out of the structured data.',
    15: 'A restore to a moment has all before it and nothing after.',
  }),
  ...list('high', {
    16: 'Large bodies are refused before they are read.',
    17: 'A flood of sign-ins stands in nobody’s way.',
    18: 'Guesses of strangers do not lock the owner out.',
    19: 'Neither words nor work tell whether somebody has an account.',
    20: 'A cookie is nothing when another site sends it.',
    21: 'A session that was ended is over; a role is read, not believed.',
    22: 'A lock holds, and is taken over only in sight of its holder.',
    23: 'A stale save is refused and both texts are kept.',
    24: 'Made-up addresses leave no trace.',
    25: 'Nobody reads a whole table at once.',
    26: 'There is no GraphQL.',
    27: 'Password mails lead home, are few, and take an address only.',
    28: 'Only pictures are taken, and written anew.',
    29: 'The server fetches nothing that a request names.',
    30: 'No address leads to another site.',
    31: 'A preview opens for its own document and a quarter of an hour.',
    32: 'Every pattern takes linear time.',
    33: 'Whatever is pasted is answered.',
    34: 'Nothing of a paste stays anywhere.',
    35: 'With Postgres stopped, what is kept is served.',
    36: 'A start without Postgres serves what is kept, and heals.',
    37: 'A frozen Postgres hangs nothing.',
    38: 'A kill after a save leaves no stale page.',
    39: 'What is published on one instance is fresh on all.',
    40: 'An upgrade while old and new run side by side fails no request.',
    41: 'Migrations run once, and survive a kill.',
    42: 'A killed import leaves no half document, and is completed.',
    43: 'Everything runs on a Node that loads the CMS every time.',
    60: 'What makes the pages ends or hangs: kept ones are served, and it comes back.',
  }),
  ...list('medium', {
    44: 'Malformed addresses are told so.',
    45: 'A full disk stops writes only, and heals.',
    46: 'Every answer has its protecting headers.',
    47: 'No cell of an export is a formula.',
    48: 'Names of the prototype change no object.',
    49: 'An event is one line of the log, whatever it holds.',
    50: 'What is scheduled happens once, at its time.',
    51: 'Nobody runs jobs by request.',
    52: 'No header of one reader colours the page of others.',
    53: 'Many readers of an unread page cost one rendering.',
    54: 'Hours of mixed load lose nothing and leak nothing.',
    55: 'Slow senders are let go.',
    56: 'A start with unsafe settings is refused, with the remedy.',
    57: 'No secret is in what browsers get.',
    58: 'Probing tells nothing of what the site is made of.',
    59: 'Every change is noted, for good.',
  }),
]
