import { configs as litConfigs } from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';
import { bans, styleBan, testBans } from './scripts/lint/bans.ts';
import { roomsRule } from './scripts/lint/rooms-rule.ts';

const safeCalls = [
  { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'before', 'after', 'beforeEach', 'afterEach'] },
];

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.data/', '.shots/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js}'],
    extends: [tseslint.configs.recommended, litConfigs['flat/recommended']],
    plugins: { linli: { rules: { rooms: roomsRule } } },
    rules: {
      'linli/rooms': 'error',
      'no-restricted-syntax': ['error', ...bans, styleBan],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-depth': ['error', 3],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: safeCalls }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // The one place where a style sheet is made from a table.
  { files: ['src/styles/**'], rules: { 'no-restricted-syntax': ['error', ...bans] } },
  {
    // Chai asserts by getters.
    files: ['test/browser/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  { files: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...bans, ...testBans] } },
);
