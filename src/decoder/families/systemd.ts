import { tell } from '../tell'
import type { Family } from '../family'

/** How a unit ended, where the word says more than "it failed". */
const RESULTS: Readonly<Record<string, string>> = {
  'start-limit-hit': 'The unit was started too often in a short time, so systemd stopped trying.',
  'oom-kill': 'The kernel killed a process of the unit because memory ran out.',
  timeout: 'The unit did not start or stop in the time it was given.',
  watchdog: 'The service stopped sending its sign of life.',
  protocol: 'The service did not do what its Type= promises, such as telling that it is ready.',
  resources: 'Something that the unit needs could not be set up.',
  'core-dump': 'A process of the unit crashed and left a core dump.',
}

export const systemd: Family = {
  id: 'systemd',
  title: 'systemd exit statuses and results',
  summary:
    'Recognises `status=203/EXEC` and its kind, where the number is the service’s own or one of systemd’s, and the result that a unit failed with.',
  rules: [
    {
      triggers: ['status='],
      pattern: /\bstatus=(?<code>(?<number>\d{1,3})\/(?<name>[A-Z][A-Z0-9_]{1,30}|n\/a))(?!\w)/,
      tables: ['systemd-exit'],
      read({ groups = {} }, context) {
        const { code = '', name = '', number = '' } = groups
        const value = Number(number)
        if (value === 0) return undefined
        const wasKilled = /code=(?:killed|dumped), $/.test(context.before)
        return {
          at: 'code',
          code,
          ...(wasKilled ? {} : tell(context.facts('systemd-exit').of(value))),
          parts: [
            { label: wasKilled ? 'Signal' : 'Exit code', value: number },
            { label: 'Name', value: name },
          ],
          equivalents: wasKilled
            ? [{ family: 'signal', code: `SIG${name}` }]
            : [{ family: 'exit', code: `exit ${value}` }],
          confidence: 0.97,
          // From 200 on systemd says which of its own steps failed; below, the service speaks.
          role: value >= 200 && !wasKilled ? 'code' : 'exit',
        }
      },
    },
    {
      triggers: ['failed with result', 'result: '],
      pattern: /\b(?:Failed with result '|Result: )(?<result>[a-z]+(?:-[a-z]+){0,2})\b/,
      read({ groups = {} }) {
        const result = groups['result'] ?? ''
        const summary = RESULTS[result]
        if (!summary) return undefined
        return { at: 'result', code: result, summary, confidence: 0.9, role: 'wrapper' }
      },
    },
  ],
  samples: [
    { text: 'app.service: Main process exited, code=exited, status=203/EXEC', codes: ['203/EXEC'] },
    { text: 'Main PID: 812 (code=exited, status=1/FAILURE)', codes: ['1/FAILURE'] },
    { text: 'app.service: Main process exited, code=killed, status=9/KILL', codes: ['9/KILL'] },
    { text: "app.service: Failed with result 'start-limit-hit'.", codes: ['start-limit-hit'] },
  ],
  negatives: [
    { text: 'Process: 812 ExecStart=/usr/bin/app (code=exited, status=0/SUCCESS)', why: 'success' },
    { text: "app.service: Failed with result 'exit-code'.", why: 'says only that it failed' },
    { text: 'Active: active (running) since Mon', why: 'it runs' },
    { text: 'dsn=2.0.0, status=sent', why: 'a mail log' },
  ],
  sources: [
    {
      title: 'systemd: how status=1/FAILURE is made',
      url: 'https://github.com/systemd/systemd/issues/15757',
    },
  ],
}
