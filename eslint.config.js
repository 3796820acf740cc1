import antfu from '@antfu/eslint-config'
import a11y from 'eslint-plugin-vuejs-accessibility'

/** The rules that hold the house up: what a folder may import, as errors. */
function house(files, rows) {
  const patterns = rows.map(([group, message, allowTypeImports = false]) => ({ group, message, allowTypeImports }))
  // ESLint's own no-restricted-imports knows no type imports; the TypeScript variant does.
  return {
    files,
    rules: {
      'ts/no-restricted-imports': [
        'error',
        { patterns },
      ],
    },
  }
}

const slidev = [
  ['@slidev/*'],
  'Only setup/ touches Slidev.',
]
const serverSide = [
  [
    '**/server/**',
    '**/stores/**',
    'node:*',
    'fastify',
    '@fastify/*',
    'socket.io',
  ],
  'Pages never import the server.',
]

export default antfu(
  {
    vue: true,
    typescript: true,
    markdown: false,
    formatters: false,
    ignores: [
      'dist/**',
      'data/**',
      '**/*.md',
      'exercises/*.schema.json',
    ],
  },
  ...a11y.configs['flat/recommended'].filter(config => config.rules || config.plugins).map(config => ({
    ...config,
    files: ['**/*.vue'],
  })),
  {
    rules: {
      'max-lines': [
        'error',
        { max: 250 },
      ],
      'ts/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      'no-console': 'error',
      'node/prefer-global/process': ['error', 'never'],
      'node/prefer-global/buffer': ['error', 'never'],
      'antfu/no-top-level-await': 'off',
      'antfu/if-newline': 'off',
      // A table of cases is read by its rows.
      'antfu/consistent-list-newline': 'off',
      'antfu/reasonable-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  // A list is as long as it is.
  { files: ['docs/facts.yaml'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.vue'],
    rules: {
      'vuejs-accessibility/no-static-element-interactions': 'error',
      // A radio inside its label needs no `for` as well.
      'vuejs-accessibility/label-has-for': [
        'error',
        {
          required: {
            some: ['nesting', 'id'],
          },
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Content is as long as what it has to say.
    files: ['exercises/**'],
    rules: { 'max-lines': 'off' },
  },
  house(['live/domain/**'], [
    [
      [
        'node:*',
        'vue',
        'socket.io*',
        'fastify',
        '@fastify/*',
        'valibot',
        'yaml',
        '**/schemas*',
        '**/stores/**',
        '**/server/**',
        '**/client/**',
        '**/components/**',
      ],
      'The domain is pure: it imports itself and types of the protocol.',
    ],
    [
      ['**/protocol*'],
      'The domain takes types only from the protocol.',
      true,
    ],
  ]),
  {
    files: ['live/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'localStorage',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
      ],
    },
  },
  house(['live/stores/**'], [
    slidev,
    [
      [
        'socket.io*',
        'fastify',
        '@fastify/*',
        '**/server/**',
        'vue',
      ],
      'A store knows nothing of the wire.',
    ],
  ]),
  house(['live/server/gateway.ts'], [
    slidev,
    [
      ['**/stores/**'],
      'Only the service calls the store.',
      true,
    ],
  ]),
  house(['live/client/**'], [slidev, serverSide]),
  house(['audience/**', 'console/**'], [
    slidev,
    serverSide,
    [
      [
        '**/layouts/**',
        '**/setup/**',
        '**/components/live/**',
        '**/styles/index.css',
      ],
      'Phones and console never import from the deck.',
    ],
  ]),
  house(['components/**'], [
    slidev,
    serverSide,
    [
      ['**/client/**', 'socket.io-client'],
      'Components take props and emit events; only components/live injects.',
    ],
  ]),
  house(['components/live/**', 'layouts/**'], [slidev, serverSide]),
  house(['kit/**'], [
    slidev,
    [
      ['socket.io*'],
      'The kit reads a store or a file, never a socket.',
    ],
  ]),
  {
    files: [
      '**/vite.config.ts',
      '**/vitest.config.ts',
      '**/*.vite.ts',
      'setup/**',
      'eslint.config.js',
      '**/*.d.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
)
