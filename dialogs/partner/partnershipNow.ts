import { catchUpOrganisation } from '../../domain/organisation/organisationCatchUp.js';
import type { Organisation } from '../../domain/organisation/organisation.js';
import type { Turn } from '../turn.js';

/** What the partner's agents share, as it stands now. */
export async function partnershipNow({ services, by }: Turn): Promise<Organisation> {
  return catchUpOrganisation(await services.organisations.read(by.tenant), services.clock.now());
}
