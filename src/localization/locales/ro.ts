import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Cheile de acces nu funcționează pe această pagină. Alegeți alt mod de a continua.';
const ourSide = 'Ceva nu a mers bine la noi. Încercați din nou peste puțin timp.';

const language: Language = {
  messages: {
    signIn: 'Conectare cu o cheie de acces',
    createPasskey: 'Creați o cheie de acces',
    requesting: 'Un moment…',
    prompting: 'Urmați instrucțiunile browserului.',
    cancel: 'Anulați',
    signingIn: 'Se face conectarea…',
    signedIn: 'V-ați conectat.',
    creatingPasskey: 'Se salvează cheia de acces…',
    passkeyCreated: 'Cheia de acces este gata.',
    retryAfter: 'Prea multe încercări. Încercați din nou {time}.',
    reload: 'Reîncărcați pagina și încercați din nou.',
    errors: {
      unsupported: 'Acest browser nu poate folosi chei de acces. Alegeți alt mod de a continua.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nu s-a folosit nicio cheie de acces. Conectați-vă în alt mod.',
      'not-allowed':
        'Operațiunea nu s-a încheiat. Încercați din nou sau alegeți alt mod de a continua.',
      aborted: 'Operațiunea a fost anulată.',
      'request-pending':
        'Este deschisă altă solicitare de cheie de acces. Închideți-o și încercați din nou.',
      'already-registered': 'Aveți deja o cheie de acces aici. Vă puteți conecta cu ea.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Apăsați butonul pentru a continua.',
      'not-focused': 'Faceți clic oriunde pe această pagină și încercați din nou.',
      'authenticator-failed':
        'Dispozitivul nu a reușit. Încercați din nou sau folosiți alt dispozitiv.',
      'extension-interference':
        'O extensie a browserului a intervenit. Dezactivați-o pe această pagină și încercați din nou.',
      network: 'Niciun răspuns. Verificați conexiunea și încercați din nou.',
      'bad-response': ourSide,
      'challenge-expired': 'A durat prea mult. Încercați din nou.',
      'unknown-credential': 'Această cheie de acces nu mai este valabilă aici. Folosiți alta.',
      unauthenticated: 'Sesiunea s-a încheiat. Conectați-vă și încercați din nou.',
      'reauthentication-required': 'Confirmați-vă identitatea și încercați din nou.',
      'rate-limited': 'Prea multe încercări. Așteptați puțin și încercați din nou.',
      'username-unavailable': 'Acest nume este ocupat. Alegeți altul.',
      rejected: 'Nu a fost acceptată. Încercați din nou sau alegeți alt mod de a continua.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Se încarcă cheile de acces…',
    empty: 'Nu aveți încă nicio cheie de acces.',
    offline: 'Sunteți offline. Cheile de acces vor reapărea când aveți conexiune.',
    retry: 'Încercați din nou',
    unnamed: 'Cheie de acces',
    synced: 'Sincronizată',
    thisDeviceOnly: 'Doar pe un dispozitiv',
    current: 'Folosită chiar acum la conectare',
    keptIn: 'Păstrată în {provider}',
    created: 'Creată la {date}',
    lastUsed: 'Folosită ultima dată la {date}',
    neverUsed: 'Încă nefolosită',
    name: 'Numele acestei chei de acces',
    rename: 'Redenumiți',
    renameOne: 'Redenumiți {name}',
    save: 'Salvați',
    cancel: 'Anulați',
    remove: 'Eliminați',
    removeOne: 'Eliminați {name}',
    removeTitle: 'Eliminați {name}?',
    removeHint:
      'Nu vă veți mai putea conecta aici cu ea. Dacă este oferită în continuare, ștergeți-o și de aici: {provider}.',
    passwordManager: 'managerul dvs. de parole',
    removeLast: 'Este singura dvs. cheie de acces. Asigurați-vă că vă puteți conecta în alt mod.',
    renamed: 'Nume nou: {name}.',
    removed: '{name} a fost eliminată.',
  },
};

registerBuiltIn('ro', language);

export default language;
