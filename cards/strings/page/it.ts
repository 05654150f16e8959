import type { PageStrings } from './strings.js';
import { number, plural, since } from '../phrases/it.js';

export const it: PageStrings = {
  heading: 'Metodo di pagamento',
  opening: 'Un momento…',
  noScript: 'Questa pagina richiede JavaScript. Attivalo nel browser e apri di nuovo il collegamento.',
  titles: {
    add: 'Aggiungi un metodo di pagamento',
    replace: 'Sostituisci il metodo di pagamento',
    edit: 'Modifica un metodo di pagamento',
  },
  organization: 'Organizzazione',
  account: 'Account di fatturazione',
  profile: 'Profilo di fatturazione',
  card: 'Carta',
  firstIntro:
    'La carta viene salvata in questo account di fatturazione e d’ora in poi verrà addebitata per i tuoi acquisti con questo account. Per ora non viene addebitato nulla.',
  intro: {
    add: 'La carta viene salvata in questo account di fatturazione. Per ora non viene addebitato nulla e la carta non viene usata finché non la scegli.',
    replace:
      'La carta viene salvata e da ora viene usata per questo profilo di fatturazione. La carta precedente resta nel tuo elenco. Solo un addebito rifiutato viene ritentato subito.',
    edit: 'Cambia la data di scadenza, il nome sulla carta o l’indirizzo, e inserisci di nuovo il codice di sicurezza. Il numero della carta non si può cambiare: per usare un’altra carta, sostituiscila nella chat, nel profilo di fatturazione.',
  },
  privacy:
    'Il numero della carta e il codice di sicurezza vanno soltanto al fornitore di servizi di pagamento. Non vengono conservati qui e non compaiono mai nella chat.',
  required: 'Tutti i campi sono obbligatori.',
  number: 'Numero della carta',
  numberHint: 'Visa, Mastercard o American Express',
  expires: 'Data di scadenza',
  expiresHint: 'MM/AA',
  code: 'Codice di sicurezza',
  codeHint: '3 cifre sul retro; American Express: 4 sul fronte',
  name: 'Nome sulla carta',
  address: 'Indirizzo',
  addressHint: 'Via, CAP, città e Paese',
  faults: {
    'number-missing': 'Inserisci il numero della carta.',
    'number-wrong': 'Questo non è un numero di carta. Controlla le cifre.',
    'number-brand': 'Questa carta non è accettata qui. Usa una carta Visa, Mastercard o American Express.',
    'expires-missing': 'Inserisci la data di scadenza.',
    'expires-wrong': 'Inserisci mese e anno come sono scritti sulla carta, per esempio 08/29.',
    'expires-past': 'Questa carta è scaduta. Usane un’altra.',
    'code-missing': 'Inserisci il codice di sicurezza.',
    'code-three': 'Il codice di sicurezza ha 3 cifre. Si trova sul retro della carta.',
    'code-four': 'Il codice di sicurezza ha 4 cifre. Si trova sul fronte della carta.',
    'name-missing': 'Inserisci il nome come è scritto sulla carta.',
    'name-long': 'Il nome può avere al massimo 100 caratteri.',
    'name-number': 'Non scrivere qui un numero di carta.',
    'address-missing': 'Inserisci l’indirizzo.',
    'address-long': 'L’indirizzo può avere al massimo 300 caratteri.',
    'address-number': 'Non scrivere qui un numero di carta.',
  },
  faultsTitle: (count) =>
    `Correggi ${number.format(count)} ${plural(count, { one: 'campo', other: 'campi' })}. Non è stato salvato nulla.`,
  replace: 'Sostituisci',
  saving: 'Salvataggio in corso…',
  timeLeft: (minutes) =>
    minutes < 1
      ? 'Questa pagina si chiude tra meno di un minuto.'
      : `Questa pagina si chiude tra ${minutes} ${plural(minutes, { one: 'minuto', other: 'minuti' })}.`,
  sandboxTitle: 'Ambiente di prova: nessun pagamento reale',
  sandboxText:
    'Funzionano solo questi numeri di prova, con qualsiasi data futura e qualsiasi codice di sicurezza. Non inserire mai qui una carta vera.',
  sandboxCards: {
    approve: 'gli addebiti vengono approvati',
    decline: 'gli addebiti vengono rifiutati',
    silent: 'la banca risponde in ritardo',
    slow: 'la banca è lenta',
    verify: 'la banca ti chiede di confermare',
    refuse: 'la banca non accetta la carta',
  },
  verifyTitle: 'La tua banca ti chiede di confermare',
  verifyText: (card) => `Conferma che vuoi salvare la carta ${card}. Fino ad allora non viene salvato nulla.`,
  verifySandbox: 'Ambiente di prova: questo passaggio sostituisce la pagina della tua banca.',
  approve: 'Conferma',
  fail: 'Non confermare',
  refused: 'La banca non accetta questa carta. Non è stato salvato nulla. Controlla i dati o usa un’altra carta.',
  notConfirmed: 'La banca non ha ricevuto la tua conferma. Non è stato salvato nulla. Riprova o usa un’altra carta.',
  noAnswer: 'La banca non risponde. Non è stato salvato nulla. Riprova.',
  tooManyTries: (again) => `Hai fatto troppi tentativi. Non è stato salvato nulla. Potrai riprovare ${since(again)}.`,
  offline: 'La connessione si è interrotta. Riprova.',
  doneTitles: {
    add: 'Metodo di pagamento aggiunto',
    replace: 'Metodo di pagamento sostituito',
    edit: 'Metodo di pagamento aggiornato',
  },
  told: 'Puoi chiudere questa pagina: la chat è stata aggiornata.',
  untold: 'Puoi chiudere questa pagina. Per vederlo, scrivi «metodi di pagamento» nella chat.',
  goneTitle: 'Questo collegamento non funziona',
  gone: 'Ogni collegamento funziona una sola volta e scade dopo 15 minuti. Se hai appena salvato una carta qui, la trovi nella chat. Altrimenti torna alla chat e chiedi un nuovo collegamento: scrivi «metodi di pagamento».',
  usedFor: 'Usata per',
  usedForNothing: 'Ancora nulla',
  usedForProfile: (name) => `profilo di fatturazione ${name}`,
  goOn: { buy: 'Torna all’acquisto', trial: 'Torna alla versione di valutazione' },
  attach:
    'Per ora non viene usata. Per usarla, apri l’account di fatturazione e sostituisci la carta di un profilo di fatturazione.',
  retried: 'Un addebito rifiutato viene ritentato con questa carta.',
};
