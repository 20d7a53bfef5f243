import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Ključi za dostop na tej strani ne delujejo. Izberite drug način za nadaljevanje.';
const ourSide = 'Pri nas je šlo nekaj narobe. Čez trenutek poskusite znova.';

const language: Language = {
  messages: {
    signIn: 'Prijava s ključem za dostop',
    createPasskey: 'Ustvari ključ za dostop',
    requesting: 'Trenutek …',
    prompting: 'Sledite navodilom brskalnika.',
    cancel: 'Prekliči',
    signingIn: 'Prijavljanje …',
    signedIn: 'Prijava je uspela.',
    creatingPasskey: 'Shranjevanje ključa za dostop …',
    passkeyCreated: 'Vaš ključ za dostop je pripravljen.',
    retryAfter: 'Preveč poskusov. Poskusite znova {time}.',
    reload: 'Znova naložite stran in poskusite znova.',
    errors: {
      unsupported:
        'Ta brskalnik ne more uporabljati ključev za dostop. Izberite drug način za nadaljevanje.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Ključ za dostop ni bil uporabljen. Prijavite se drugače.',
      'not-allowed': 'To se ni dokončalo. Poskusite znova ali izberite drug način za nadaljevanje.',
      aborted: 'To je bilo preklicano.',
      'request-pending':
        'Odprta je druga zahteva za ključ za dostop. Zaprite jo in poskusite znova.',
      'already-registered': 'Tukaj že imate ključ za dostop. Z njim se lahko prijavite.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Za nadaljevanje pritisnite gumb.',
      'not-focused': 'Kliknite kjer koli na tej strani in poskusite znova.',
      'authenticator-failed':
        'Vaša naprava tega ni zmogla. Poskusite znova ali uporabite drugo napravo.',
      'extension-interference':
        'Vmešala se je razširitev brskalnika. Izklopite jo na tej strani in poskusite znova.',
      network: 'Ni odgovora. Preverite povezavo in poskusite znova.',
      'bad-response': ourSide,
      'challenge-expired': 'Trajalo je predolgo. Poskusite znova.',
      'unknown-credential': 'Ta ključ za dostop tukaj ne velja več. Uporabite drugega.',
      unauthenticated: 'Odjavljeni ste. Prijavite se in poskusite znova.',
      'reauthentication-required': 'Potrdite, da ste to vi, in poskusite znova.',
      'rate-limited': 'Preveč poskusov. Počakajte trenutek in poskusite znova.',
      'username-unavailable': 'To ime je zasedeno. Izberite drugo.',
      rejected: 'To ni bilo sprejeto. Poskusite znova ali izberite drug način za nadaljevanje.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Nalaganje ključev za dostop …',
    empty: 'Ključev za dostop še nimate.',
    offline: 'Brez povezave ste. Ključi za dostop se bodo znova prikazali, ko boste povezani.',
    retry: 'Poskusi znova',
    unnamed: 'Ključ za dostop',
    synced: 'Sinhroniziran',
    thisDeviceOnly: 'Samo v eni napravi',
    current: 'Pravkar uporabljen za prijavo',
    keptIn: 'Shranjeno tukaj: {provider}',
    created: 'Ustvarjen {date}',
    lastUsed: 'Nazadnje uporabljen {date}',
    neverUsed: 'Še ni bil uporabljen',
    name: 'Ime tega ključa za dostop',
    rename: 'Preimenuj',
    renameOne: 'Preimenuj {name}',
    save: 'Shrani',
    cancel: 'Prekliči',
    remove: 'Odstrani',
    removeOne: 'Odstrani {name}',
    removeTitle: 'Odstranim {name}?',
    removeHint:
      'Z njim se tukaj ne boste mogli več prijaviti. Če je še vedno ponujen, ga izbrišite tudi tukaj: {provider}.',
    passwordManager: 'vaš upravitelj gesel',
    removeLast: 'To je vaš edini ključ za dostop. Prepričajte se, da se lahko prijavite drugače.',
    renamed: 'Novo ime: {name}.',
    removed: 'Odstranjeno: {name}.',
  },
};

registerBuiltIn('sl', language);

export default language;
