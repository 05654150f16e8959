import { expect } from 'chai';
import { packageSettings, readPackageSettings } from '../../../../bot/build/packageSettings.js';
import { ConfigError } from '../../../../bot/config.js';
import { operatorEnv } from '../../../support/operator.js';

const links = ['OPERATOR_WEBSITE_URL', 'OPERATOR_PRIVACY_URL', 'OPERATOR_TERMS_URL'] as const;
const addresses = ['PUBLIC_URL', ...links] as const;
const ids = ['TEAMS_APP_ID', 'MicrosoftAppId'] as const;

type Name = keyof typeof operatorEnv | 'APP_VERSION';

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readPackageSettings(env, '1.0.0');
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as ConfigError).problems; // asserted on the line above
  }
}

/** What is wrong with this value of a variable, as the only thing that is wrong. */
const refused = (names: readonly Name[], value: string, why: string) => {
  for (const name of names)
    expect(problemsOf({ ...operatorEnv, [name]: value }), value).to.deep.equal([`${name}: ${why}`]);
};

describe('The settings of the app package', () => {
  it('say whose app it is, and where it runs', () => {
    expect(readPackageSettings(operatorEnv, '1.2.0')).to.deep.equal({
      appId: operatorEnv.TEAMS_APP_ID,
      botId: operatorEnv.MicrosoftAppId,
      version: '1.2.0',
      host: 'seats.bakery-rossi.it',
      operator: {
        name: 'Bakery Rossi',
        websiteUrl: operatorEnv.OPERATOR_WEBSITE_URL,
        privacyUrl: operatorEnv.OPERATOR_PRIVACY_URL,
        termsOfUseUrl: operatorEnv.OPERATOR_TERMS_URL,
      },
    });
  });

  it('are trimmed, and a host keeps its own port without scheme or path', () => {
    const env = { ...operatorEnv, PUBLIC_URL: ' https://Seats.Bakery-Rossi.it:8443/bot/ ', APP_VERSION: '2.10.3' };

    expect(readPackageSettings(env, '1.2.0')).to.deep.include({
      host: 'seats.bakery-rossi.it:8443',
      version: '2.10.3',
    });
  });

  it('are all required but the version, and all that are missing or wrong are named at once, without their values', () => {
    const required = packageSettings.map(({ name }) => name).filter((name) => name !== 'APP_VERSION');
    expect(problemsOf({ OPERATOR_NAME: ' ' })).to.deep.equal(required.map((name) => `${name}: is required`));

    const problems = problemsOf({
      ...operatorEnv,
      TEAMS_APP_ID: 'secret-4711',
      OPERATOR_NAME: '',
      APP_VERSION: '4711',
    });
    expect(problems.map((problem) => problem.split(':')[0])).to.deep.equal([
      'OPERATOR_NAME',
      'TEAMS_APP_ID',
      'APP_VERSION',
    ]);
    expect(problems.join()).not.to.contain('4711');
  });

  it('refuse an id that is malformed or a placeholder', () => {
    for (const id of [
      'seatkeeper',
      '6f3a1d52-8c47-4e0b-9b61',
      '{6f3a1d52-8c47-4e0b-9b61-2d7c5e84a9f3}',
      '<your app id>',
    ])
      refused(ids, id, 'must be a GUID');
    for (const digit of ['0', '1', 'f'])
      refused(ids, '00000000-0000-0000-0000-000000000000'.replaceAll('0', digit), 'must not be a placeholder');
  });

  it('refuse an address without https', () => {
    for (const text of [
      'http://seats.bakery-rossi.it',
      'seats.bakery-rossi.it',
      'ftp://bakery-rossi.it',
      'https://',
      '${{URL}}',
    ])
      refused(addresses, text, 'must be an https address');
  });

  it('refuse an address of an example, of this machine, of a number, or one that is to be filled in', () => {
    for (const host of [
      'example.com',
      'bot.example.org',
      'seats.example',
      'contoso.com',
      'localhost',
      'a.test',
      'EXAMPLE.com.',
    ])
      refused(addresses, `https://${host}/x`, 'must not be an example’s address, or this machine’s');
    for (const host of ['127.0.0.1', '[::1]', '10.1.2.3', '0x7f000001', 'your-company.com', 'seats.your-domain.it'])
      refused(addresses, `https://${host}`, 'must name a host that is yours');
    refused(addresses, 'https://seats', 'must name a host by its full name');
    refused(addresses, 'https://me:secret@bakery-rossi.it', 'must be an address without a user');
  });

  it('refuse a tunnel, or a domain that many share, as the bot’s host alone', () => {
    for (const domain of ['ngrok-free.app', 'devtunnels.ms', 'azurewebsites.net', 'onmicrosoft.com']) {
      const url = `https://rossi.${domain}`;
      refused(['PUBLIC_URL'], url, `must be on a domain of your own: ${domain} belongs to others, or is a tunnel`);
      expect(problemsOf({ ...operatorEnv, OPERATOR_WEBSITE_URL: url })).to.deep.equal([]);
    }
    expect(problemsOf({ ...operatorEnv, PUBLIC_URL: 'https://my-ngrok.app.rossi.it' })).to.deep.equal([]);
  });

  it('refuse a name that Teams would cut off, or that is to be filled in', () => {
    refused(['OPERATOR_NAME'], 'R'.repeat(33), 'must have at most 32 characters');
    for (const name of ['Your organization', '<name>', '{{OPERATOR}}', 'TODO'])
      refused(['OPERATOR_NAME'], name, 'must not be a placeholder');
  });

  it('refuse a version that is not three numbers', () => {
    for (const version of ['1.2', 'v1.2.0', '1.2.0-beta', '01.2.0', '1.2.0.4'])
      refused(['APP_VERSION'], version, 'must be three numbers like 1.2.0');
  });
});
