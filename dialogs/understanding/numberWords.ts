import type { Language } from '../../cards/language.js';
import { languages } from '../../cards/language.js';

interface NumberWords {
  /** Numbers from 2 on, in words without another meaning. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The number one, which may also be an article. */
  readonly ones: readonly string[];
  /** Words for an indefinite number. */
  readonly vague: readonly string[];
  /** Units: a number before them does not count licences. */
  readonly units: readonly string[];
}

const numbered = (first: number, words: string, turn = 1): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, first + index * turn]));

/** Three hundred words, made at first use rather than at the start. */
let italianNumbers: NumberWords['numbers'] | undefined;

/** Spelled as by `normaliseText`, so without accents. */
const words: Readonly<Record<Language, NumberWords>> = {
  en: {
    numbers: {
      ...numbered(2, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
      ...numbered(17, 'seventeen eighteen nineteen'),
      ...numbered(20, 'twenty thirty forty fifty sixty seventy eighty ninety hundred', 10),
      dozen: 12,
    },
    ones: ['one'],
    vague: 'few several some many couple pair half score dozens hundreds thousand thousands million k'.split(' '),
    units: 'day days week weeks month months year years hour hours euro euros dollar dollars percent'.split(' '),
  },
  it: {
    get numbers() {
      return (italianNumbers ??= { ...italian(), dozzina: 12 });
    },
    ones: ['uno', 'un', 'una'],
    vague: 'alcuni alcune qualche paio mezza mezzo decina ventina trentina centinaio mille mila milione'.split(' '),
    units: 'giorno giorni settimana settimane mese mesi anno anni ora ore euro dollari'.split(' '),
  },
  pl: {
    numbers: {
      ...numbered(2, 'dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie'),
      ...numbered(14, 'czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie'),
      ...numbered(20, 'dwadziescia trzydziesci czterdziesci', 10),
      ...numbered(50, 'piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat sto', 10),
      ...numbered(200, 'dwiescie trzysta', 100),
      ...numbered(2, 'dwie trzech czterech pieciu szesciu siedmiu osmiu dziewieciu dziesieciu'),
      ...{ dwoch: 2, dwu: 2, tuzin: 12, setka: 100 },
    },
    ones: ['jeden', 'jedna', 'jedno', 'jednej', 'jednego'],
    vague: 'kilka kilku kilkanascie kilkadziesiat pare paru para pol polowa tysiac tysiace tysiecy milion'.split(' '),
    units:
      'dzien dni tydzien tygodnie tygodni miesiac miesiace miesiecy rok lata lat godzina godzin euro zl zlotych'.split(
        ' ',
      ),
  },
  es: {
    numbers: {
      ...numbered(2, 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis'),
      ...numbered(17, 'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro'),
      ...numbered(25, 'veinticinco veintiseis veintisiete veintiocho veintinueve treinta'),
      ...numbered(40, 'cuarenta cincuenta sesenta setenta ochenta noventa cien', 10),
      ...{ doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300, veintiun: 21, veintiuna: 21 },
      docena: 12,
    },
    ones: ['uno', 'un', 'una'],
    vague: 'algunos algunas varios varias par media medio decena ciento cientos mil miles millon unos unas'.split(' '),
    units: 'dia dias semana semanas mes meses ano anos hora horas euro euros pesos dolares'.split(' '),
  },
};

/** Numbers written as one word: ventuno, ventotto, centocinquanta. */
function italian(): Readonly<Record<string, number>> {
  const units = 'uno due tre quattro cinque sei sette otto nove'.split(' ');
  const teens = 'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(' ');
  const tens = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');
  const below100 = [
    '',
    ...units,
    ...teens,
    ...tens.flatMap((ten) => [ten, ...units.map((unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit)]),
  ];
  const all = ['', 'cento', 'duecento'].flatMap((hundreds) => below100.map((rest) => hundreds + rest));
  const entries = all.map((word, number): readonly [string, number] => [word, number]);
  return { ...Object.fromEntries(entries.slice(2)), trecento: 300 };
}

/**
 * Words with another meaning in one of the languages; they count only for readers of the language in which they are
 * numbers.
 */
const ambiguous: ReadonlySet<string> = new Set(
  'ten six once due sei tre dos par para pare paru sto cento mil mille media medio mezzo score k un una uno one unos unas pol do half many some dia zl'.split(
    ' ',
  ),
);

export type NumberWord = { readonly is: 'number' | 'one'; readonly value: number } | { readonly is: 'vague' | 'unit' };

/** A word's number in the reader's language or, if unambiguous, in any other. */
export function numberWord(word: string, language: Language): NumberWord | undefined {
  return [language, ...languages]
    .filter((one) => one === language || !ambiguous.has(word))
    .flatMap((one) => meaningIn(word, words[one]) ?? [])[0];
}

function meaningIn(word: string, { numbers, ones, vague, units }: NumberWords): NumberWord | undefined {
  const value = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
  if (value !== undefined) return { is: 'number', value };
  if (ones.includes(word)) return { is: 'one', value: 1 };
  if (vague.includes(word)) return { is: 'vague' };
  return units.includes(word) ? { is: 'unit' } : undefined;
}
