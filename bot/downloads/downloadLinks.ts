import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { languages } from '../../cards/language.js';
import type { Language } from '../../cards/language.js';
import type { Download } from '../../dialogs/services.js';
import { downloadMinutes } from '../../dialogs/services.js';
import type { Actor } from '../../domain/basics/person.js';
import type { Clock } from '../../domain/application/ports.js';

/** Path of the download route. */
export const filesPath = '/files';

const claims = z.strictObject({
  tenant: z.string(),
  person: z.string(),
  /** Empty if the file is about several accounts. */
  account: z.string(),
  kind: z.enum(['invoice', 'history', 'subscriptions', 'customers', 'customer', 'sold', 'bulk', 'activity']),
  /** An invoice number, a subscription's or customer's id, a filter, or the overview's filter as JSON. */
  name: z.string(),
  language: z.enum(languages),
  /** The reader's region; links of earlier versions lack it. */
  region: z.string().max(64).optional(),
  /** Milliseconds since 1970. */
  expires: z.number(),
});
/** The signed content of a download link. */
export type Claims = Readonly<z.infer<typeof claims>>;

export interface DownloadLinks {
  readonly linkTo: (by: Actor, what: Download, language: Language, region?: string) => string;
  /** Undefined for any link that is expired, altered or signed with another key. */
  readonly read: (url: string) => Claims | undefined;
}

function subjectOf(what: Download): Pick<Claims, 'account' | 'name'> {
  switch (what.kind) {
    case 'invoice':
      return { account: what.account, name: what.number };
    case 'history':
      return { account: what.account, name: what.subscription };
    case 'subscriptions':
      return { account: '', name: JSON.stringify(what.filter) };
    case 'customers':
      return { account: '', name: '' };
    case 'customer':
      return { account: '', name: what.customer };
    case 'sold':
      return { account: '', name: what.filter };
    case 'bulk':
      return { account: '', name: what.bulkChange };
    case 'activity':
      return { account: '', name: JSON.stringify(what.range) };
  }
}

interface LinkParts {
  readonly key: Uint8Array;
  /** Base address that browsers reach the bot at. */
  readonly baseUrl: () => string;
  readonly clock: Clock;
}

/** Self-contained links, signed with a key that never leaves this machine. */
export function downloadLinks({ key, baseUrl, clock }: LinkParts): DownloadLinks {
  const sign = (body: string) => createHmac('sha256', key).update(`download ${body}`).digest();
  return {
    linkTo: ({ tenant, person }, what, language, region) => {
      const expires = Date.parse(clock.now()) + downloadMinutes * 60_000;
      const said: Claims = {
        tenant,
        person: person.id,
        kind: what.kind,
        ...subjectOf(what),
        language,
        ...(region !== undefined && { region }),
        expires,
      };
      const body = Buffer.from(JSON.stringify(said)).toString('base64url');
      const url = new URL(`${filesPath}/${what.kind}`, baseUrl());
      url.search = new URLSearchParams({ c: body, s: sign(body).toString('base64url') }).toString();
      return url.href;
    },
    read: (url) => {
      const { searchParams } = new URL(url, 'http://localhost');
      const body = searchParams.get('c') ?? '';
      const signature = Buffer.from(searchParams.get('s') ?? '', 'base64url');
      const expected = sign(body);
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;

      const said = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
      return said !== undefined && Date.parse(clock.now()) < said.expires ? said : undefined;
    },
  };
}
