import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core/lib/configurationServiceClientCredentialFactory.js';
import type { ProductionConfig } from '../config.js';

export interface TokenSource {
  getToken(anew: boolean): Promise<string>;
}

/** The source of the bot's own token for the channel: password, certificate or managed identity. */
export async function appTokens({ app, channel }: ProductionConfig): Promise<TokenSource> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    MicrosoftAppTenantId: app.tenant,
    MicrosoftAppPassword: app.password,
    CertificateThumbprint: app.certificate?.thumbprint,
    CertificatePrivateKey: app.certificate?.privateKey,
  });
  const credentials: unknown = await factory.createCredentials(app.id, channel.scope, channel.loginUrl, true);
  return credentials as TokenSource; // the SDK declares only the method that its own clients use
}
