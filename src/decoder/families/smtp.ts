import { alsoNamed, tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Sighting } from '../family'

const tables = ['smtp', 'smtp-enhanced']

/** Reply numbers that refuse; a mail server uses no others. */
const REPLY = '(?:4(?:2[1-3]|3[0-2]|4[1-9]|5\\d|71)|5(?:0[0-5]|1[0-3]|2[13]|3[0-9]|41|5\\d|7[01]))'
const STATUS = '[45]\\.\\d{1,2}\\.\\d{1,3}(?![.\\d])'

const replies =
  '421 422 431 432 441 442 446 447 449 450 451 452 453 454 455 471 500 501 502 503 504 510 511 512 513 521 523 530 534 535 538 541 550 551 552 553 554 555 556 571'.split(
    ' ',
  )

/** Second number of an enhanced status: what the third one details. */
const subjects = [
  'other or undefined',
  'address',
  'mailbox',
  'mail system',
  'network and routing',
  'mail delivery protocol',
  'message content or media',
  'security or policy',
]

/** Words that only a mail conversation has. */
const MAIL =
  /\b(?:SMTP|E?SMTPS?A?|RCPT|MAIL FROM|EHLO|HELO|mailbox|e-?mail|recipients?|relay(?:ing)?|sender|spam|DMARC|SPF|DKIM|postmaster|postfix|exim|sendmail|qmail|bounce|LMTP|undeliver\w*)\b/i

/** What a web server says after the same numbers. */
const WEB = /^[ -](?:Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable)|HTTP\//i

function statusOf(status: string, { facts }: Context): Sighting {
  const [kind = '', subject = '', detail = ''] = status.split('.')
  const about = subjects[Number(subject)]
  // The registry leaves the first number open; Exchange gives some details a meaning for one class only.
  const known = [status, `X.${subject}.${detail}`].flatMap((key) => facts('smtp-enhanced').of(key))
  const [fact] = known
  const [general] = facts('smtp-enhanced').of(`X.${subject}`)
  return {
    code: status,
    ...tell(fact ? [fact] : general ? [general] : []),
    equivalents: alsoNamed(known, 'smtp', status),
    parts: [
      { label: 'Class', value: kind === '5' ? '5, permanent failure' : '4, try again later' },
      { label: 'Subject', value: about ? `${subject}, ${about}` : subject },
      { label: 'Detail', value: fact ? detail : `${detail}, not in the public registry` },
    ],
  }
}

function replyOf(reply: string, { facts }: Context): Sighting {
  return {
    code: `SMTP ${reply}`,
    ...tell(facts('smtp').of(Number(reply))),
    parts: [
      {
        label: 'Class',
        value: reply.startsWith('5') ? '5, permanent failure' : '4, try again later',
      },
    ],
    role: 'wrapper',
  }
}

export const smtp: Family = {
  id: 'smtp',
  title: 'SMTP replies and mail status codes',
  summary:
    'Recognises the three-digit replies of mail servers and the enhanced status beside them, in logs, bounces and exceptions; an unknown detail is told by its subject.',
  rules: [
    {
      triggers: [' 5.', '-5.', '#5.', ' 4.', '-4.', '#4.', "'5.", "'4.", '"5.', '"4.'],
      pattern: new RegExp(`(?<![\\w.])(?<reply>${REPLY})(?:[ -]#?|, ?b?['"])(?<status>${STATUS})`),
      tables,
      read: ({ groups = {} }, context) => [
        { at: 'status', ...statusOf(groups['status'] ?? '', context), confidence: 0.96 },
        { at: 'reply', ...replyOf(groups['reply'] ?? '', context), confidence: 0.95 },
      ],
    },
    {
      triggers: [
        'dsn=',
        'dsn: ',
        'status',
        'response was: ',
        '(#5.',
        '(#4.',
        ' #5.',
        ' #4.',
        '<#5.',
        '<#4.',
      ],
      pattern: new RegExp(
        `(?:\\b(?:dsn(?:=|: )|status(?: code)?\\\\?["']?[:=]\\s{0,8}\\\\?["']?|response was: )|[(< ]#)(?<status>${STATUS})`,
        'i',
      ),
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'status',
        ...statusOf(groups['status'] ?? '', context),
        confidence: 0.95,
      }),
    },
    {
      // The number alone, after words that hand on what the other server answered.
      triggers: [
        'said: ',
        'to me: ',
        'smtp',
        'mail.',
        'rejected',
        'reply',
        'after ',
        'refused',
        'replied',
      ],
      pattern: new RegExp(
        `(?:\\bsaid: |\\bto me: |\\breplied: |\\bsmtp;\\s?|\\bSMTP (?:server )?(?:code|error|reply|response)(?: code)?[:=]?\\s|\\bgot code "|\\bSMTP\\w{3,24}(?:Exception|Error): \\(?|\\bmail\\.\\w{3,40}Exception: |\\brejected: |\\brefused: )(?<reply>${REPLY})(?=[ -,"]|$)`,
        'i',
      ),
      tables,
      read: ({ groups = {} }, context) => {
        if (WEB.test(context.after)) return undefined
        return {
          at: 'reply',
          ...replyOf(groups['reply'] ?? '', context),
          confidence: 0.9,
          because: ['it stands where the other server’s answer is printed'],
        }
      },
    },
    {
      // Nodemailer: `Invalid login: 535 …` and below it `responseCode: 535`
      triggers: ['invalid login: ', 'responsecode'],
      pattern: new RegExp(
        `\\b(?:Invalid login: |responseCode["']?: )(?<reply>${REPLY})(?=[ -,"]|$)`,
      ),
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'reply',
        ...replyOf(groups['reply'] ?? '', context),
        confidence: 0.9,
        // Its own code, EAUTH, is looked up first.
        weight: -1,
        because: ['Nodemailer prints the server’s answer there'],
      }),
    },
    {
      // Exim: `SMTP error from remote mail server after RCPT TO:<…>: 550 …`
      triggers: [': 4', ': 5'],
      pattern: new RegExp(`(?<=: )(?<reply>${REPLY})(?=[ -]["'#<]?[A-Za-z])(?! of )`),
      tables,
      read: ({ groups = {} }, context) => {
        if (!/\b(?:after|rejected) /.test(context.before)) return undefined
        const word = context.near(MAIL, 0)
        if (!word || WEB.test(context.after)) return undefined
        return {
          at: 'reply',
          ...replyOf(groups['reply'] ?? '', context),
          confidence: 0.88,
          because: ['it is what the other server answered to the command before it'],
        }
      },
    },
    {
      triggers: literals([...'\n<> \t"\'*└─sc:'], replies, [...' -']),
      pattern: new RegExp(`^[<> \\t"'*└─SC:]{0,12}(?<reply>${REPLY})[ -](?=["'#<]?[A-Za-z<])`),
      tables,
      read: ({ groups = {} }, context) => {
        const word = context.near(MAIL, 3)
        if (!word || WEB.test(` ${context.after}`)) return undefined
        return {
          at: 'reply',
          ...replyOf(groups['reply'] ?? '', context),
          confidence: 0.7,
          because: [`it opens the line, and ‘${word}’ stands near it`],
        }
      },
    },
    {
      // Nodemailer's own codes
      triggers: ['eauth', 'eenvelope', 'emessage', 'esocket', 'econnection', 'edns', 'estream'],
      pattern:
        /\bcode["']?: ?["'](?<name>EAUTH|EENVELOPE|EMESSAGE|ESOCKET|ECONNECTION|EDNS|ESTREAM)["']/,
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        confidence: 0.9,
        role: 'wrapper',
        because: ['Nodemailer names the stage that failed this way'],
      }),
    },
    {
      triggers: ['responsecode', 'response code'],
      pattern: new RegExp(`\\bresponseCode["']?: ?(?<reply>${REPLY})\\b`),
      tables,
      read: ({ groups = {} }, context) =>
        context.near(MAIL, 4)
          ? { at: 'reply', ...replyOf(groups['reply'] ?? '', context), confidence: 0.9 }
          : undefined,
    },
  ],
  samples: [
    { text: 'Error: Invalid login: 535 Authentication failed', codes: ['SMTP 535'] },
    { text: 'DSN: 5.6.0 CAT.InvalidContent.Exception', codes: ['5.6.0'] },
    {
      text: 'postfix/smtp[411]: 9C1D2: to=<ann@example.org>, relay=mx.example.org[192.0.2.4]:25, dsn=5.7.26, status=bounced (host mx.example.org[192.0.2.4] said: 550-5.7.26 This mail has been blocked)',
      codes: ['5.7.26', 'SMTP 550'],
    },
    {
      text: "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted')",
      codes: ['5.7.8', 'SMTP 535'],
    },
    {
      text: 'Final-Recipient: rfc822; ann@example.org\nAction: failed\nStatus: 5.1.10',
      codes: ['5.1.10'],
    },
    {
      text: 'host mx.example.net[192.0.2.7] refused to talk to me: 421 Too many concurrent connections',
      codes: ['SMTP 421'],
    },
    {
      text: 'System.Net.Mail.SmtpException: Mailbox unavailable. The server response was: 5.7.57 Client was not authenticated',
      codes: ['5.7.57'],
    },
    {
      text: 'SMTP error from remote mail server after RCPT TO:<ann@example.org>: 550 No such user',
      codes: ['SMTP 550'],
    },
    { text: 'RCPT TO:<ann@example.org>\n550 No such user here', codes: ['SMTP 550'] },
    {
      text: "code: 'EAUTH',\nresponse: '535 Authentication failed',\nresponseCode: 535,\ncommand: 'AUTH PLAIN' // smtp",
      codes: ['EAUTH', 'SMTP 535'],
    },
  ],
  negatives: [
    { text: 'Invalid login: 3 attempts left', why: 'a count' },
    { text: 'DSN: 5.6.0.1 of the driver', why: 'a version' },
    { text: 'dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1A60113BF2D)', why: 'delivered' },
    { text: '250-SIZE 20725760\n250-PIPELINING\n250 CHUNKING', why: 'what the server offers' },
    { text: '354 Start mail input; end with <CRLF>.<CRLF>', why: 'the server waits for the text' },
    { text: 'Upgraded exim from 4.5.1 to 4.92.3', why: 'versions' },
    { text: 'relay=mail.example.org[192.0.2.5]:587, size=550', why: 'a size' },
    { text: 'the mail was sent after 3 retries: 450 of 500 recipients', why: 'counts' },
    { text: '502 Bad Gateway while sending the e-mail form', why: 'a web server’s answer' },
    { text: 'client 198.51.100.5 5.1.1.7 connected to the SMTP port', why: 'addresses' },
  ],
  sources: [
    {
      title: 'IANA: SMTP enhanced status codes',
      url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes',
    },
  ],
}
