import { tell } from '../tell'
import type { Family } from '../family'

/**
 * Headings of Terraform's diagnostics: it has no numbers, the headings are what stays the same from
 * version to version. What a provider says stands below, with codes of its own.
 */
const HEADINGS = [
  'Error acquiring the state lock',
  'Error releasing the state lock',
  'Error locking state',
  'Error loading state',
  'Error refreshing state',
  'Error saving state',
  'Failed to save state',
  'Failed to persist state to backend',
  'Error building ARM Config',
  'Error configuring the backend',
  'Backend initialization required',
  'Backend configuration changed',
  'Backend configuration block has changed',
  'Failed to get existing workspaces',
  'Failed to query available provider packages',
  'Failed to install provider',
  'Failed to load plugin schemas',
  'Could not load plugin',
  'Required plugins are not installed',
  'Inconsistent dependency lock file',
  'Invalid provider registry host',
  'Invalid provider configuration',
  'Provider configuration not present',
  'Provider produced inconsistent final plan',
  'Provider produced inconsistent result after apply',
  'Provider produced invalid plan',
  'Plugin did not respond',
  'Request cancelled',
  'Unrecognized remote plugin message',
  'Unsupported Terraform Core version',
  'Unsupported argument',
  'Unsupported block type',
  'Unsupported attribute',
  'Missing required argument',
  'Insufficient',
  'Invalid reference',
  'Reference to undeclared resource',
  'Reference to undeclared input variable',
  'Reference to undeclared local value',
  'Reference to undeclared module',
  'Invalid for_each argument',
  'Invalid count argument',
  'Invalid index',
  'Invalid function argument',
  'Error in function call',
  'Call to unknown function',
  'Incorrect attribute value type',
  'Invalid value for input variable',
  'Invalid value for variable',
  'No value for required variable',
  'Value for undeclared variable',
  'Duplicate resource',
  'Duplicate variable declaration',
  'Duplicate provider configuration',
  'Duplicate required providers configuration',
  'Module not installed',
  'Failed to download module',
  'Unreadable module directory',
  'Cycle',
  'Resource precondition failed',
  'Resource postcondition failed',
  'Instance cannot be destroyed',
  'Saved plan is stale',
  'Saved plan does not match the given state',
  'Resource already managed by Terraform',
  'Cannot import non-existent remote object',
  'Configuration for import target does not exist',
  'Resource instance managed by newer provider version',
  'Output refers to sensitive values',
  'Argument or block definition required',
  'Invalid block definition',
  'Invalid expression',
  'Invalid multi-line string',
  'Invalid template interpolation value',
  'Missing newline after argument',
  'Unclosed configuration block',
  'Too many command line arguments',
  'Required token could not be found',
]

/** Words that other programs print after `Error:` as well. */
const VAGUE =
  /^(?:Request cancelled|Invalid reference|Invalid index|Invalid expression|Unsupported argument|Unsupported attribute|Missing required argument|Insufficient|Cycle|Duplicate resource|Module not installed|Failed to save state|Error loading state)$/

/** What only a run of Terraform or its kin prints. */
const TERRAFORM =
  /terraform|terragrunt|opentofu|\btofu\b|\.tf\b|\.tfvars|^\s*[│╷╵]|on \S+ line \d+|registry\.|\bin (?:resource|provider|module|data|variable|output) "/i

export const terraform: Family = {
  id: 'terraform',
  title: 'Terraform and OpenTofu',
  summary:
    'Recognises the headings of Terraform’s errors; the code of the provider below a heading, which other families read, stands before it as the nearer reason.',
  rules: [
    {
      triggers: HEADINGS.map((heading) => `error: ${heading}`.toLowerCase()),
      pattern: new RegExp(`\\bError: (?<name>${HEADINGS.join('|')})(?!\\w)`),
      tables: ['terraform'],
      read({ groups = {} }, context) {
        const name = groups['name'] ?? ''
        if (VAGUE.test(name) && !context.near(TERRAFORM, 5)) return undefined
        return {
          at: 'name',
          code: name,
          ...tell(context.facts('terraform').of(name)),
          role: 'wrapper',
          weight: 0.5,
          confidence: 0.93,
          because: ['it is a heading of Terraform’s own errors'],
        }
      },
    },
  ],
  samples: [
    {
      text: '╷\n│ Error: Inconsistent dependency lock file\n│ \n│ The following dependency selections recorded in the lock file are inconsistent with the current configuration',
      codes: ['Inconsistent dependency lock file'],
    },
    {
      text: '│ Error: Unsupported argument\n│ \n│   on main.tf line 12, in resource "aws_s3_bucket" "logs":\n│   12:   acl = "private"',
      codes: ['Unsupported argument'],
    },
    {
      text: 'Error: Backend initialization required, please run "terraform init"',
      codes: ['Backend initialization required'],
    },
    {
      text: 'Error: Duplicate resource "aws_instance" configuration\n\n  on web.tf line 3:',
      codes: ['Duplicate resource'],
    },
  ],
  negatives: [
    { text: 'Error: Unsupported argument --colour', why: 'nothing here speaks of Terraform' },
    { text: 'Error: Cycle time exceeded on press 4', why: 'a machine' },
    { text: 'Apply complete! Resources: 2 added, 0 changed, 0 destroyed.', why: 'success' },
    { text: 'Acquiring state lock. This may take a few moments...', why: 'an ordinary step' },
    { text: '# Error acquiring the state lock', why: 'the title of a page about it' },
  ],
  sources: [
    {
      title: 'Terraform (its errors, in the source)',
      url: 'https://github.com/hashicorp/terraform',
    },
    {
      title: 'Troubleshoot Terraform',
      url: 'https://developer.hashicorp.com/terraform/tutorials/configuration-language/troubleshooting-workflow',
    },
  ],
}
