import { stringsOf } from '../../cards/language.js';
import type { Language } from '../../cards/language.js';
import { languageNames } from '../../cards/language.js';
import type { Chat } from './chat.js';
import { openSession } from './session.js';

const [product, another] = ['Power BI Pro', 'Visio Plan 1'];

/** A journey's cards, from its first to its receipt. */
export interface Strip {
  readonly title: string;
  readonly pictures: readonly Buffer[];
}

/** Takes a picture of the card that stands there now. */
type Shoot = () => Promise<void>;

async function buying(chat: Chat, language: Language, shoot: Shoot): Promise<void> {
  const { buying: words, common, words: said } = stringsOf[language];
  await chat.say(said.buy[0] ?? '');
  await shoot();
  await chat.pressRow(product);
  await chat.type(words.seatsLabel, '100');
  await shoot();
  await chat.press(common.continue);
  await shoot();
  await chat.commit();
  await shoot();
}

async function changing(chat: Chat, language: Language, shoot: Shoot): Promise<void> {
  const { seats, subscriptions, words: said } = stringsOf[language];
  await chat.say(said.subscriptions[0] ?? '');
  await shoot();
  await chat.pressRow(product);
  await chat.type(seats.totalLabel, '105');
  await shoot();
  await chat.press(subscriptions.buyLicences);
  await shoot();
  await chat.commit();
  await shoot();
}

async function assigning(chat: Chat, language: Language, shoot: Shoot): Promise<void> {
  const { common, words: said } = stringsOf[language];
  await chat.say(`${said.buy[0] ?? ''} 1 ${another}`);
  await chat.press(common.continue).catch(() => undefined); // where the number is still asked for
  await chat.commit();
  await chat.say(`${said.assign[0] ?? ''} ${another}`);
  await shoot();
  await chat.say('Luis Herrera, Giulia Ferrari');
  await shoot();
  await chat.commit();
  await shoot();
  await chat.commit();
  await shoot();
}

async function cancelling(chat: Chat, language: Language, shoot: Shoot): Promise<void> {
  const { cancelling: words, words: said } = stringsOf[language];
  await chat.say(`${said.cancel[0] ?? ''} ${product}`);
  await chat.choose(words.reasonLabel, new RegExp(`^${words.reasons.other}$`));
  await shoot();
  await chat.commit();
  await shoot();
}

const journeys = { buying, changing, cancelling, assigning };

/** Four journeys in one conversation, in the local client. */
export async function filmStrips(executable: string, language: Language, width: number) {
  const name = `strip-${language}-${width}`;
  const { chat, close } = await openSession({ executable, name, width, height: 1800 });
  const strips: Strip[] = [];
  try {
    await chat.closeLog();
    await chat.read(stringsOf.en.welcome.title);
    await chat.say(languageNames[language]);
    for (const [title, journey] of Object.entries(journeys)) {
      const pictures: Buffer[] = [];
      await journey(chat, language, async () => {
        await chat.page.mouse.move(0, 0);
        pictures.push(await chat.last.screenshot());
      });
      strips.push({ title, pictures });
    }
    return strips;
  } finally {
    await close();
  }
}
