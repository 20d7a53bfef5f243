import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Avainkoodit eivät toimi tällä sivulla. Valitse toinen tapa jatkaa.';
const ourSide = 'Meillä meni jokin vikaan. Yritä hetken kuluttua uudelleen.';

const language: Language = {
  messages: {
    signIn: 'Kirjaudu avainkoodilla',
    createPasskey: 'Luo avainkoodi',
    requesting: 'Hetkinen…',
    prompting: 'Noudata selaimesi ohjeita.',
    cancel: 'Peruuta',
    signingIn: 'Sinua kirjataan sisään…',
    signedIn: 'Olet kirjautunut sisään.',
    creatingPasskey: 'Avainkoodiasi tallennetaan…',
    passkeyCreated: 'Avainkoodisi on valmis.',
    retryAfter: 'Liian monta yritystä. Yritä uudelleen {time}.',
    reload: 'Lataa sivu uudelleen ja yritä uudelleen.',
    errors: {
      unsupported: 'Tämä selain ei tue avainkoodeja. Valitse toinen tapa jatkaa.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Avainkoodia ei käytetty. Kirjaudu toisella tavalla.',
      'not-allowed': 'Toiminto jäi kesken. Yritä uudelleen tai valitse toinen tapa jatkaa.',
      aborted: 'Toiminto peruutettiin.',
      'request-pending': 'Toinen avainkoodipyyntö on auki. Sulje se ja yritä uudelleen.',
      'already-registered': 'Sinulla on jo avainkoodi täällä. Voit kirjautua sillä.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Jatka painamalla painiketta.',
      'not-focused': 'Napsauta mitä tahansa kohtaa sivulla ja yritä uudelleen.',
      'authenticator-failed':
        'Laitteesi ei pystynyt siihen. Yritä uudelleen tai käytä toista laitetta.',
      'extension-interference':
        'Selainlaajennus häiritsi toimintoa. Poista se käytöstä tällä sivulla ja yritä uudelleen.',
      network: 'Ei vastausta. Tarkista yhteys ja yritä uudelleen.',
      'bad-response': ourSide,
      'challenge-expired': 'Se kesti liian kauan. Yritä uudelleen.',
      'unknown-credential': 'Tämä avainkoodi ei enää kelpaa täällä. Käytä toista.',
      unauthenticated: 'Olet kirjautunut ulos. Kirjaudu sisään ja yritä uudelleen.',
      'reauthentication-required': 'Vahvista henkilöllisyytesi ja yritä uudelleen.',
      'rate-limited': 'Liian monta yritystä. Odota hetki ja yritä uudelleen.',
      'username-unavailable': 'Nimi on varattu. Valitse toinen.',
      rejected: 'Sitä ei hyväksytty. Yritä uudelleen tai valitse toinen tapa jatkaa.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Avainkoodejasi ladataan…',
    empty: 'Sinulla ei ole vielä avainkoodeja.',
    offline: 'Olet offline-tilassa. Avainkoodisi näkyvät taas, kun yhteys palaa.',
    retry: 'Yritä uudelleen',
    unnamed: 'Avainkoodi',
    synced: 'Synkronoitu',
    thisDeviceOnly: 'Vain yhdessä laitteessa',
    current: 'Käytetty juuri kirjautumiseen',
    keptIn: 'Tallennuspaikka: {provider}',
    created: 'Luotu {date}',
    lastUsed: 'Viimeksi käytetty {date}',
    neverUsed: 'Ei vielä käytetty',
    name: 'Tämän avainkoodin nimi',
    rename: 'Nimeä uudelleen',
    renameOne: 'Nimeä {name} uudelleen',
    save: 'Tallenna',
    cancel: 'Peruuta',
    remove: 'Poista',
    removeOne: 'Poista {name}',
    removeTitle: 'Poistetaanko {name}?',
    removeHint:
      'Et voi enää kirjautua sillä täällä. Jos sitä tarjotaan edelleen, poista se myös sieltä: {provider}.',
    passwordManager: 'salasanojen hallintasovellus',
    removeLast: 'Se on ainoa avainkoodisi. Varmista, että voit kirjautua toisella tavalla.',
    renamed: 'Uusi nimi: {name}.',
    removed: '{name} poistettiin.',
  },
};

registerBuiltIn('fi', language);

export default language;
