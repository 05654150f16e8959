import { expect } from 'chai';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core/lib/configurationServiceClientCredentialFactory.js';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
import type { Activity } from 'botbuilder';
import { ConfigError, readConfig, settings } from '../../../bot/config.js';
import { anActivity, appId, production, tenant } from '../../support/http.js';

const live = production('https://login.botframework.com/metadata', 'https://api.botframework.com');

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as ConfigError).problems; // asserted on the line above
  }
}

const without = (name: keyof typeof live) => Object.fromEntries(Object.entries(live).filter(([key]) => key !== name));

describe('configuration', () => {
  it('is the local mode on loopback when nothing is set', () => {
    expect(readConfig({})).to.deep.include({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      dataDirectory: 'data',
      logLevel: 'warn',
      trustedProxies: 0,
      peoplePicker: 'graph',
      pricesOnPhones: true,
    });
  });

  it('shows no prices on phones where the operator says so', () => {
    expect(readConfig({ PRICES_ON_PHONES: 'Off' })).to.deep.include({ pricesOnPhones: false });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', MicrosoftAppId: ' ' })).to.deep.equal(readConfig({}));
  });

  it('reads a production environment', () => {
    const config = readConfig({
      ...live,
      HOST: '',
      SERVICE_HOSTS: 'Smba.Example.com',
      TRUSTED_PROXIES: '2',
      MicrosoftAppType: 'singletenant',
    });

    expect(config).to.deep.include({
      mode: 'production',
      host: '0.0.0.0',
      logLevel: 'info',
      app: { id: appId, type: 'SingleTenant', tenant, password: 'secret', certificate: undefined },
      allowedTenants: [tenant],
      serviceHosts: ['smba.example.com'],
      trustedProxies: 2,
    });
  });

  it('names every wrong variable at once, and no value', () => {
    const problems = problemsOf({
      ...live,
      PORT: '70000',
      LOG_LEVEL: 'loud',
      MicrosoftAppId: 'not-a-guid-4711',
      MicrosoftAppType: 'bogus-4711',
      ALLOWED_TENANTS: 'contoso-4711',
      SERVICE_HOSTS: '*.trafficmanager.net',
      METRICS_TOKEN: 'short-4711',
      TRUSTED_PROXIES: '-1',
      CHANGES_PER_HOUR: '-4711',
      CHANGES_PER_DAY: 'many',
      PEOPLE_PICKER: 'theirs',
      PRICES_ON_PHONES: 'no-4711',
      ToBotFromChannelOpenIdMetadataUrl: 'http://elsewhere.example/keys',
    });

    expect(problems.map((problem) => problem.split(':')[0])).to.have.members([
      'PORT',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppType',
      'ALLOWED_TENANTS',
      'SERVICE_HOSTS',
      'METRICS_TOKEN',
      'TRUSTED_PROXIES',
      'CHANGES_PER_HOUR',
      'CHANGES_PER_DAY',
      'PEOPLE_PICKER',
      'PRICES_ON_PHONES',
      'ToBotFromChannelOpenIdMetadataUrl',
    ]);
    expect(problems.join()).not.to.contain('4711');
    expect(new ConfigError(problems).message).to.contain('PORT: must be a port from 0 to 65535');
  });

  it('takes addresses and networks of proxies, with as many bits as such an address has', () => {
    const right = ['10.0.0.7', '10.0.0.0/8', '10.0.0.7/32', '::1', 'fc00::/7', '2001:db8::1/128'];
    expect(readConfig({ ...live, PROXY_ADDRESSES: right.join(', ') })).to.deep.include({ proxyAddresses: right });

    for (const wrong of ['10.0.0.7/33', '2001:db8::1/129', '10.0.0.7/', '10.0.0.7/8/8', '10.0.0/8', 'proxy.example'])
      expect(problemsOf({ ...live, PROXY_ADDRESSES: wrong }), wrong).to.have.length(1);
  });

  for (const name of ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'] as const) {
    it(`refuses to start in production without ${name}`, () => {
      expect(problemsOf(without(name)).map((problem) => problem.split(':')[0])).to.deep.equal([name]);
    });
  }

  it('never falls back to local mode where NODE_ENV is production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).to.have.length(5);
  });

  it('refuses a local mode that has credentials, or listens beyond loopback', () => {
    const problems = problemsOf({ SEATKEEPER_MODE: 'local', MicrosoftAppId: appId, HOST: '0.0.0.0' });

    expect(problems.map((problem) => problem.split(':')[0])).to.deep.equal(['MicrosoftAppId', 'HOST']);
  });

  it('wants no password with a managed identity, and a whole certificate', () => {
    expect(problemsOf({ ...live, MicrosoftAppType: 'UserAssignedMsi' })).to.deep.equal([
      'MicrosoftAppPassword: must not be set for UserAssignedMsi',
    ]);
    expect(problemsOf({ ...without('MicrosoftAppPassword'), CertificateThumbprint: 'AB' })[0]).to.contain('together');
    expect(
      problemsOf({ ...without('MicrosoftAppPassword'), CertificateThumbprint: 'AB', CertificatePrivateKey: 'PEM' }),
    ).to.deep.equal([]);
  });

  it('describes each variable that it reads', () => {
    expect(settings.map(({ name }) => name)).to.include.members(Object.keys(live));
    expect(settings.filter(({ meaning }) => meaning === '')).to.deep.equal([]);
    expect(settings.find(({ name }) => name === 'PORT')?.default).to.equal('3978');
  });

  describe('the SDK alone', () => {
    it('takes an unknown app type for MultiTenant', async () => {
      const factory = new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: appId,
        MicrosoftAppType: 'bogus',
      });

      expect(await factory.isValidAppId(appId)).to.equal(true);
    });

    it('checks no token without an app id', async () => {
      const activity = anActivity('https://anyone.example/') as unknown as Activity; // as it comes over the wire

      const result = await new ConfigurationBotFrameworkAuthentication({}).authenticateRequest(activity, '');

      expect(result.claimsIdentity.isAuthenticated).to.equal(true);
    });
  });
});
