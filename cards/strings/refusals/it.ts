import type { RefusalStrings } from './strings.js';
import { number, on, people, plural, seats, since, until } from '../phrases/it.js';

export const it: RefusalStrings = {
  'not-found': () => 'Non la trovo tra le tue sottoscrizioni. Potrebbe appartenere a un’altra persona.',
  'terms-changed': () =>
    'I prezzi o le date sono cambiati rispetto al messaggio precedente. Non è stato modificato nulla: controlla di nuovo.',
  'review-outdated': () =>
    'Non è stato ancora modificato nulla, perché il pulsante era in un messaggio precedente. Questa è la situazione attuale: se vuoi procedere, selezionalo di nuovo.',
  'computer-only': () =>
    'Prezzi e pagamenti non sono disponibili sul telefono. Apri Teams da un computer e continua da lì.',
  guest: () =>
    'Gli utenti ospiti non possono acquistare né assegnare licenze qui. Usa l’account della tua organizzazione oppure chiedi a chi fa parte di questa organizzazione.',
  'account-disabled': () =>
    'Il tuo account è disabilitato nella directory dell’organizzazione. Contatta l’amministratore IT.',
  'tenant-not-eligible': () =>
    'Gli acquisti self-service non sono disponibili per la tua organizzazione. Contatta l’amministratore IT.',
  'product-not-offered': ({ product }, words) =>
    `${words.product(product)} non è in vendita in questo modo per la tua organizzazione.`,
  'no-price': ({ product, currency }, words) =>
    `${words.product(product)} non ha un prezzo in ${currency}, la valuta della tua organizzazione, quindi per ora non è in vendita. Scegli un altro prodotto o contatta il supporto tecnico.`,
  policy: ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Gli amministratori della tua organizzazione consentono solo versioni di valutazione gratuite di ${words.product(product)} (criterio di acquisto). Se ti serve una licenza, richiedila.`
      : `Gli amministratori della tua organizzazione non consentono l’acquisto di ${words.product(product)} (criterio di acquisto). Se ti serve, richiedilo.`,
  'seats-out-of-range': ({ least, most }) =>
    `Il numero di licenze deve essere un numero intero da ${number.format(least)} a ${number.format(most)}.`,
  'no-payment-method': () =>
    'Non c’è un metodo di pagamento per questo acquisto. Puoi inserire una carta in una pagina nel browser; nell’interfaccia di amministrazione si trova in Fatturazione › Fatture e pagamenti › Metodi di pagamento.',
  'card-expired': ({ lastFour, expired }, words) =>
    `La carta che termina con ${lastFour} è scaduta (data di scadenza: ${words.month(expired)}). Scegli un altro metodo di pagamento.`,
  'payment-declined': ({ lastFour }) =>
    `La banca ha rifiutato la carta che termina con ${lastFour}. Non è stato acquistato né addebitato nulla. Scegli un altro metodo di pagamento oppure rivolgiti alla banca.`,
  'nobody-chosen': () => 'Non hai ancora scelto nessuno. Inizia a digitare un nome e seleziona la persona dall’elenco.',
  'too-many-people': ({ limit, asked }) =>
    `Hai scelto ${people(asked)}. Puoi aggiungere fino a ${number.format(limit)} ${plural(limit, { one: 'utente', other: 'utenti' })} per volta: assegna ${number.format(limit)} licenze ora e le altre in seguito.`,
  'product-not-owned': ({ products }, words) =>
    `Non hai una sottoscrizione di ${products.map(words.product).join(' o ')}. Scegline una delle tue oppure acquista licenze.`,
  'no-subscription': () => 'Non hai ancora una sottoscrizione attiva. Acquista prima le licenze.',
  'no-licences': ({ product }, words) =>
    `Non hai una sottoscrizione attiva di ${words.product(product)} da cui assegnare licenze. Acquista prima le licenze.`,
  'already-cancelled': ({ lastDay }, words) =>
    `Questa sottoscrizione è già stata annullata.${lastDay === undefined ? '' : ` Termina ${on(words.day(lastDay))}.`}`,
  'not-active': () =>
    'Questa sottoscrizione non è più attiva, quindi non c’è nulla da modificare. Controlla la situazione in «Le tue sottoscrizioni» oppure acquista nuove licenze.',
  'payment-pending': ({ since: asked }, words) =>
    `La banca non risponde ${since(words.moment(asked))}. Le licenze saranno utilizzabili appena lo farà.`,
  'nothing-to-take-back': () =>
    'Non c’è un annullamento da revocare: ha già avuto effetto oppure non è mai stato richiesto. Controlla la situazione in «Le tue sottoscrizioni»; se la sottoscrizione è terminata, acquista nuove licenze.',
  'payment-overdue': ({ nextTry }, words) =>
    `L’ultimo addebito di questa sottoscrizione è stato rifiutato: risolvi prima questo problema. Scegli un’altra carta per il profilo di fatturazione; riproviamo ${on(words.moment(nextTry))}.`,
  'below-assigned': ({ total, assigned }) =>
    `${plural(assigned, { one: 'È assegnata 1 licenza', other: `Sono assegnate ${number.format(assigned)} licenze` })}, quindi il totale minimo oggi è ${number.format(assigned)}, non ${number.format(total)}. Annulla prima qualche assegnazione.`,
  'same-total': ({ total }) => `Il totale è già ${number.format(total)}: non c’è niente da cambiare.`,
  'wrong-direction': ({ doing, now, total }) =>
    doing === 'buy'
      ? `Hai ${seats(now)} e hai indicato un totale di ${number.format(total)}, che è inferiore. Per ridurre scegli Rimuovi licenze.`
      : `Hai ${seats(now)} e hai indicato un totale di ${number.format(total)}, che è superiore. Per aumentare scegli Acquista licenze.`,
  'no-seats-left': ({ product }, words) =>
    `Una sottoscrizione mantiene almeno una licenza. Per annullare la sottoscrizione di ${words.product(product)}, scegli Annulla abbonamento.`,
  'trial-fixed': ({ product, lastDay }, words) =>
    `Il numero di licenze resta fisso finché dura la versione di valutazione di ${words.product(product)}, ${until(words.day(lastDay))}. Passa prima alla versione a pagamento.`,
  'recurring-off': ({ product, lastDay }, words) =>
    `La fatturazione ricorrente di ${words.product(product)} è disattivata e la sottoscrizione termina ${on(words.day(lastDay))}. Per rimuovere licenze, riattiva prima la fatturazione ricorrente.`,
  'nothing-scheduled': () => 'Per questa sottoscrizione non è più programmata alcuna modifica.',
  'undo-too-late': ({ until: end }, words) =>
    `Un acquisto si può annullare entro 24 ore: il termine era ${on(words.moment(end))}. Puoi ancora rimuovere licenze o annullare la sottoscrizione.`,
  'undo-assigned': ({ assigned, free, needed }) =>
    `Si possono restituire solo licenze non assegnate: assegnate ${number.format(assigned)}, disponibili ${number.format(free)}, necessarie ${number.format(needed)}. Annulla prima qualche assegnazione.`,
  'nothing-to-undo': () => 'Qui non c’è alcun acquisto da annullare.',
  'undo-bought-back': ({ product }, words) =>
    `Hai acquistato queste licenze entro 31 giorni da un rimborso totale per ${words.product(product)}: l’acquisto non si può annullare per intero. Puoi ancora rimuovere licenze o annullare la sottoscrizione.`,
  'no-trial': ({ product }, words) =>
    `Per ${words.product(product)} non esiste una versione di valutazione. Puoi acquistarlo.`,
  'trial-used': ({ product, on: day }, words) =>
    `Hai già provato ${words.product(product)}, a partire ${since(words.day(day))}. Ogni prodotto si può provare una sola volta; puoi acquistarlo.`,
  'owns-product': ({ product }, words) =>
    `Hai già acquistato ${words.product(product)}, quindi non c’è una versione di valutazione. Puoi acquistare altre licenze.`,
  'trial-policy': ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Gli amministratori della tua organizzazione consentono solo versioni di valutazione senza metodo di pagamento e quella di ${words.product(product)} ne richiede uno (criterio di acquisto). Se ti serve, richiedilo.`
      : `Gli amministratori della tua organizzazione non consentono di provare ${words.product(product)} (criterio di acquisto). Se ti serve, richiedilo.`,
  'not-a-trial': () => 'È già una sottoscrizione a pagamento.',
  'trial-needs-method': ({ product, lastDay }, words) =>
    `Questa versione di valutazione di ${words.product(product)} non ha un metodo di pagamento e termina da sola ${on(words.day(lastDay))}. Per mantenerla passa alla versione a pagamento.`,
  'trial-not-once': ({ product }, words) =>
    `La versione di valutazione di ${words.product(product)} diventa a pagamento oppure termina. Potrai scegliere un solo rinnovo quando sarà a pagamento.`,
  'recurring-same': () => 'La fatturazione ricorrente è già impostata così.',
  'cannot-reactivate': () =>
    'Una sottoscrizione si può riattivare solo entro 30 giorni dalla scadenza. Puoi acquistare nuove licenze.',
  'method-in-use': ({ lastFour, profiles, products }, words) =>
    `La carta che termina con ${lastFour} non si può rimuovere perché è ancora in uso per ${[...profiles.map(words.text), ...products.map(words.product)].join(', ')}. Scegli prima un altro metodo di pagamento.`,
  'same-method': ({ lastFour }) => `La carta che termina con ${lastFour} è già su questo profilo di fatturazione.`,
  'card-invalid': () => 'I dati della carta non sono validi. Non è stato salvato nulla.',
  'too-many-methods': ({ limit }) =>
    `Questo account di fatturazione ha ${number.format(limit)} metodi di pagamento, il numero massimo. Rimuovine prima uno che non usi più.`,
  'too-many-changes': ({ span, limit, again }, words) =>
    `Puoi fare al massimo ${number.format(limit)} ${plural(limit, { one: 'modifica', other: 'modifiche' })} a un account di fatturazione in ${span === 'hour' ? 'un’ora' : '24 ore'}. Potrai farne altre ${since(words.moment(again))}. Puoi comunque annullare una sottoscrizione, un acquisto o un’assegnazione, disattivare la fatturazione ricorrente e rimuovere un metodo di pagamento.`,
  'admins-only': () =>
    'Possono farlo solo gli amministratori globali e di fatturazione della tua organizzazione. Non è stato modificato nulla.',
  'same-policy': ({ product }, words) => `Il criterio per ${words.product(product)} è già impostato così.`,
  'policy-changed': ({ product, by, at }, words) =>
    `Nel frattempo ${words.text(by)} ha modificato il criterio per ${words.product(product)}, ${on(words.moment(at))}. La tua modifica non è stata salvata: ricontrolla.`,
  'request-exists': ({ product, at }, words) =>
    `Hai già richiesto ${words.product(product)}, ${on(words.moment(at))}. Una richiesta per prodotto basta.`,
  'too-many-requests': ({ limit, again }, words) =>
    `Puoi richiedere al massimo ${number.format(limit)} licenze in 24 ore. Potrai chiedere di nuovo ${on(words.moment(again))}.`,
  'holds-licence': ({ product }, words) =>
    `Hai già una licenza di ${words.product(product)}. In «Le tue licenze» vedi chi te l’ha assegnata.`,
  'has-pool': ({ product }, words) => `Hai acquistato ${words.product(product)}: puoi assegnarti una licenza.`,
  'nobody-has': ({ product }, words) =>
    `Nessuno nella tua organizzazione ha licenze di ${words.product(product)} da assegnare, quindi non c’è nessuno a cui chiederle. Puoi però acquistarlo tu.`,
  'request-closed': ({ state, by, at }, words) =>
    ({
      open: 'Questa richiesta è aperta.',
      taken: `${words.text(by)} si occupa di questa richiesta ${since(words.moment(at))}. Non è stato modificato nulla.`,
      assigned: `${words.text(by)} ha risposto a questa richiesta ${on(words.moment(at))}. Non è stato modificato nulla.`,
      allowed: `${words.text(by)} ha risposto a questa richiesta ${on(words.moment(at))}. Non è stato modificato nulla.`,
      refused: `${words.text(by)} ha risposto a questa richiesta ${on(words.moment(at))}. Non è stato modificato nulla.`,
      withdrawn: `${words.text(by)} ha ritirato questa richiesta ${on(words.moment(at))}. Non è stato modificato nulla.`,
      ended: `Questa richiesta è scaduta senza risposta ${on(words.moment(at))}.`,
    })[state],
  'admins-look': ({ product, purchaser }, words) =>
    `${words.product(product)} è stato acquistato da ${words.text(purchaser)}, l’unica persona che può modificarlo. Come amministratore puoi solo visualizzarlo: non è stato modificato nulla. Se qualcosa va cambiato, scrivi all’acquirente.`,
  suspended: ({ product }, words) =>
    `${words.product(product)} è sospesa. Non è stato modificato nulla. Attivala e poi esegui la modifica.`,
  'not-suspended': ({ product }, words) => `${words.product(product)} è attiva: non c’è nulla da attivare.`,
  'offer-unknown': () =>
    'Tra le offerte che puoi vendere a questo cliente non ce n’è una così. Non è stato aggiunto nulla. Scegline una dall’elenco.',
  'customer-tried': ({ product, on }, words) =>
    `Questo cliente ha già provato ${words.product(product)}, dal giorno ${words.day(on)}. Ogni prodotto si può provare una sola volta. Puoi aggiungere una sottoscrizione a pagamento.`,
  'customer-owns': ({ product }, words) =>
    `Questo cliente ha già ${words.product(product)}, quindi non può provarlo gratis. Puoi modificare la quantità.`,
  'one-per-customer': ({ product, isSuspended }, words) =>
    `Questo cliente ha già ${words.product(product)}, e per questa offerta è ammessa una sola sottoscrizione per cliente. ${isSuspended ? 'È sospesa: attivala.' : 'Puoi modificarne la quantità.'}`,
  'name-differs': ({ name, losing }, words) =>
    `${people(losing)} ${plural(losing, { one: 'perderebbe', other: 'perderebbero' })} l’accesso. Per sospendere la sottoscrizione, scrivi esattamente il nome del cliente: ${words.text(name)}. Non è stato modificato nulla.`,
  'partner-manages': ({ product, partner }, words) =>
    `${words.product(product)} è gestito da ${words.text(partner)} per la tua organizzazione, e solo il partner può modificarlo. Non è stato modificato nulla. Puoi chiedere al partner.`,
  'view-only': ({ product, customer, seller }, words) =>
    seller === undefined
      ? `${words.text(customer)} ha acquistato ${words.product(product)} direttamente. Puoi vedere la sottoscrizione, ma solo il cliente può modificarla. Non è stato modificato nulla.`
      : `${words.text(customer)} ha ${words.product(product)} da un altro partner, ${words.text(seller)}. Puoi vedere la sottoscrizione, ma solo quel partner può modificarla. Non è stato modificato nulla.`,
  'needs-second-agent': ({ product }, words) =>
    `Per sospendere ${words.product(product)} serve l’approvazione di un altro agente della tua organizzazione. Non è stato modificato nulla. Puoi proporlo.`,
  'own-proposal': ({ product }, words) =>
    `Hai proposto tu di sospendere ${words.product(product)}: deve approvare un altro agente. Non è stato modificato nulla.`,
  'proposal-exists': ({ product, by, at }, words) =>
    `${words.text(by)} ha già proposto di sospendere ${words.product(product)} (${words.moment(at)}). La proposta attende un altro agente.`,
  'proposal-closed': ({ state, by, at }, words) =>
    ({
      open: 'Questa proposta è aperta.',
      taken: `${words.text(by)} ha approvato questa proposta (${words.moment(at)}).`,
      suspended: `${words.text(by)} ha approvato questa proposta e la sottoscrizione è stata sospesa (${words.moment(at)}).`,
      failed: `${words.text(by)} ha approvato questa proposta (${words.moment(at)}), ma non è stato possibile sospendere la sottoscrizione.`,
      declined: `${words.text(by)} ha rifiutato questa proposta (${words.moment(at)}).`,
      withdrawn: `${words.text(by)} ha ritirato questa proposta (${words.moment(at)}).`,
      ended: `Questa proposta è scaduta senza risposta (${words.moment(at)}).`,
    })[state],
  'enquiry-closed': ({ state, by, at }, words) =>
    state === 'ended'
      ? `Questa richiesta è scaduta senza risposta (${words.moment(at)}).`
      : `${words.text(by)} ha già risposto a questa richiesta (${words.moment(at)}). Non è stato modificato nulla.`,
  'agents-only': () => 'Solo gli agenti di un partner possono farlo. Non è stato modificato nulla.',
  'same-setting': () => 'È già impostato così.',
};
