import { isIP } from 'node:net';

/** Hosts that nobody can own: they are reserved for examples and tests, or are placeholders in Microsoft's documents. */
const exampleDomains = [
  ...['example.com', 'example.net', 'example.org', 'contoso.com', 'fabrikam.com'],
  ...['example', 'invalid', 'test', 'localhost', 'local'],
];

/** Domains that many share, and tunnels: Teams' rules want a domain of the operator's own. */
const sharedDomains = [
  ...['azurewebsites.net', 'botframework.com', 'microsoft.com', 'onmicrosoft.com', 'trafficmanager.net'],
  ...['devtunnels.ms', 'loca.lt', 'localhost.run', 'serveo.net', 'trycloudflare.com'],
  ...['ngrok.app', 'ngrok.dev', 'ngrok.io', 'ngrok-free.app', 'ngrok-free.dev'],
];

/** Why this is not the address of a page that others can open; undefined if it is one. */
export function problemOfAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') return 'must be an https address';
  if (url.username !== '' || url.password !== '') return 'must be an address without a user';
  const host = hostOf(url);
  if (isIP(host.replaceAll(/[[\]]/g, '')) > 0 || isPlaceholder(text)) return 'must name a host that is yours';
  if (exampleDomains.some((domain) => isWithin(host, domain)))
    return 'must not be an example’s address, or this machine’s';
  return host.includes('.') ? undefined : 'must name a host by its full name';
}

/** Why this host cannot be declared as the operator's own; undefined if it can. */
export function problemOfOwnHost(text: string): string | undefined {
  const host = hostOf(new URL(text));
  const shared = sharedDomains.find((domain) => isWithin(host, domain));
  return shared && `must be on a domain of your own: ${shared} belongs to others, or is a tunnel`;
}

/** Something that was to be filled in: `<your host>`, `${{HOST}}`, `your-company.com`. */
export function isPlaceholder(text: string): boolean {
  return /[<>{}]|\byour[-_ ]?(?:app|bot|company|domain|host|name|organi[sz]ation|site)\b|^(?:change ?me|placeholder|tbd|todo)$/i.test(
    text,
  );
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, '');
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
