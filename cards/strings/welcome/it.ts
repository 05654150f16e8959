import type { WelcomeStrings } from './strings.js';

export const it: WelcomeStrings = {
  title: 'Ti diamo il benvenuto in Seatkeeper',
  text: 'Mi occupo delle sottoscrizioni che acquisti in autonomia (self-service), direttamente qui in chat.',
  does: {
    buy: 'Vedi il prezzo al centesimo prima di qualsiasi addebito.',
    subscriptions: 'Che cosa hai, quanto costa e quando si rinnova.',
    assign: 'A un massimo di 20 colleghi per volta.',
    trial: 'Vedi prima quanto dura e che cosa succede dopo.',
    mine: 'Quelle che i colleghi ti hanno assegnato.',
    request: 'La chiedo per te a chi può dartela o consentirla.',
    admin: 'Chi ha acquistato che cosa, quanto costa e quando si rinnova.',
    policy: 'Imposta che cosa si può acquistare o provare in autonomia.',
    notifications: 'Scegli quando e di che cosa ricevere avvisi.',
    customers: 'Le loro sottoscrizioni: quante, in che stato, fino a quando.',
  },
  admin:
    'Come amministratore, ricevi qui un avviso quando qualcuno nell’organizzazione acquista, prova, modifica o annulla qualcosa.',
  limits:
    'Gli acquisti sono a tuo carico. Le sottoscrizioni acquistate centralmente dall’organizzazione sono gestite dall’amministratore. Scrivimi con parole tue oppure usa i pulsanti.',
};
