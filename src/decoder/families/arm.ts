import { tell } from '../tell'
import { isInErrorAnswer, jsonCodeRule, saysFailure } from '../json-code'
import { literals } from '../triggers'
import type { Context, Family, Placed, Sighting } from '../family'

/** Codes that say only that something inside failed. */
const wrappers = new Set([
  'DeploymentFailed',
  'ResourceDeploymentFailure',
  'InvalidTemplateDeployment',
  'Conflict',
  'BadRequest',
  'Failed',
  'MultipleErrorsOccurred',
  'DeploymentOperationFailed',
  'InternalServerError',
  'ResourceOperationFailure',
  'InnerError',
  'VMExtensionProvisioningError',
])

const tables = ['azure']

/** Whether Azure's own list has the code: then nothing else has to speak for it. */
const isListed = (code: string, { facts }: Context): boolean =>
  wrappers.has(code) || facts('azure').of(code).length > 0

function sightingOf(code: string, context: Context, confidence: number, because: string): Sighting {
  return {
    at: 'code',
    code,
    ...tell(context.facts('azure').of(code)),
    role: wrappers.has(code) ? 'wrapper' : 'code',
    confidence: isListed(code, context) ? Math.max(confidence, 0.93) : confidence,
    because: [because],
  }
}

/** PascalCase of two words or more, or a word that Azure is known to use alone. */
const looksLikeAzure =
  /^(?:[A-Z][a-z0-9]+){2,10}[A-Z]{0,4}$|^(?:Conflict|Forbidden|NotFound|BadRequest|Unauthorized)$/

const azure =
  /azure|Microsoft\.[A-Z]\w+\/|autorest|azurerm|\/subscriptions\/|resource ?group|deployment|\btemplate\b|tracking id|aka\.ms/i

/** So near behind another code, a code is inside its answer. */
const NESTED = 2000

/** Later in an answer is deeper in `details[]`: the innermost stands nearest to the root. */
function innermostFirst(sightings: readonly Placed[]): readonly Placed[] {
  let depth = 0
  return sightings.map((sighting, index) => {
    const outer = sightings[index - 1]
    depth = outer && sighting.start - outer.end < NESTED ? Math.min(depth + 1, 50) : 0
    return { ...sighting, weight: depth / 100 }
  })
}

const OF_GRAPH = /graph\.microsoft|innerError|client-request-id/i
const isOfGraph = (context: Context): boolean => context.near(OF_GRAPH, 6) !== undefined

export const arm: Family = {
  id: 'arm',
  title: 'Azure Resource Manager',
  summary:
    'Recognises the codes of Azure deployments and operations in JSON, in the Azure CLI, in PowerShell, Terraform and Pulumi; of nested ones the innermost stands first.',
  rules: [
    jsonCodeRule(tables, (code, context, isQuoted) => {
      const isKnown = isListed(code, context)
      if ((!isKnown && !looksLikeAzure.test(code)) || isOfGraph(context)) return undefined
      const isNearAzure = context.near(azure, 6) !== undefined
      if (!isKnown && !isNearAzure && !(isQuoted && isInErrorAnswer(context))) return undefined
      if (!isKnown && !saysFailure(code, context)) return undefined
      if (!isQuoted && !isKnown && !/^\s*$/.test(context.after)) return undefined
      return sightingOf(
        code,
        context,
        isNearAzure ? 0.9 : 0.72,
        'it stands where Azure Resource Manager names its error',
      )
    }),
    {
      triggers: literals(['\n(', ': (', '] ('], [...'abcdefghijklmnopqrstuvwxyz']),
      pattern: /(?:^|[:\]] )\((?<code>[A-Z][a-z]{1,30}[A-Z][A-Za-z0-9]{1,60})\) (?=[A-Z"'])/,
      tables,
      read({ groups = {} }, context) {
        const code = groups['code'] ?? ''
        if (/Exception$/.test(code)) return undefined
        const isKnown = isListed(code, context)
        if (!isKnown && !context.near(azure, 3)) return undefined
        return sightingOf(code, context, 0.92, 'the Azure CLI prints its code in parentheses')
      },
    },
    {
      // Azure's SDKs: `ERROR CODE: RoleAssignmentExists` in Go, `ErrorCode:AuthorizationFailure` elsewhere
      triggers: ['error code: ', 'errorcode:'],
      pattern: /\b(?:ERROR CODE: |ErrorCode: ?)(?<code>[A-Z]{1,3}[a-z]+(?:[A-Z][a-z]+){1,8})\s*$/,
      tables,
      read: ({ groups = {} }, context) =>
        isListed(groups['code'] ?? '', context) ||
        context.near(/azure|^RESPONSE [45]\d\d|\bStatus: [45]\d\d|x-ms-|RequestId:/i, 8)
          ? sightingOf(groups['code'] ?? '', context, 0.92, 'Azure’s SDKs print the code this way')
          : undefined,
    },
    {
      triggers: ['x-ms-error-code'],
      pattern: /\bx-ms-error-code["']?\s{0,2}[:=]\s{0,2}\[?["']?(?<code>[A-Z][a-z]\w{2,60})/i,
      tables,
      read: ({ groups = {} }, context) =>
        sightingOf(groups['code'] ?? '', context, 0.95, 'Azure names its error in this header'),
    },
    {
      triggers: ['with error: ', '" message="', 'status=4', 'status=5'],
      pattern: /\b(?:with error: |\bCode=\\?")(?<code>[A-Z][a-z][A-Za-z0-9]{2,60})(?=\\?"|: )/,
      tables,
      read: ({ groups = {} }, context) =>
        context.near(azure, 4) || isListed(groups['code'] ?? '', context)
          ? sightingOf(
              groups['code'] ?? '',
              context,
              0.95,
              'Azure’s Go client prints its code this way',
            )
          : undefined,
    },
  ],
  settle: innermostFirst,
  samples: [
    {
      text: 'x-ms-request-id: 7f1c\nx-ms-error-code: AuthorizationPermissionMismatch',
      codes: ['AuthorizationPermissionMismatch'],
    },
    {
      text: 'New-AzVM : The machine did not start in time.\nErrorCode: OSProvisioningTimedOut\nStatusCode: 409\nRequestId: x\nErrorMessage: Azure gave up',
      codes: ['OSProvisioningTimedOut'],
    },
    {
      text: 'RESPONSE 409: 409 Conflict\nERROR CODE: RoleAssignmentExists\n-----',
      codes: ['RoleAssignmentExists'],
    },
    {
      text: '{"code":"DeploymentFailed","message":"At least one resource deployment operation failed.","details":[{"code":"SkuNotAvailable","message":"The requested size is not available in location westeurope."}]}',
      codes: ['SkuNotAvailable', 'DeploymentFailed'],
    },
    {
      text: '{"error":{"code":"RackOffline","message":"Rack 7 of the region is away."}}',
      codes: ['RackOffline'],
    },
    {
      text: '{"code":"RackOffline","message":"The resource could not be moved."}',
      codes: ['RackOffline'],
    },
    {
      text: "(ResourceGroupNotFound) Resource group 'rg-one' could not be found.\nCode: ResourceGroupNotFound\nMessage: Resource group 'rg-one' could not be found.",
      codes: ['ResourceGroupNotFound'],
    },
    {
      text: 'Failure sending request: StatusCode=409 -- Original Error: autorest/azure: Service returned an error. Status=409 Code="ScopeLocked" Message="The scope is locked."',
      codes: ['ScopeLocked'],
    },
    {
      text: 'unexpected status 403 (403 Forbidden) with error: AuthorizationFailed: The client does not have authorization to perform action Microsoft.Network/virtualNetworks/write',
      codes: ['AuthorizationFailed'],
    },
  ],
  negatives: [
    { text: 'ErrorCode: TVSignalLost', why: 'nothing here speaks of Azure' },
    { text: 'x-ms-error-code: ', why: 'no code in the header' },
    { text: 'ErrorCode: PaperJam', why: 'nothing here speaks of Azure' },
    { text: '{"code":"Succeeded","message":"deployment of the template is done"}', why: 'success' },
    { text: 'Azure (PayAsYouGo) The price list', why: 'an offer' },
    { text: '{"code":"PremiumPlan","message":"Welcome to your plan"}', why: 'an offer' },
    { text: '{"items":[{"code":"BlueShirtXL","message":"in stock"}]}', why: 'goods' },
    { text: '{"promo":{"code":"SpringSale","message":"10% off"},"error":null}', why: 'an offer' },
    {
      text: '{"code":"GoldSupport","message":"Your deployment has a template of its own"}',
      why: 'an offer',
    },
    { text: '"zipCode": "CentralPark", "message": "x"', why: 'the end of another name' },
    { text: 'java.io.IOException: (FileNotFoundException) The file', why: 'an exception' },
    { text: '(Optional) The name of the template', why: 'a manual' },
  ],
  sources: [
    {
      title: 'Troubleshoot common Azure deployment errors',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
    },
  ],
}
