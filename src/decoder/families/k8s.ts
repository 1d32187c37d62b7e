import { tell } from '../tell'
import type { Family, Role } from '../family'

/** Reasons that are spelled like nothing else. What comes back after them only repeats the failure. */
const REASONS: Readonly<Record<string, Role>> = {
  OOMKilled: 'cause',
  ErrImagePull: 'code',
  ErrImageNeverPull: 'code',
  InvalidImageName: 'code',
  RegistryUnavailable: 'code',
  CreateContainerConfigError: 'code',
  CreateContainerError: 'code',
  CreatePodSandboxError: 'code',
  RunContainerError: 'code',
  ContainerCannotRun: 'code',
  PostStartHookError: 'code',
  PreStopHookError: 'code',
  FailedScheduling: 'code',
  FailedMount: 'code',
  FailedAttachVolume: 'code',
  FailedDetachVolume: 'code',
  FailedMapVolume: 'code',
  FailedBinding: 'code',
  ProvisioningFailed: 'code',
  VolumeResizeFailed: 'code',
  FailedCreatePodSandBox: 'code',
  FailedCreatePodContainer: 'code',
  FailedCreate: 'code',
  FailedDaemonPod: 'code',
  FailedKillPod: 'code',
  FailedNeedsStart: 'code',
  FailedPreStopHook: 'code',
  FailedPostStartHook: 'code',
  FailedGetResourceMetric: 'code',
  FailedGetScale: 'code',
  FailedComputeMetricsReplicas: 'code',
  FailedToUpdateEndpoint: 'code',
  NetworkNotReady: 'code',
  NetworkPluginNotReady: 'code',
  NodeNotReady: 'code',
  KubeletNotReady: 'code',
  NodeNotSchedulable: 'code',
  UnexpectedAdmissionError: 'code',
  OutOfcpu: 'code',
  OutOfmemory: 'code',
  OutOfpods: 'code',
  ContainerStatusUnknown: 'code',
  FreeDiskSpaceFailed: 'code',
  ImageGCFailed: 'code',
  InvalidDiskCapacity: 'code',
  EvictionThresholdMet: 'code',
  BackoffLimitExceeded: 'wrapper',
  ProgressDeadlineExceeded: 'wrapper',
  MinimumReplicasUnavailable: 'wrapper',
  ImagePullBackOff: 'wrapper',
  ImageInspectError: 'code',
  CrashLoopBackOff: 'exit',
}

/** Words with other uses: reasons only where a reason is printed. */
const PLAIN =
  'BackOff|Evicted|Unhealthy|DeadlineExceeded|Preempting|NodeLost|StartError|TaintManagerEviction'

/** What the kubelet says of a pod that it evicted. */
const EVICTED = /(?<!\w)Evicted(?=\s{1,8}(?:The node|Pod The node|The node was|Container \w))/

export const k8s: Family = {
  id: 'k8s',
  title: 'Kubernetes reasons',
  summary:
    'Recognises the reasons that Kubernetes gives in pod states, events and conditions, and the reason in an answer of its API server.',
  rules: [
    {
      triggers: ['evicted '],
      pattern: EVICTED,
      tables: ['k8s'],
      read: (_match, { facts }) => ({
        code: 'Evicted',
        ...tell(facts('k8s').of('Evicted')),
        confidence: 0.9,
        because: ['the kubelet’s reason stands behind it'],
      }),
    },
    {
      triggers: Object.keys(REASONS).map((reason) => reason.toLowerCase()),
      pattern: new RegExp(`(?<![\\w.])(?:${Object.keys(REASONS).join('|')})(?!\\w)`),
      tables: ['k8s'],
      read(match, { facts }) {
        const [reason] = match
        return {
          code: reason,
          ...tell(facts('k8s').of(reason)),
          confidence: 0.95,
          role: REASONS[reason] ?? 'code',
          weight: reason === 'CrashLoopBackOff' ? -1 : 0,
          ...(reason === 'OOMKilled'
            ? {
                because: ['the kernel killed the container for its memory'],
                equivalents: [{ family: 'exit', code: 'exit 137', name: 'SIGKILL' }],
              }
            : {}),
        }
      },
    },
    {
      triggers: PLAIN.toLowerCase().split('|'),
      pattern: new RegExp(
        `(?:\\breason["']?[:=]\\s{0,12}["']?|^\\s{0,8}(?:\\w{1,12}\\s{1,12})?(?:Warning|Status:)\\s{1,24}|\\s\\d{1,4}/\\d{1,4}\\s{1,24})(?<reason>${PLAIN})(?!\\w)`,
        'i',
      ),
      tables: ['k8s'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'reason',
        code: groups['reason'] ?? '',
        ...tell(facts('k8s').of(groups['reason'] ?? '')),
        confidence: 0.85,
        because: ['it stands where Kubernetes prints its reason'],
      }),
    },
    {
      // `web-0   0/1   Error   3 (40s ago)   2m` in a list of pods
      triggers: ['error  '],
      pattern:
        /^\s{0,8}[a-z0-9][\w.-]{2,80}\s{1,60}\d{1,3}\/\d{1,3}\s{1,24}(?<reason>Error)\s{2,24}\d/,
      tables: ['k8s'],
      read: (_match, { facts }) => ({
        at: 'reason',
        code: 'Error',
        ...tell(facts('k8s').of('Error')),
        confidence: 0.8,
        role: 'exit',
        because: ['kubectl lists the pod with it'],
      }),
    },
    {
      triggers: ['error from server ('],
      pattern: /\bError from server \((?<reason>[A-Z][A-Za-z]{2,40})\)/,
      tables: ['k8s'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'reason',
        code: groups['reason'] ?? '',
        ...tell(facts('k8s').of(groups['reason'] ?? '')),
        confidence: 0.95,
        because: ['kubectl prints the reason of the API server there'],
      }),
    },
  ],
  samples: [
    { text: 'Evicted   The node was low on resource: memory.', codes: ['Evicted'] },
    {
      text: 'web-6d4cf56db6-x2x7k   0/1   CrashLoopBackOff   7 (2m ago)   14m',
      codes: ['CrashLoopBackOff'],
    },
    {
      text: 'lastState:\n  terminated:\n    exitCode: 137\n    reason: OOMKilled',
      codes: ['OOMKilled'],
    },
    {
      text: 'Warning  Failed  8s (x3 over 2m)  kubelet  Error: ErrImagePull\nWarning  Failed  8s  kubelet  Error: ImagePullBackOff',
      codes: ['ErrImagePull', 'ImagePullBackOff'],
    },
    {
      text: 'job-7xk2p                  0/1     Error     0          14m',
      codes: ['Error'],
    },
    { text: '3m   Warning   Unhealthy   pod/web   Readiness probe failed', codes: ['Unhealthy'] },
    {
      text: 'Error from server (Forbidden): pods is forbidden: User "ann" cannot list resource "pods"',
      codes: ['Forbidden'],
    },
  ],
  negatives: [
    { text: 'Evicted 12 keys from the cache', why: 'an everyday word' },
    { text: 'web-6d4cf56db6-x2x7k   1/1   Running   0   14m', why: 'it runs' },
    { text: 'tests  3/4  Error  handling', why: 'prose' },
    { text: 'Normal  Pulled  8s  kubelet  Successfully pulled image', why: 'success' },
    { text: 'the tenant was evicted and the diet is unhealthy', why: 'prose' },
    { text: 'context.DeadlineExceededHandler()', why: 'a name in code' },
    { text: 'func (r *Reconciler) onFailedMountRetry()', why: 'part of a longer name' },
  ],
  sources: [
    {
      title: 'Pod is stuck in CrashLoopBackOff mode',
      url: 'https://learn.microsoft.com/en-us/troubleshoot/azure/azure-kubernetes/pod-stuck-crashloopbackoff-mode',
    },
  ],
}
