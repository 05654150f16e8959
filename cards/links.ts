import type { Tenant } from '../domain/basics/tenant.js';

/** The ways out of the chat. */
export interface Links {
  readonly adminCenter: string;
  readonly faq: string;
  readonly support: string;
  /** A chat in Teams with somebody, by mail address, directory id or bot id; with a message to send there. */
  readonly chatWith: (contact: string, message?: string) => string;
}

/** The one admin portal of organisations whose Microsoft 365 is operated by 21Vianet in China (R7). */
const chinaPortal = 'https://portal.partner.microsoftonline.cn/';

/** Where Teams itself is. */
const teams: Readonly<Record<Tenant['cloud'], string>> = {
  global: 'teams.microsoft.com',
  '21vianet': 'teams.microsoftonline.cn',
};

export function linksFor(cloud: Tenant['cloud']): Links {
  return {
    adminCenter: cloud === '21vianet' ? chinaPortal : 'https://go.microsoft.com/fwlink/p/?linkid=842054',
    faq: 'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/self-service-purchase-faq',
    chatWith: (contact, message) =>
      `https://${teams[cloud]}/l/chat/0/0?users=${encodeURIComponent(contact)}${message === undefined ? '' : `&message=${encodeURIComponent(message)}`}`,
    support: 'https://learn.microsoft.com/microsoft-365/admin/get-help-support',
  };
}
