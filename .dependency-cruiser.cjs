// Who may import whom. A rule is changed with an ADR, never switched off in a file.
const PURE = '^src/(intervals|scheduling|matching)/';
const TESTS = '\\.spec\\.ts$|/fixtures/|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides what depends on what and crashes entities at load under ESM.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-core-stays-pure',
      comment: 'The clash model runs in the server, in a worker and in the browser: no npm package, no Node, no clock.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { pathNot: PURE },
    },
    {
      name: 'intervals-import-nothing-else',
      severity: 'error',
      from: { path: '^src/intervals/', pathNot: TESTS },
      to: { pathNot: '^src/intervals/' },
    },
    {
      name: 'scheduling-and-matching-apart',
      severity: 'error',
      from: { path: '^src/(scheduling|matching)/', pathNot: TESTS },
      to: { path: '^src/(scheduling|matching)/', pathNot: '^src/$1/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'Technical blocks without a domain word serve every area.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/(platform|config)/' },
    },
    {
      name: 'config-imports-nothing',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/config/' },
    },
    {
      name: 'scheduling-only-from-the-agenda',
      comment: 'Other areas know the types of the clash model, not its functions.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: ['^src/modules/agenda/', TESTS] },
      to: { path: '^src/scheduling/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'matching-only-from-networking-and-mentorship',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '^src/modules/(networking|mentorship)/' },
      to: { path: '^src/matching/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-do-not-import-the-composition-root',
      severity: 'error',
      from: { path: '^src/(modules|platform)/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'no-resolver-or-controller-of-another-module',
      comment: 'A module serves others through its service, entity, type, loaders, access or errors files.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/.*\\.(resolver|controller)\\.ts$', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: ['\\.spec\\.ts$', '^test/', '^bench/'] },
    },
    {
      name: 'web-knows-the-clash-model-only',
      comment: 'The browser judges with the pure core; everything else of the server it asks over GraphQL.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|bench)/', pathNot: '^src/(intervals|scheduling)/' },
    },
    {
      name: 'web-layers-lib',
      comment: 'Layers of the client: lib -> ui -> features -> app.',
      severity: 'error',
      from: { path: '^web/src/lib/' },
      to: { path: '^web/src/(ui|features|app)/' },
    },
    {
      name: 'web-layers-ui',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-layers-features',
      severity: 'error',
      from: { path: '^web/src/features/' },
      to: { path: '^web/src/app/' },
    },
    {
      name: 'server-does-not-import-the-client',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
