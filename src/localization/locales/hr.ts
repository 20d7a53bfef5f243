import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Pristupni ključevi ne rade na ovoj stranici. Odaberite drugi način za nastavak.';
const ourSide = 'Nešto je pošlo po zlu na našoj strani. Pokušajte ponovno za koji trenutak.';

const language: Language = {
  messages: {
    signIn: 'Prijavi se pristupnim ključem',
    createPasskey: 'Stvori pristupni ključ',
    requesting: 'Trenutak…',
    prompting: 'Slijedite upute preglednika.',
    cancel: 'Odustani',
    signingIn: 'Prijava u tijeku…',
    signedIn: 'Prijavljeni ste.',
    creatingPasskey: 'Spremanje pristupnog ključa…',
    passkeyCreated: 'Vaš je pristupni ključ spreman.',
    retryAfter: 'Previše pokušaja. Pokušajte ponovno {time}.',
    reload: 'Ponovno učitajte stranicu i pokušajte ponovno.',
    errors: {
      unsupported:
        'Ovaj preglednik ne podržava pristupne ključeve. Odaberite drugi način za nastavak.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nije upotrijebljen pristupni ključ. Prijavite se na drugi način.',
      'not-allowed': 'To nije dovršeno. Pokušajte ponovno ili odaberite drugi način za nastavak.',
      aborted: 'To je otkazano.',
      'request-pending':
        'Otvoren je drugi zahtjev za pristupni ključ. Zatvorite ga i pokušajte ponovno.',
      'already-registered': 'Ovdje već imate pristupni ključ. Možete se njime prijaviti.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Pritisnite gumb za nastavak.',
      'not-focused': 'Kliknite bilo gdje na ovoj stranici i pokušajte ponovno.',
      'authenticator-failed':
        'Vaš uređaj to nije mogao učiniti. Pokušajte ponovno ili upotrijebite drugi uređaj.',
      'extension-interference':
        'Umiješalo se proširenje preglednika. Isključite ga na ovoj stranici i pokušajte ponovno.',
      network: 'Nema odgovora. Provjerite vezu i pokušajte ponovno.',
      'bad-response': ourSide,
      'challenge-expired': 'Trajalo je predugo. Pokušajte ponovno.',
      'unknown-credential': 'Ovaj pristupni ključ ovdje više ne vrijedi. Upotrijebite drugi.',
      unauthenticated: 'Odjavljeni ste. Prijavite se i pokušajte ponovno.',
      'reauthentication-required': 'Potvrdite da ste to vi i pokušajte ponovno.',
      'rate-limited': 'Previše pokušaja. Pričekajte trenutak i pokušajte ponovno.',
      'username-unavailable': 'To je ime zauzeto. Odaberite drugo.',
      rejected: 'To nije prihvaćeno. Pokušajte ponovno ili odaberite drugi način za nastavak.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Učitavanje pristupnih ključeva…',
    empty: 'Još nemate pristupnih ključeva.',
    offline: 'Niste na mreži. Pristupni ključevi ponovno će se prikazati kad se povežete.',
    retry: 'Pokušaj ponovno',
    unnamed: 'Pristupni ključ',
    synced: 'Sinkroniziran',
    thisDeviceOnly: 'Samo na jednom uređaju',
    current: 'Upravo upotrijebljen za prijavu',
    keptIn: 'Čuva se ovdje: {provider}',
    created: 'Stvoren {date}',
    lastUsed: 'Posljednji put upotrijebljen {date}',
    neverUsed: 'Još nije upotrijebljen',
    name: 'Naziv ovog pristupnog ključa',
    rename: 'Preimenuj',
    renameOne: 'Preimenuj {name}',
    save: 'Spremi',
    cancel: 'Odustani',
    remove: 'Ukloni',
    removeOne: 'Ukloni {name}',
    removeTitle: 'Ukloniti {name}?',
    removeHint:
      'Više se nećete moći prijaviti njime ovdje. Ako se i dalje nudi, izbrišite ga i ovdje: {provider}.',
    passwordManager: 'vaš upravitelj lozinki',
    removeLast:
      'To je vaš jedini pristupni ključ. Provjerite možete li se prijaviti na drugi način.',
    renamed: 'Novi naziv: {name}.',
    removed: 'Uklonjeno: {name}.',
  },
};

registerBuiltIn('hr', language);

export default language;
