import { existsSync } from 'node:fs';

/** Variables of the environment override those of the file. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
