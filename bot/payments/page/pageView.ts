import type { Reader } from '../../../cards/language.js';
import { stringsOf } from '../../../cards/language.js';
import type { Language } from '../../../cards/language.js';
import type { PagePurpose } from '../../../cards/strings/page/strings.js';
import type { Strings } from '../../../cards/strings/index.js';
import type { Account, BillingProfile, PaymentMethod } from '../../../domain/account/account.js';
import type { Actor } from '../../../domain/basics/person.js';
import type { Tenant } from '../../../domain/basics/tenant.js';
import { sandboxPaymentCards } from '../sandboxVault.js';
import type { FieldName, Faults } from './paymentCardForm.js';
import { inGroups } from './paymentCardForm.js';
import { minutesOpen } from './paymentLink.js';

/** What a link is for, in its current state. */
export interface PaymentLinkPurpose {
  readonly purpose: PagePurpose;
  readonly by: Actor;
  readonly tenant: Tenant;
  readonly account: Account;
  /** The payment method to edit. */
  readonly method?: PaymentMethod;
  /** The billing profile that gets the new method. */
  readonly profile?: BillingProfile;
  readonly reader: Reader;
  /** Seconds until the link expires. */
  readonly seconds: number;
}

interface NamedPaymentCard {
  readonly brand: string;
  readonly lastFour: string;
}

/** Result of a request of the page. */
export type PageAnswer =
  | { readonly kind: 'gone' }
  | { readonly kind: 'form'; readonly purpose: PaymentLinkPurpose }
  | { readonly kind: 'verify'; readonly purpose: PaymentLinkPurpose; readonly card: NamedPaymentCard }
  | { readonly kind: 'faults'; readonly purpose: PaymentLinkPurpose; readonly faults: Faults }
  | { readonly kind: 'problem'; readonly purpose: PaymentLinkPurpose; readonly say: (strings: Strings) => string }
  | {
      readonly kind: 'done';
      readonly purpose: PaymentLinkPurpose;
      readonly card: NamedPaymentCard;
      readonly isChatUpdated: boolean;
    };

export interface FieldView {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

interface PageFact {
  readonly name: string;
  readonly value: string;
}

export interface FormView {
  readonly kind: 'form';
  readonly language: Language;
  readonly title: string;
  readonly facts: readonly PageFact[];
  readonly intro: string;
  readonly privacy: string;
  readonly required: string;
  readonly fields: readonly FieldView[];
  /** The payment card to edit. */
  readonly saved?: NamedPaymentCard;
  readonly month: string;
  readonly submit: string;
  readonly saving: string;
  readonly faults: Strings['page']['faults'];
  /** Indexed by the number of errors. */
  readonly faultsTitle: readonly string[];
  readonly offline: string;
  readonly seconds: number;
  /** Indexed by the minutes left. */
  readonly timeLeft: readonly string[];
  readonly gone: GoneView;
  readonly sandbox?: { readonly title: string; readonly text: string; readonly cards: readonly PageFact[] };
}

export interface VerifyView {
  readonly kind: 'verify';
  readonly title: string;
  readonly text: string;
  readonly sandbox: string;
  readonly approve: string;
  readonly fail: string;
}

export interface DoneView {
  readonly kind: 'done';
  readonly title: string;
  readonly card: string;
  readonly text: string;
}

export interface GoneView {
  readonly kind: 'gone';
  readonly title: string;
  readonly text: string;
}

/** What the page shows. A bank's step includes the form, since cancelling the step returns to it. */
export type PageView =
  | FormView
  | (VerifyView & { readonly form: FormView })
  | { readonly kind: 'faults'; readonly faults: Faults }
  | { readonly kind: 'problem'; readonly text: string }
  | DoneView
  | GoneView;

export function viewOf(answer: PageAnswer, browser: Language, now: string): PageView {
  if (answer.kind === 'gone') return goneView(browser);
  const { purpose } = answer;
  const { strings } = purpose.reader;
  switch (answer.kind) {
    case 'form':
      return formView(purpose, now);
    case 'faults':
      return { kind: 'faults', faults: answer.faults };
    case 'problem':
      return { kind: 'problem', text: answer.say(strings) };
    case 'verify':
      return { ...verifyView(strings, answer.card), form: formView(purpose, now) };
    case 'done':
      return {
        kind: 'done',
        title: strings.page.doneTitles[purpose.purpose],
        card: nameOf(strings, answer.card),
        text: answer.isChatUpdated ? strings.page.chatUpdated : strings.page.chatNotUpdated,
      };
  }
}

/** The same for every link that does not work, whatever the reason. */
export function goneView(language: Language): GoneView {
  const { page } = stringsOf[language];
  return { kind: 'gone', title: page.goneTitle, text: page.gone };
}

function verifyView(strings: Strings, card: NamedPaymentCard): VerifyView {
  const { verifyTitle: title, verifyText, verifySandbox: sandbox, approve, fail } = strings.page;
  return { kind: 'verify', title, text: verifyText(nameOf(strings, card)), sandbox, approve, fail };
}

function formView(
  { purpose, tenant, account, method, profile, reader, seconds }: PaymentLinkPurpose,
  now: string,
): FormView {
  const { page, commits } = reader.strings;
  // The first method of a profile without any is put on it automatically.
  const isFirst = purpose === 'add' && account.profiles.some((one) => one.method === '');
  const place = [
    { name: page.organization, value: tenant.name },
    { name: page.account, value: account.name },
    ...(profile === undefined ? [] : [{ name: page.profile, value: profile.name }]),
    ...(method === undefined ? [] : [{ name: page.card, value: nameOf(reader.strings, method) }]),
  ];
  return {
    kind: 'form',
    language: reader.language,
    title: page.titles[purpose],
    facts: place,
    intro: isFirst ? page.firstIntro : page.intro[purpose],
    privacy: page.privacy,
    required: page.required,
    fields: [
      ...(method === undefined
        ? [{ name: 'number', label: page.number, hint: page.numberHint, value: '' } as const]
        : []),
      { name: 'expires', label: page.expires, hint: page.expiresHint, value: method ? monthOf(method.expires) : '' },
      { name: 'code', label: page.code, hint: page.codeHint, value: '' },
      { name: 'name', label: page.name, hint: '', value: method?.nameOnCard ?? '' },
      { name: 'address', label: page.address, hint: page.addressHint, value: method?.address ?? '' },
    ],
    ...(method && { saved: { brand: method.brand, lastFour: method.lastFour } }),
    month: now.slice(0, 7),
    submit: commits.page[purpose],
    saving: page.saving,
    faults: page.faults,
    faultsTitle: Array.from({ length: 6 }, (_, count) => page.faultsTitle(count)),
    offline: page.offline,
    seconds,
    timeLeft: Array.from({ length: minutesOpen + 1 }, (_, minutes) => page.timeLeft(minutes)),
    gone: goneView(reader.language),
    sandbox: {
      title: page.sandboxTitle,
      text: page.sandboxText,
      cards: sandboxPaymentCards.map(({ number, behaviour }) => ({
        name: inGroups(number),
        value: page.sandboxCards[behaviour],
      })),
    },
  };
}

function nameOf({ common }: Strings, { brand, lastFour }: NamedPaymentCard): string {
  return common.method(brand, lastFour);
}

/** A `YYYY-MM` month as printed on a payment card. */
function monthOf(expires: string): string {
  return `${expires.slice(5)}/${expires.slice(2, 4)}`;
}
