import type { Event } from '../../domain/account/events.js';
import type { Language } from '../language.js';
import { aboutCustomer } from './aboutCustomer/strings.js';
import { activity } from './activity/strings.js';
import { askPartner } from './askPartner/strings.js';
import { assigning } from './assigning/strings.js';
import { bulk } from './bulk/strings.js';
import { buying } from './buying/strings.js';
import { buyingBack } from './buyingBack/strings.js';
import { cancelling } from './cancelling/strings.js';
import { commits } from './commits/strings.js';
import { common } from './common/strings.js';
import { customers } from './customers/strings.js';
import { digest } from './digest/strings.js';
import { extension } from './extension/strings.js';
import { find } from './find/strings.js';
import { groups } from './groups/strings.js';
import { help } from './help/strings.js';
import { history } from './history/strings.js';
import { invoices } from './invoices/strings.js';
import { language } from './language/strings.js';
import { lifecycleNotifications } from './lifecycleNotifications/strings.js';
import { menu } from './menu/strings.js';
import { mine } from './mine/strings.js';
import { notNames } from './notNames/strings.js';
import { notificationSettings } from './notificationSettings/strings.js';
import { notifications } from './notifications/strings.js';
import { overview } from './overview/strings.js';
import { page } from './page/strings.js';
import { partner } from './partner/strings.js';
import { partnership } from './partnership/strings.js';
import { paying } from './paying/strings.js';
import { policy } from './policy/strings.js';
import { reactivating } from './reactivating/strings.js';
import { recurring } from './recurring/strings.js';
import { refusalTitles } from './refusalTitles/strings.js';
import { refusals } from './refusals/strings.js';
import { requests } from './requests/strings.js';
import { rows } from './rows/strings.js';
import { sales } from './sales/strings.js';
import { seats } from './seats/strings.js';
import { soldHere } from './soldHere/strings.js';
import { subscriptionNotifications } from './subscriptionNotifications/strings.js';
import { subscriptions } from './subscriptions/strings.js';
import { trials } from './trials/strings.js';
import { unassigning } from './unassigning/strings.js';
import { welcome } from './welcome/strings.js';
import { words } from './words/strings.js';
import type { WordStrings } from './words/strings.js';
import type { JourneyStrings } from './journeyStrings.js';

/**
 * All that Seatkeeper says, by subject. A new journey adds its own here, with its title, words and help line under
 * `journeys`. Where the words of two journeys fit a sentence equally well, the earlier one is meant.
 */
const subjects = {
  words,
  notNames,
  common,
  rows,
  commits,
  welcome,
  menu,
  groups,
  help,
  language,
  buying,
  subscriptions,
  assigning,
  cancelling,
  seats,
  unassigning,
  trials,
  paying,
  invoices,
  recurring,
  history,
  reactivating,
  mine,
  requests,
  policy,
  notificationSettings,
  overview,
  partner,
  customers,
  find,
  soldHere,
  askPartner,
  sales,
  aboutCustomer,
  partnership,
  activity,
  bulk,
  buyingBack,
  notifications,
  subscriptionNotifications,
  digest,
  lifecycleNotifications,
  page,
  extension,
  refusalTitles,
  refusals,
};

type Subjects = typeof subjects;
type Sentences = { readonly [Subject in keyof Subjects]: Subjects[Subject][Language] };

/** What a subject says under these names is gathered from all of them. */
type Gathered = 'journeys' | 'did';

/** The keys of `journeys`, or of `did`, of every subject that has them. */
type KeysUnder<Group extends Gathered> = {
  [Subject in keyof Sentences]: Sentences[Subject] extends Readonly<Record<Group, infer Entries>>
    ? keyof Entries
    : never;
}[keyof Sentences];

/** Journeys that a person can ask for in words: those that the subjects name. */
export type JourneyId = KeysUnder<'journeys'>;

type OwnSentences = { readonly [Subject in keyof Sentences]: Omit<Sentences[Subject], Gathered> };

/** Everything that Seatkeeper says. Amounts, dates and names arrive as the reader writes them; counts arrive as numbers. */
export interface Strings extends Omit<OwnSentences, 'words' | 'help' | 'history'> {
  readonly titles: Readonly<Record<JourneyId, string>>;
  /** What people type. The first one is shown in the help. */
  readonly words: Readonly<Record<JourneyId | keyof WordStrings, readonly string[]>>;
  readonly help: OwnSentences['help'] & { readonly does: Readonly<Record<Exclude<JourneyId, 'help'>, string>> };
  readonly history: OwnSentences['history'] & { readonly did: Readonly<Record<Event['type'], string>> };
}

type Unlabelled = Exclude<Event['type'], KeysUnder<'did'>>;
/** What the history calls each event; does not compile, and names the event, while a journey's strings leave one out. */
type Labels = [Unlabelled] extends [never]
  ? Readonly<Record<Event['type'], string>>
  : { readonly addUnderDidToTheStringsOfItsJourney: Unlabelled };

export function stringsIn(language: Language): Strings {
  const all = Object.entries(subjects).map(([subject, sentences]) => ({ subject, ...splitUp(sentences[language]) }));
  const journeys = all.flatMap((one) => Object.entries(one.journeys));
  const part = (name: keyof JourneyStrings) =>
    Object.fromEntries(journeys.flatMap(([id, strings]) => (name in strings ? [[id, strings[name]]] : [])));
  // The entries are those of the subjects, whose types say which there are.
  const own = Object.fromEntries(all.map(({ subject, sentences }) => [subject, sentences])) as unknown as OwnSentences;
  const did = Object.assign({}, ...all.map((one) => one.did)) as Labels;
  return {
    titles: part('title') as Strings['titles'],
    ...own,
    words: { ...part('words'), ...own.words } as Strings['words'],
    help: { ...own.help, does: part('help') as Strings['help']['does'] },
    history: { ...own.history, did },
  };
}

/** A subject's own sentences, and what is gathered from it. */
function splitUp(subject: object) {
  const {
    journeys = {},
    did = {},
    ...sentences
  } = subject as Partial<{
    readonly journeys: Readonly<Record<string, Partial<JourneyStrings>>>;
    readonly did: object;
  }>; // what the subjects have under these names
  return { journeys, did, sentences };
}
