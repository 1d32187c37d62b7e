import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

/** Words before a colon that are no code of a service. */
const NO_CODE =
  /^(?:Error|Exception|Message|Warning|Caused|Status|Service|Failure|Reason|Details|Info|ID|URL|ARN|Policy|Type|Request)$/

/** Codes that say what is wrong whichever service says them, where they stand before a colon. */
const KNOWN =
  'AccessDeniedException|AuthFailure|AuthorizationHeaderMalformed|BucketAlreadyExists|BucketAlreadyOwnedByYou|BucketNotEmpty|ConditionalCheckFailedException|DependencyViolation|DryRunOperation|ExpiredToken|ExpiredTokenException|IncompleteSignature|InstanceLimitExceeded|InsufficientInstanceCapacity|InvalidAccessKeyId|InvalidAMIID\\.NotFound|InvalidClientTokenId|InvalidGroup\\.NotFound|InvalidIdentityToken|InvalidKeyPair\\.NotFound|InvalidParameterValue|InvalidSignatureException|LimitExceededException|MalformedPolicyDocument|MissingAuthenticationToken|NoSuchBucket|NoSuchEntity|NoSuchKey|OptInRequired|PermanentRedirect|ProvisionedThroughputExceededException|RequestExpired|RequestLimitExceeded|RequestTimeTooSkewed|ResourceConflictException|ResourceInUseException|ResourceNotFoundException|SignatureDoesNotMatch|SlowDown|ThrottlingException|TooManyRequestsException|UnauthorizedOperation|UnrecognizedClientException|ValidationException|VpcLimitExceeded'

function codeOf(code: string, { facts }: Context, operation?: string): Sighting {
  return {
    code,
    ...tell(facts('aws').of(code)),
    ...(operation ? { parts: [{ label: 'Operation', value: operation }] } : {}),
  }
}

const tables = ['aws']

export const aws: Family = {
  id: 'aws',
  title: 'Amazon Web Services errors',
  summary:
    'Recognises the error code of a service in the words of the CLI, the SDKs and Terraform, and in the XML and JSON of an answer, with the operation where it is named.',
  rules: [
    {
      triggers: ['an error occurred ('],
      pattern:
        /\bAn error occurred \((?<code>[A-Za-z0-9_.:-]{2,80})\)(?: when calling the (?<operation>\w{2,60}) operation)?/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(groups['code'] ?? '', context, groups['operation']),
        confidence: 0.98,
      }),
    },
    {
      triggers: ['api error '],
      pattern: /\bapi error (?<code>[A-Z][A-Za-z0-9_.]{2,80})(?=:|\b)/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(
          groups['code'] ?? '',
          context,
          /\boperation error ([\w ]+: \w+)/.exec(context.before)?.[1],
        ),
        confidence: 0.95,
      }),
    },
    {
      triggers: ['error code: '],
      pattern: /\bStatus Code: \d{3}; Error Code: (?<code>[A-Z][\w.]{2,80});/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(groups['code'] ?? '', context),
        confidence: 0.97,
      }),
    },
    {
      // The Java SDK names the class after the code.
      triggers: ['awssdk.services.', 'amazonaws.services.'],
      pattern: /\bmodel\.(?<code>[A-Z][A-Za-z0-9]{2,60}Exception)(?=:)/,
      tables,
      read({ groups = {}, 0: said }, context) {
        const code = groups['code'] ?? ''
        const name = /(?:software\.amazon\.awssdk|com\.amazonaws)\.services\.[a-z0-9.]{1,80}$/.exec(
          context.before.slice(-120),
        )
        // The common class of a service says nothing; its code stands behind it.
        const isCommon = /^(?:Amazon|AWS)|^S3Exception$/.test(code)
        if (!name || isCommon || /Error Code: \w/.test(context.after)) return undefined
        return {
          at: [context.start - name[0].length, context.start + said.length],
          ...codeOf(code, context),
          confidence: 0.96,
          because: ['the Java SDK names the class of the exception after the code'],
        }
      },
    },
    {
      // The SDK of Go found nothing to sign a request with: no service was asked.
      triggers: ['nocredentialproviders'],
      pattern: /(?<![\w.])NoCredentialProviders(?=: )/,
      tables,
      read: (match, context) => ({ ...codeOf(match[0], context), confidence: 0.96 }),
    },
    {
      triggers: ['handlererrorcode: '],
      pattern: /\bHandlerErrorCode: (?<code>[A-Z]\w{2,60})\)/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(groups['code'] ?? '', context),
        confidence: 0.95,
        role: 'wrapper',
      }),
    },
    {
      // The Go SDK prints the status below the message, the code before its last colon.
      triggers: ['status code: '],
      pattern: /\bstatus code: [45]\d\d, request id: /,
      tables,
      read(_match, context) {
        const lineStart = context.start - context.before.length
        let end = lineStart + context.before.length
        for (let up = 0; up >= -4; up--) {
          const start = up === 0 ? lineStart : context.text.lastIndexOf('\n', end - 1) + 1
          const line = context.text.slice(start, end)
          const seen = [
            ...line.matchAll(
              /(?<![\w.])([A-Z][A-Za-z0-9]{2,60}(?:\.[A-Z][A-Za-z.]{2,40})?):(?=\s)/g,
            ),
          ]
            .filter(([, code = '']) => !NO_CODE.test(code))
            .at(-1)
          if (seen?.[1])
            return {
              at: [start + seen.index, start + seen.index + seen[1].length] as const,
              ...codeOf(seen[1], context),
              confidence: 0.9,
              because: ['the SDK prints the code before its message and the status after it'],
            }
          if (start === 0) return undefined
          end = start - 1
        }
        return undefined
      },
    },
    {
      // CloudTrail: `"errorCode":"AccessDenied"` of a call that was refused
      triggers: ['errorcode"', "errorcode'"],
      pattern: /\berrorCode["']: ?["'](?<code>[A-Z][A-Za-z]{2,60}(?:\.[A-Z][A-Za-z]{2,40})?)["']/,
      tables,
      read: ({ groups = {} }, context) =>
        context.near(/["'](?:eventSource|eventName|awsRegion)["']|\.amazonaws\.com/, 10)
          ? { at: 'code', ...codeOf(groups['code'] ?? '', context), confidence: 0.93 }
          : undefined,
    },
    {
      triggers: ['<code>'],
      pattern: /<Code>(?<code>[A-Z][A-Za-z]{2,60}(?:\.[A-Z][A-Za-z]{2,40})?)<\/Code>/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(groups['code'] ?? '', context),
        confidence: 0.9,
      }),
    },
    {
      triggers: ['__type', 'errortype'],
      pattern:
        /(?:"__type": ?"(?:[\w.]{1,80}#)?|x-amzn-errortype["']?: ?["']?)(?<code>[A-Z][A-Za-z]{3,80})/i,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'code',
        ...codeOf(groups['code'] ?? '', context),
        confidence: 0.93,
      }),
    },
    {
      triggers: KNOWN.replaceAll('\\', '').toLowerCase().split('|'),
      pattern: new RegExp(`(?<![\\w.])(?:${KNOWN})(?=:|['"]|$)`),
      tables,
      read: (match, context) => ({ ...codeOf(match[0], context), confidence: 0.85 }),
    },
  ],
  samples: [
    {
      text: '{"eventSource":"s3.amazonaws.com","eventName":"GetObject","errorCode":"AccessDenied"}',
      codes: ['AccessDenied'],
    },
    {
      text: 'Error: NoCredentialProviders: no valid providers in chain. Deprecated.',
      codes: ['NoCredentialProviders'],
    },
    {
      text: 'software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException: Requested resource not found (Service: DynamoDb, Status Code: 400)',
      codes: ['ResourceNotFoundException'],
    },
    {
      text: 'An error occurred (AccessDenied) when calling the PutObject operation: Access Denied',
      codes: ['AccessDenied'],
    },
    {
      text: 'Error: creating instance: InvalidAMIID.Malformed: The image id is not valid\n\tstatus code: 400, request id: 00000000-aaaa',
      codes: ['InvalidAMIID.Malformed'],
    },
    {
      text: 'operation error S3: PutObject, https response error StatusCode: 403, RequestID: X, api error SignatureDoesNotMatch: no match',
      codes: ['SignatureDoesNotMatch'],
    },
    {
      text: 'Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: X)',
      codes: ['AccessDenied'],
    },
    {
      text: '<Error><Code>NoSuchBucket</Code><Message>gone</Message></Error>',
      codes: ['NoSuchBucket'],
    },
    {
      text: '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"gone"}',
      codes: ['ResourceNotFoundException'],
    },
  ],
  negatives: [
    { text: '{"errorCode":"PaperJam","tray":2}', why: 'nothing here speaks of AWS' },
    { text: 'if errors.Is(err, aws.NoCredentialProviders) {', why: 'source code' },
    {
      text: 'import software.amazon.awssdk.services.s3.model.NoSuchKeyException;',
      why: 'source code names the class',
    },
    {
      text: 'aws s3 cp a.txt s3://bucket/a.txt\nupload: ./a.txt to s3://bucket/a.txt',
      why: 'success',
    },
    { text: 'Terraform: status code: 200, request id: 00000000-aaaa', why: 'no code before it' },
    { text: 'java.nio.file.AccessDeniedException: /opt/app', why: 'an exception of Java' },
    { text: '<Code>12</Code>', why: 'a number, not a code of a service' },
    { text: 'an error occurred while calling the service', why: 'no code' },
    { text: 'catch (ThrottlingException | SlowDown e)', why: 'names in code' },
  ],
  sources: [
    {
      title: 'AWS SDK for Python: the parts of an error',
      url: 'https://raw.githubusercontent.com/aws/agent-toolkit-for-aws/main/skills/core-skills/aws-sdk-python-usage/references/error-handling.md',
    },
  ],
}
