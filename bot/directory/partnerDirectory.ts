import { z } from 'zod';
import type { PartnerOffer } from '../../domain/partner/partnerOffer.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { isOn } from '../../domain/partner/relationship.js';

const currency = z.string().regex(/^[A-Z]{3}$/);
const offerSchema = z.object({
  id: z.string().min(1).max(100),
  product: z.string().min(1),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  /** Per seat and charge cycle, in minor units. */
  prices: z.record(currency, z.number().int().min(0)),
  least: z.number().int().min(1).default(1),
  most: z.number().int().min(1).max(10_000_000),
  onePerCustomer: z.literal(true).optional(),
  hasTrial: z.literal(true).optional(),
}) satisfies z.ZodType<PartnerOffer>;

/** A partner in the directory's file: its offers, and its customers with the dates of each relationship. */
export const partnerSchema = z.object({
  tenant: z.string().min(1),
  offers: z.array(offerSchema).default([]),
  customers: z
    .array(z.object({ tenant: z.string().min(1), since: z.iso.datetime(), until: z.iso.datetime().optional() }))
    .default([]),
});
type PartnerEntry = z.infer<typeof partnerSchema>;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly domain?: string | undefined;
}

interface KnownPartner {
  readonly offers: readonly PartnerOffer[];
  /** By name; the same list as long as no relationship begins or ends. */
  readonly customersOn: (now: string) => readonly Relationship[];
  readonly byCustomer: ReadonlyMap<string, Relationship>;
}

/** Looks up which partner serves which customer, by tenant. Customers without a tenant in the directory are left out. */
export class PartnerDirectory {
  readonly #partners: ReadonlyMap<string, KnownPartner>;

  constructor(partners: readonly PartnerEntry[], tenantOf: (id: string) => Named | undefined) {
    this.#partners = new Map(partners.map((partner) => [partner.tenant.toLowerCase(), known(partner, tenantOf)]));
  }

  servesNow(partner: string, customer: string, now: string): boolean {
    const found = this.#partners.get(partner.toLowerCase())?.byCustomer.get(customer.toLowerCase());
    return found !== undefined && isOn(found, now);
  }

  customersOf(partner: string, now: string): readonly Relationship[] {
    return this.#partners.get(partner.toLowerCase())?.customersOn(now) ?? [];
  }

  offersOf(partner: string): readonly PartnerOffer[] {
    return this.#partners.get(partner.toLowerCase())?.offers ?? [];
  }
}

function known({ offers, customers }: PartnerEntry, tenantOf: (id: string) => Named | undefined): KnownPartner {
  const all = customers.flatMap(({ tenant, since, until }): readonly Relationship[] => {
    const named = tenantOf(tenant);
    if (named === undefined) return [];
    const { id: customer, name, domain = '' } = named;
    return [
      { customer, name, domain, since: instantOf(since), ...(until !== undefined && { until: instantOf(until) }) },
    ];
  });
  const order = new Intl.Collator('en');
  return {
    offers,
    customersOn: relationshipsOn(all.toSorted((a, b) => order.compare(a.name, b.name))),
    byCustomer: new Map(all.map((one) => [one.customer.toLowerCase(), one])),
  };
}

/** In the form in which instants are compared. */
function instantOf(text: string): string {
  return new Date(text).toISOString();
}

function relationshipsOn(all: readonly Relationship[]): KnownPartner['customersOn'] {
  const turns = [...new Set(all.flatMap(({ since, until = since }) => [since, until]))].toSorted();
  let kept: { readonly from: string; readonly until: string; readonly on: readonly Relationship[] } | undefined;
  return (now) => {
    if (kept === undefined || now < kept.from || now >= kept.until) {
      const from = turns.findLast((turn) => turn <= now) ?? '';
      const until = turns.find((turn) => turn > now) ?? '~';
      kept = { from, until, on: all.filter((one) => isOn(one, now)) };
    }
    return kept.on;
  };
}
