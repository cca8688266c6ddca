// One configuration, two kinds of tests: those beside the code (src) and those that need a database (test).
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/bench'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  maxWorkers: 2,
  // Modules of finished files are not given back under ESM: a worker that grows is replaced, or collecting garbage takes over.
  workerIdleMemoryLimit: '2GB',
  testTimeout: 60000,
  // Reaching a global from inside the sandbox of a test file is slow; schemas and queries are built with millions of these.
  sandboxInjectedGlobals: [
    'Math',
    'Symbol',
    'Object',
    'Array',
    'Map',
    'Set',
    'Error',
    'Reflect',
    'Number',
    'String',
    'JSON',
  ],
};
