import type { Tenant } from '../domain/tenant.js';

/** The ways out of the chat. */
export interface Links {
  readonly adminCenter: string;
  readonly faq: string;
  readonly support: string;
}

/** The one admin portal of organisations whose Microsoft 365 is operated by 21Vianet in China (R7). */
const chinaPortal = 'https://portal.partner.microsoftonline.cn/';

export function linksFor(cloud: Tenant['cloud']): Links {
  return {
    adminCenter: cloud === '21vianet' ? chinaPortal : 'https://go.microsoft.com/fwlink/p/?linkid=842054',
    faq: 'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/self-service-purchase-faq',
    support: 'https://learn.microsoft.com/microsoft-365/admin/get-help-support',
  };
}
