import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Le passkey non funzionano in questa pagina. Scegli un altro modo per continuare.';
const ourSide = 'Qualcosa è andato storto da parte nostra. Riprova tra un momento.';

const language: Language = {
  messages: {
    signIn: 'Accedi con una passkey',
    createPasskey: 'Crea una passkey',
    requesting: 'Un momento…',
    prompting: 'Segui le istruzioni del tuo browser.',
    cancel: 'Annulla',
    signingIn: 'Accesso in corso…',
    signedIn: 'Hai effettuato l’accesso.',
    creatingPasskey: 'Salvataggio della passkey…',
    passkeyCreated: 'La tua passkey è pronta.',
    retryAfter: 'Troppi tentativi. Riprova {time}.',
    reload: 'Ricarica la pagina e riprova.',
    errors: {
      unsupported: 'Questo browser non può usare le passkey. Scegli un altro modo per continuare.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nessuna passkey è stata usata. Accedi in un altro modo.',
      'not-allowed':
        'L’operazione non è stata completata. Riprova o scegli un altro modo per continuare.',
      aborted: 'L’operazione è stata annullata.',
      'request-pending': 'È aperta un’altra richiesta di passkey. Chiudila e riprova.',
      'already-registered': 'Hai già una passkey qui. Puoi usarla per accedere.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Premi il pulsante per continuare.',
      'not-focused': 'Fai clic in un punto qualsiasi di questa pagina e riprova.',
      'authenticator-failed':
        'Il tuo dispositivo non è riuscito a farlo. Riprova o usa un altro dispositivo.',
      'extension-interference':
        'Un’estensione del browser ha interferito. Disattivala per questa pagina e riprova.',
      network: 'Nessuna risposta. Controlla la connessione e riprova.',
      'bad-response': ourSide,
      'challenge-expired': 'È passato troppo tempo. Riprova.',
      'unknown-credential': 'Questa passkey non è più valida qui. Usane un’altra.',
      unauthenticated: 'La sessione è chiusa. Accedi e riprova.',
      'reauthentication-required': 'Conferma la tua identità e riprova.',
      'rate-limited': 'Troppi tentativi. Attendi un momento e riprova.',
      'username-unavailable': 'Questo nome è già in uso. Scegline un altro.',
      rejected:
        'La richiesta non è stata accettata. Riprova o scegli un altro modo per continuare.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Caricamento delle tue passkey…',
    empty: 'Non hai ancora passkey.',
    offline: 'Sei offline. Le tue passkey riappariranno quando tornerai online.',
    retry: 'Riprova',
    unnamed: 'Passkey senza nome',
    synced: 'Sincronizzata',
    thisDeviceOnly: 'Solo su un dispositivo',
    current: 'Appena usata per accedere',
    keptIn: 'Conservata in {provider}',
    created: 'Data di creazione: {date}',
    lastUsed: 'Ultimo utilizzo: {date}',
    neverUsed: 'Non ancora usata',
    name: 'Nome di questa passkey',
    rename: 'Rinomina',
    renameOne: 'Rinomina {name}',
    save: 'Salva',
    cancel: 'Annulla',
    remove: 'Rimuovi',
    removeOne: 'Rimuovi {name}',
    removeTitle: 'Rimuovere {name}?',
    removeHint:
      'Non potrai più usarla per accedere qui. Se ti viene ancora proposta, eliminala anche da lì: {provider}.',
    passwordManager: 'il tuo gestore di password',
    removeLast: 'È la tua unica passkey. Assicurati di poter accedere in un altro modo.',
    renamed: 'Nuovo nome: {name}.',
    removed: '{name} è stata rimossa.',
  },
};

registerBuiltIn('it', language);

export default language;
