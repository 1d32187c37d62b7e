import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const operations =
  'find|findByID|findDistinct|findVersions|findVersionByID|restoreVersion|create|update|delete|duplicate|count|countVersions|' +
  'findGlobal|updateGlobal|findGlobalVersions|findGlobalVersionByID|restoreGlobalVersion|countGlobalVersions'

/** `payload.find(…)`, and the same on `req.payload` and `args.req.payload`. */
const localApi = `CallExpression[callee.property.name=/^(${operations})$/]:matches([callee.object.name='payload'], [callee.object.property.name='payload'])`

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      '.cache/**',
      'dist/**',
      'public/**',
      'src/generated/**',
      'src/migrations/**',
      'src/decoder/tables/*.ts',
      '!src/decoder/tables/index.ts',
      '!src/decoder/tables/lookup.ts',
      'src/app/(payload)/admin/importMap.js',
      'next-env.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/decoder/tsconfig.json', './src/browser/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: `${localApi}:not(:has(Property[key.name='overrideAccess'])):not(:has(SpreadElement))`,
          message: 'Say overrideAccess: the Local API overrides access unless told otherwise.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts'],
    ignores: ['src/env.ts', 'src/instrumentation.ts', 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/env.ts reads process.env.' },
      ],
    },
  },
  { files: ['src/cli/**', 'src/server/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
