import type { Family } from '../family'

export const git: Family = {
  id: 'git',
  title: 'Git hosts’ codes and libgit2 errors',
  summary:
    'Recognises the codes that GitHub puts into a refused push and the class and code of libgit2. Git’s own failures are words without a code; those are matched by their words.',
  rules: [
    {
      triggers: ['gh0'],
      pattern: /\berror: (?<code>GH\d{3}): /,
      read: ({ groups = {} }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        confidence: 0.97,
        because: ['GitHub prints the rule that refused the push there'],
      }),
    },
    {
      triggers: ['class='],
      pattern:
        /\bclass=(?<class>[A-Z][A-Za-z]{2,20}) \((?<number>\d{1,2})\)(?:; code=(?<name>[A-Z][A-Za-z]{2,30}) \((?<code>-\d{1,2})\))?/,
      read({ groups = {} }) {
        const { class: area = '', number = '', name, code } = groups
        return {
          code: code ? `libgit2 ${code}` : `libgit2 class ${number}`,
          name: name ?? area,
          parts: [{ label: 'Class', value: `${number}, ${area}` }],
          confidence: 0.95,
          because: ['libgit2 prints class and code of an error this way'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'remote: error: GH006: Protected branch update failed for refs/heads/main.',
      codes: ['GH006'],
    },
    {
      text: 'failed to authenticate when downloading repository; class=Ssh (23); code=Auth (-16)',
      codes: ['libgit2 -16'],
    },
  ],
  negatives: [
    {
      text: 'fatal: not a git repository (or any of the parent directories): .git',
      why: 'words without a code',
    },
    { text: 'remote: Counting objects: 100% (118/118), done.', why: 'progress' },
    { text: 'error class=button (3) clicked', why: 'nothing of libgit2' },
  ],
  sources: [
    {
      title: 'GitHub: troubleshooting required status checks and protected branches',
      url: 'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches',
    },
  ],
}
