import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackageSettings } from './packageSettings.js';

/** The parts of the manifest that name other files, or that each operator has of their own. */
const template = z.looseObject({
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(z.looseObject({ botId: z.string() })),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
});

/** One time for all files, so that the same settings make the same package. */
const mtime = new Date(1980, 0, 1);

/** The zip that Teams takes: the folder's manifest filled in, and the files that it names. */
export function appPackage(folder: string, settings: PackageSettings): Uint8Array {
  const read = (file: string) => readFileSync(path.join(folder, file));
  const manifest = template.parse(JSON.parse(read('manifest.json').toString('utf8')));
  const { icons, localizationInfo } = manifest;
  const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  const filled = Buffer.from(JSON.stringify(filledIn(manifest, settings), undefined, 2));
  return zipSync(
    { 'manifest.json': filled, ...Object.fromEntries(named.map((file) => [file, read(file)])) },
    { level: 9, mtime },
  );
}

function filledIn(
  manifest: z.infer<typeof template>,
  { appId, botId, version, host, operator }: PackageSettings,
): object {
  return {
    ...manifest,
    version,
    id: appId,
    developer: operator,
    bots: manifest.bots.map((bot) => ({ ...bot, botId })),
    composeExtensions: manifest.composeExtensions.map((extension) => ({ ...extension, botId })),
    validDomains: [host],
  };
}
