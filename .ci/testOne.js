// `npm run test:one -- cancelSubscription`: the test files with that in their names; further options are mocha's.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [name = '', ...options] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);
const run = (program, ...args) => spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;

const isTest = (file) => /\.(test|e2e)\.ts$/.test(file) && file.includes(name);
const files = readdirSync('test', { recursive: true }).filter(isTest);
if (files.length === 0) {
  process.stderr.write(`No test file has "${name}" in its name.\n`);
  process.exit(1);
}

const compiled = files.map((file) => join('dist', 'test', file.replace(/\.ts$/, '.js')));
process.exitCode =
  run(join('node_modules', 'typescript-7', 'bin', 'tsc'), '-p', '.') ||
  run(join('bot', 'build', 'build.js')) ||
  run(resolve('mocha/bin/mocha.js'), ...compiled, ...options);
