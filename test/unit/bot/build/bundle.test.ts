import { expect } from 'chai';
import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as appToken from '../../../../bot/teams/appToken.js';
import { readConfig } from '../../../../bot/config.js';
import { production } from '../../../support/http.js';

const folder = fileURLToPath(new URL('../../../../bundle/', import.meta.url));

describe('The bundle', () => {
  it('has what the SDK needs for a turn, and not its clients of the cloud', () => {
    const text = readFileSync(`${folder}bot.cjs`, 'utf8');

    expect(text).to.contain('botbuilder-core/lib/botAdapter.js').and.contain('botbuilder-core/lib/turnContext.js');
    expect(text).not.to.match(/CloudAdapterBase|@azure/);
  });

  it('is plain ASCII, which is read without being decoded', () => {
    expect(isAscii(readFileSync(`${folder}bot.cjs`))).to.equal(true);
  });

  it('has beside it what gets the bot’s token, for production alone', async () => {
    const { appTokens } = createRequire(folder)('./appToken.cjs') as typeof appToken; // what it is made from
    const config = readConfig(production('https://keys.example/', 'issuer'));
    if (config.mode !== 'production') throw new Error('It is the local mode');

    expect(await appTokens(config))
      .to.have.property('getToken')
      .that.is.a('function');
  });
});
