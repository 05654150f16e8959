/** The walls between the rooms, and why each one stands. */
const botbuilder = 'node_modules/(botbuilder|botframework)';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third. Types are not there when the bot runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports does nothing.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^test/', '^bot/main\\.ts$', '^bot/payments/page/browser/page\\.ts$', '\\.d\\.ts$'],
      },
      to: {},
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are decided without HTTP, files, Teams or a clock, so that they can be tested and moved.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/stores/' },
      to: {
        pathNot: [
          '^domain/',
          'node_modules/(zod|any-ascii|big\\.js|@types/big\\.js|currency-codes|temporal-polyfill|temporal-spec)/',
        ],
      },
    },
    {
      name: 'domain-does-not-know-its-stores',
      comment: 'Stores implement the ports; a rule that knew one could not run on another.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/stores/' },
      to: { path: '^domain/stores/' },
    },
    {
      name: 'stores-know-only-the-domain',
      comment: 'What is on disk must not depend on how it is shown or sent.',
      severity: 'error',
      from: { path: '^domain/stores/' },
      to: {
        pathNot: ['^domain/', 'node_modules/(zod|lowdb|async-lock|@types/async-lock|lru-cache|@types/node)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'journal-is-sealed',
      comment: 'How changes are made durable is one promise behind one interface; only tests look at what is on disk.',
      severity: 'error',
      from: { pathNot: '^(domain/stores/files/journal|test)/' },
      to: { path: '^domain/stores/files/journal/(?!journal\\.ts$)' },
    },
    {
      name: 'cards-only-show',
      comment: 'A card shows facts and reads an answer; it decides nothing and knows no SDK.',
      severity: 'error',
      from: { path: '^cards/' },
      to: {
        pathNot: [
          '^cards/',
          '^domain/(basics|account|billing|lifecycle|organisation|partner|reports)/',
          'node_modules/(zod|adaptivecards-templating|lru-cache)/',
          '^(node:)?(fs|module)$',
        ],
      },
    },
    {
      name: 'cards-do-not-act',
      comment: 'What a card offers is carried out by a dialog, through the front door.',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^domain/(commands|organisation/commands|application|stores|billing/settlement)' },
    },
    {
      name: 'only-one-card-file-reads-files',
      comment: 'Templates are read in one place, once and late.',
      severity: 'error',
      from: { path: '^cards/', pathNot: '^cards/card\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'dialogs-only-walk',
      comment: 'A dialog asks and tells; where it is hosted and where things are kept is the bot’s business.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: {
        pathNot: [
          '^(dialogs|cards)/',
          '^domain/(?!stores/)',
          'node_modules/(zod|card-validator|ibantools|fuse\\.js)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'only-compose-opens-a-store',
      comment: 'One composition root: nothing else decides where data is kept.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/compose\\.ts$' },
      to: { path: '^domain/stores/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-test',
      comment: 'Tests depend on the product, never the other way round.',
      severity: 'error',
      from: { path: '^(bot|cards|dialogs|domain)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
