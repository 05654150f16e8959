// `npm run package`: the app as Teams takes it, with the operator's ids, name, links and host from the environment.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvFile } from '../loadEnvFile.js';
import { startFailure } from '../startFailure.js';
import { appPackage } from './appPackage.js';
import { readPackageSettings } from './packageSettings.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = 'package';

function main(): void {
  loadEnvFile();
  const product = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string }; // our own file
  const settings = readPackageSettings(process.env, product.version);
  const zip = appPackage(path.join(root, 'appPackage'), settings);
  const file = path.join(folder, `seatkeeper-${settings.version}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zip);
  process.stdout.write(`${file} is ready: the app of ${settings.operator.name}, version ${settings.version}.\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`The app package cannot be made: ${startFailure(error, undefined)}\n`);
  process.exitCode = 1;
}
