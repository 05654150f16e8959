import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

// One way in (D15): a change of a document past the command handler would be neither logged nor run once.
const pastTheHandler = {
  selector: "CallExpression[callee.property.name='change']",
  message: 'Documents are changed by the command handler alone: execute a command, or record what the bot has done.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'node_modules/**', '.ci/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './.ci/tsconfig.page.json'],
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: ['domain/stores/**'],
    rules: {
      // Time comes in: a rule that looks at a clock cannot be previewed, tested or run again.
      'no-restricted-syntax': [
        'error',
        pastTheHandler,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is given, not looked up.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time is given, not looked up.',
        },
        { selector: "MemberExpression[object.property.name='Now']", message: 'Time is given, not looked up.' },
      ],
    },
  },
  {
    files: ['bot/**/*.ts', 'cards/**/*.ts', 'dialogs/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', pastTheHandler] },
  },
  {
    files: ['domain/application/{commandHandler,accountCommands,organisationCommands,paymentRunner}.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Belongs to no TypeScript project.
    files: ['bot/build/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['cards/strings/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
    },
  },
);
