import { quickActions } from '../../../cards/extension/dialogNotice.js';
import { lookups } from '../../../cards/strings/extension/strings.js';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { commandLists, extensionCommands, manifest } from '../../support/appPackage.js';

/** The message extension's commands: four that search, four that act. */
/** The ids that the bot answers. */
const searches: readonly string[] = lookups;
const actions: readonly string[] = quickActions;
const scopes = ['personal', 'team', 'groupChat'];
const [bot] = manifest.bots ?? [];

describe('The manifest', () => {
  it('is as Teams wants it', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).to.deep.equal([]);
  });

  it('follows the newest schema that is not a preview', () => {
    const versions = readdirSync(schemas()).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? []);
    const newest = `1.${Math.max(...versions.map(Number))}`;

    expect(manifest.manifestVersion).to.equal(newest);
    expect(manifest.$schema).to.contain(`/teams/v${newest}/`);
  });

  it('has the version of the product', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }; // our own file
    expect(manifest.version)
      .to.equal(version)
      .and.to.match(/^\d+\.\d+\.\d+$/);
  });

  it('leaves to the package step whose app it is and where it runs', () => {
    const placeholder = '00000000-0000-0000-0000-000000000000';
    const { id, developer, validDomains, bots = [], composeExtensions = [] } = manifest;

    expect([id, ...bots.map(({ botId }) => botId), ...composeExtensions.map(({ botId }) => botId)]).to.deep.equal(
      Array.from({ length: 3 }, () => placeholder),
    );
    expect(validDomains).to.deep.equal(['example.com']);
    expect(developer).to.deep.equal({
      name: 'Your organization',
      websiteUrl: 'https://example.com',
      privacyUrl: 'https://example.com/privacy',
      termsOfUseUrl: 'https://example.com/terms',
    });
  });

  it('has a name of its own, which is neither Microsoft’s nor that of a trial version', () => {
    expect(manifest.name.short).to.equal('Seatkeeper');
    expect(`${manifest.name.short} ${manifest.name.full}`).not.to.match(
      /microsoft|teams|office|365|beta|dev|preview|test/i,
    );
  });

  it('lets the bot into personal chats, group chats and channels, shared and private ones too', () => {
    expect(bot?.scopes).to.have.members(scopes);
    expect(manifest.defaultInstallScope).to.equal('personal');
    expect(manifest.defaultGroupCapability).to.deep.equal({ team: 'bot', groupchat: 'bot' });
    expect(manifest.supportsChannelFeatures).to.equal('tier1');
  });

  it('lists commands once for each scope', () => {
    expect(commandLists.flatMap((list) => list.scopes)).to.have.members(scopes);
  });

  it('says that the bot talks, and takes no files and no calls', () => {
    expect(bot).to.deep.include({
      isNotificationOnly: false,
      supportsFiles: false,
      supportsCalling: false,
      supportsVideo: false,
    });
  });

  it('asks for no sign-in, no permission, no device and no settings', () => {
    expect(manifest).not.to.have.any.keys('webApplicationInfo', 'authorization', 'permissions', 'devicePermissions');
    expect(manifest.composeExtensions?.[0]).not.to.have.any.keys('canUpdateConfiguration', 'authorization');
  });

  it('unfurls no links', () => {
    expect(manifest.composeExtensions?.map((extension) => extension.messageHandlers)).to.deep.equal([undefined]);
  });
});

describe('The message extension', () => {
  it('has five commands that search and four that act', () => {
    expect(extensionCommands.map(({ id, type }) => [id, type])).to.deep.equal([
      ...searches.map((id) => [id, 'query']),
      ...actions.map((id) => [id, 'action']),
    ]);
  });

  it('shows what is likeliest before anything is typed, and asks for one text', () => {
    for (const { id, initialRun, parameters, fetchTask } of extensionCommands.filter(({ type }) => type === 'query')) {
      expect({ id, initialRun, fetchTask }).to.deep.equal({ id, initialRun: true, fetchTask: undefined });
      expect(parameters?.map(({ name, inputType }) => [name, inputType])).to.deep.equal([['query', 'text']]);
    }
  });

  it('opens a dialog of the bot’s for each action', () => {
    for (const { id, fetchTask, parameters } of extensionCommands.filter(({ type }) => type === 'action'))
      expect({ id, fetchTask, parameters }).to.deep.equal({ id, fetchTask: true, parameters: undefined });
  });

  it('is found where messages are written, and assigning on a message too', () => {
    const everywhere = ['compose', 'commandBox'];
    expect(extensionCommands.map(({ id, context }) => [id, context])).to.deep.equal(
      [...searches, ...actions].map((id) => [id, id === 'assign' ? [...everywhere, 'message'] : everywhere]),
    );
  });
});

function schemas(): string {
  const home = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
  return path.join(home, 'build/json-schemas/teams');
}
