import type { Family } from '../family'

/** Ids that PowerShell gives when it has nothing to say. */
const empty =
  /^(?:NativeCommandError|NativeCommandErrorMessage|RuntimeException|Microsoft|System|Exception|ScriptHalted|UnhandledException|WriteErrorException|CmdletInvocationException)$/

export const powershell: Family = {
  id: 'powershell',
  title: 'PowerShell',
  summary:
    'Recognises the error id of a PowerShell error record, which names the failure in every language of Windows.',
  rules: [
    {
      triggers: ['fullyqualifiederrorid'],
      pattern: /\bFullyQualifiedErrorId\s{0,12}[:=]\s{0,3}(?<id>[A-Za-z][\w.]{3,80})(?![\w.-])/,
      read({ groups = {} }) {
        const id = groups['id'] ?? ''
        // The name of a class says what the exception is, which other families tell; these three are ids.
        const isClass =
          /^System\.|(?<!^CommandNotFound|^ParameterBinding|^Argument)Exception$/.test(id)
        if (empty.test(id) || isClass) return undefined
        return {
          at: 'id',
          code: id,
          confidence: 0.85,
          because: ['PowerShell gives it as the id of the error'],
        }
      },
    },
  ],
  samples: [
    {
      text: '    + FullyQualifiedErrorId : CommandNotFoundException2,Foo\n    + FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand',
      codes: ['CommandNotFoundException2', 'PathNotFound'],
    },
    {
      text: '+ FullyQualifiedErrorId : CommandNotFoundException',
      codes: ['CommandNotFoundException'],
    },
    {
      text: '+ FullyQualifiedErrorId : AccessDenied,PSSessionStateBroken',
      codes: ['AccessDenied'],
    },
    {
      text: 'FullyQualifiedErrorId : WinRMOperationTimeout,PSSessionOpenFailed',
      codes: ['WinRMOperationTimeout'],
    },
  ],
  negatives: [
    { text: '+ FullyQualifiedErrorId : NullReferenceException', why: 'the class of an exception' },
    { text: '+ FullyQualifiedErrorId : NativeCommandError', why: 'says nothing of the failure' },
    {
      text: '+ FullyQualifiedErrorId : System.InvalidOperationException,X',
      why: 'the name of an exception',
    },
    { text: '$_.FullyQualifiedErrorId -match "x"', why: 'source code' },
    {
      text: '+ FullyQualifiedErrorId : -2144108526,PSSessionStateBroken',
      why: 'a number: another family reads it',
    },
  ],
  sources: [
    {
      title: 'ErrorRecord.FullyQualifiedErrorId',
      url: 'https://learn.microsoft.com/dotnet/api/system.management.automation.errorrecord.fullyqualifiederrorid',
    },
  ],
}
