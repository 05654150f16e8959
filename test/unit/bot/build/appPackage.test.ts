import { AppManifestUtils } from '@microsoft/app-manifest';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sinon from 'sinon';
import { appPackage } from '../../../../bot/build/appPackage.js';
import { readPackageSettings } from '../../../../bot/build/packageSettings.js';
import { languages } from '../../../../cards/language.js';
import { manifest, textsIn } from '../../../support/appPackage.js';
import { operatorEnv } from '../../../support/operator.js';

const folder = 'appPackage';
const settings = readPackageSettings(operatorEnv, '1.2.0');
const files = unzipSync(appPackage(folder, settings));
const packed = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as typeof manifest; // the schema's test says so

describe('The app package', () => {
  it('holds the manifest, two icons and a file for each further language, and nothing else', () => {
    const translations = languages.filter((language) => language !== 'en').map((language) => `${language}.json`);

    expect(Object.keys(files)).to.have.members(['manifest.json', 'color.png', 'outline.png', ...translations]);
    for (const [name, content] of Object.entries(files).filter(([file]) => file !== 'manifest.json'))
      expect(Buffer.from(content).equals(readFileSync(path.join(folder, name))), name).to.equal(true);
  });

  it('is the operator’s, in every place that says whose it is', () => {
    const { id, version, developer, validDomains, bots, composeExtensions } = packed;

    expect({ id, version, developer, validDomains }).to.deep.equal({
      id: operatorEnv.TEAMS_APP_ID,
      version: '1.2.0',
      developer: settings.operator,
      validDomains: ['seats.bakery-rossi.it'],
    });
    expect([...(bots ?? []), ...(composeExtensions ?? [])].map(({ botId }) => botId)).to.deep.equal(
      [0, 1].map(() => operatorEnv.MicrosoftAppId),
    );
  });

  it('says all else as it stands in the folder', () => {
    const own = /^(?:id|version|developer\..*|validDomains\[0\]|(?:bots|composeExtensions)\[0\]\.botId)$/;
    const others = (texts: ReturnType<typeof textsIn>) => texts.filter(([place]) => !own.test(place));

    expect(others(textsIn(packed))).to.have.deep.members(others(textsIn(manifest)));
  });

  it('holds no placeholder any more, and is as Teams wants it', async () => {
    expect(JSON.stringify(packed)).not.to.match(/example\.com|00000000-0000|Your organization/);
    expect(await AppManifestUtils.validateAgainstSchema(packed)).to.deep.equal([]);
  });

  it('is the same file whenever it is made of the same', () => {
    const [first, later] = ['2026-12-01', '2027-12-01'].map((day) => {
      const clock = sinon.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
      try {
        return Buffer.from(appPackage(folder, settings)).toString('hex');
      } finally {
        clock.restore();
      }
    });
    expect(later).to.equal(first);
  });
});
