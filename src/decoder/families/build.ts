import type { Family } from '../family'

/** Tools that number their errors: C#, Visual Basic, MSBuild, NuGet, the .NET SDK, the C++ compiler and linker, TypeScript, F#, Vue, Angular. */
const NUMBERED =
  'CS|BC|FS|MSB|NU|NETSDK|LNK|TS|CA|IDE|SA|C|RC|MC|MIDL|AL|RG|XA|APT|XAGJS|MT|BL|RZ|ASP|SYSLIB|WMC|XDG|XLS'

export const build: Family = {
  id: 'build',
  title: 'Compiler and build tool errors',
  summary:
    'Recognises the numbered errors of the .NET tools, C++, TypeScript, Rust and Angular where a build prints them as errors; warnings are left out.',
  rules: [
    {
      triggers: ['error '],
      pattern: new RegExp(`\\b(?:fatal )?error (?<code>(?:${NUMBERED})\\d{3,5})(?=:| ?\\()`),
      read: ({ groups = {} }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        confidence: 0.96,
        because: ['a build tool prints it after the word error'],
      }),
    },
    {
      triggers: ['error[e'],
      pattern: /\berror\[(?<code>E0\d{3})\]/,
      read: ({ groups = {} }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        confidence: 0.98,
      }),
    },
    {
      triggers: ['ng0', 'ng1', 'ng2', 'ng3', 'ng8'],
      pattern: /(?<![\w.-])NG0?[1-9]\d{2,4}(?=:)/,
      read: (match) => ({
        code: match[0],
        confidence: 0.9,
        because: ['Angular spells its codes this way'],
      }),
    },
    {
      triggers: ['minified react error #'],
      pattern: /\bMinified React error #(?<number>\d{1,3})(?!\d)/,
      read: ({ groups = {} }) => ({
        at: 'number',
        code: `React ${groups['number']}`,
        confidence: 0.97,
        because: ['React prints the number of its message in production builds'],
      }),
    },
  ],
  samples: [
    {
      text: "Program.cs(4,7): error CS0246: The type or namespace name 'Foo' could not be found",
      codes: ['CS0246'],
    },
    { text: "src/app.ts(3,1): error TS2307: Cannot find module './x'", codes: ['TS2307'] },
    { text: 'error[E0382]: borrow of moved value: `rows`', codes: ['E0382'] },
    { text: 'main.obj : error LNK2019: unresolved external symbol', codes: ['LNK2019'] },
    { text: 'ERROR Error: NG0100: ExpressionChangedAfterItHasBeenCheckedError', codes: ['NG0100'] },
  ],
  negatives: [
    {
      text: 'Program.cs(4,7): warning CS0168: The variable is declared but never used',
      why: 'a warning',
    },
    { text: '0 Error(s), 3 Warning(s)', why: 'success' },
    { text: 'error C is not the third letter', why: 'prose' },
    { text: 'shelf NG0100 is empty', why: 'no colon: a place' },
    { text: 'error CS-2024 was filed as a ticket', why: 'a ticket' },
  ],
  sources: [
    {
      title: 'C# compiler errors',
      url: 'https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/',
    },
    {
      title: 'Rust error codes index',
      url: 'https://doc.rust-lang.org/error_codes/error-index.html',
    },
  ],
}
